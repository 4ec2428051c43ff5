import { Combinations, directionOf, Unsettled, type Vector } from './combinations.ts';

/** People whom sums cannot tell apart. */
export interface Column {
  /** How often each sum holds them. */
  readonly vector: Vector;
  /** How many they are; Infinity if no combination that is looked for may hold them. */
  readonly weight: number;
}

/** Combinations of sums, those aside that are zero at all columns. */
interface Space {
  /** The length of the columns. */
  readonly sums: number;
  /** No two of one direction, none zero, heavy ones first. */
  readonly columns: readonly Column[];
  /** How many combinations are independent; more than the columns show if some are zero at all that are left. */
  readonly rank: number;
}

/** A search is given up after so many looks. */
const mostLooks = 1000;

/** The combinations that are zero at columns, and a basis of these columns. */
export const zeroAt = <C extends Column>(
  columns: readonly C[],
  sums: number,
): { zero: Combinations; basis: C[] } => {
  const zero = new Combinations(sums);
  return { zero, basis: columns.filter(({ vector }) => zero.vanishAt(vector)) };
};

/** Columns as some of the combinations see them. */
export const seenBy = <C extends Column>(combinations: Combinations, columns: readonly C[]): C[] =>
  columns.map((column) => ({ ...column, vector: combinations.at(column.vector) }));

/** Columns of one direction as one, without those that are zero, heavy ones first. */
const joined = (columns: readonly Column[]): Column[] => {
  const byDirection = new Map<string, Column>();
  for (const column of columns) {
    if (column.vector.every((value) => value === 0)) continue;
    const vector = directionOf(column.vector);
    const key = vector.join();
    byDirection.set(key, { vector, weight: column.weight + (byDirection.get(key)?.weight ?? 0) });
  }
  return [...byDirection.values()].sort((one, other) => other.weight - one.weight);
};

/** All combinations of so many sums, of which so many differ at the columns. */
export const spaceOf = (columns: readonly Column[], sums: number, rank: number): Space => ({
  sums,
  columns: joined(columns),
  rank,
});

/**
 * Columns at which every combination of at most `most` people is zero: they depend on each of `most` sets of columns,
 * every set independent, as large as can be and of other people. A combination that is not zero at them is not zero at
 * one person of each set either, and speaks of more than `most` (for graphs: Nagamochi & Ibaraki 1992).
 */
const heavyColumns = ({ sums, columns, rank }: Space, most: number): Set<Column> => {
  const left = columns.map(({ weight }) => weight);
  for (let set = 0; set < most; set++) {
    const zero = new Combinations(sums);
    let found = 0;
    for (const [index, { vector }] of columns.entries()) {
      if (found === rank) break;
      const people = left[index] ?? 0;
      if (people === 0 || !zero.vanishAt(vector)) continue;
      left[index] = people - 1;
      found++;
    }
  }
  return new Set(columns.filter((_, index) => (left[index] ?? 0) > 0));
};

/** Sets columns apart at which all that weighs at most `most` is zero, until none is found. Throws Unsettled. */
export const settle = (space: Space, most: number): Space => {
  const tooHeavy = space.columns.filter(({ weight }) => weight > most);
  const heavy = tooHeavy.length > 0 ? new Set(tooHeavy) : heavyColumns(space, most);
  if (heavy.size === 0) return space;
  const { zero, basis } = zeroAt([...heavy], space.sums);
  const light = space.columns.filter((column) => !heavy.has(column));
  return settle(spaceOf(seenBy(zero, light), zero.rank, space.rank - basis.length), most);
};

/** Looks for combinations that hold few people, and counts the looks. */
export class Search {
  #looks = 0;

  get looks(): number {
    return this.#looks;
  }

  /**
   * Whether some combination is not zero at 0 to `most` people of the columns. Any is not zero at some column of a basis:
   * at the first; or at the second and zero at the first; and so on. That column is taken out and its people are paid
   * for. Exact; throws Unsettled.
   */
  finds(given: Space, most: number): boolean {
    if (++this.#looks > mostLooks) throw new Unsettled();
    const { sums, columns, rank } = settle(given, most);
    const { basis } = zeroAt(columns, sums);
    if (basis.length < rank) return true;
    const zero = new Combinations(sums);
    return basis.some((column, before) => {
      const others = columns.filter((other) => other !== column);
      const space = spaceOf(seenBy(zero, others), zero.rank, rank - before);
      zero.vanishAt(column.vector);
      return this.finds(space, most - column.weight);
    });
  }
}
