interface Grouped {
  readonly practice: string;
  readonly dimension: string;
}

/** The first item of every practice, then the second of every practice, and so on. */
const takingTurns = <T extends Grouped>(group: readonly T[]): T[] => {
  const turns = new Map<string, number>();
  return group
    .map((item) => {
      const turn = turns.get(item.practice) ?? 0;
      turns.set(item.practice, turn + 1);
      return { item, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ item }) => item);
};

/**
 * Items in an order that does not give their grouping away: those of a dimension spread evenly over the whole, never two of them in
 * a row while others are left, and those of a practice as far apart as their dimension allows. The same items in the same order
 * give the same result.
 */
export const orderItems = <T extends Grouped>(items: readonly T[]): T[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.dimension, [...(groups.get(item.dimension) ?? []), item]);
  let left = [...groups.values()]
    .flatMap((group) =>
      takingTurns(group).map((item, index) => ({ item, place: (index + 0.5) / group.length })),
    )
    .sort((a, b) => a.place - b.place);

  const ordered: T[] = [];
  while (left.length > 0) {
    const last = ordered.at(-1)?.dimension;
    const next = left.find(({ item }) => item.dimension !== last) ?? left[0];
    if (next === undefined) break;
    ordered.push(next.item);
    left = left.filter((one) => one !== next);
  }
  return ordered;
};
