/** Ids of people: whole numbers from 0, without large gaps. */
export type People = Int32Array | readonly number[];

/** People who are in the same sets: no sum over these sets tells them apart. */
export interface Atom {
  readonly size: number;
  /** Which of the sets they are in, rising; at least one. */
  readonly sets: readonly number[];
  /** What all of them answered; undefined where they differ, where one gave no value or where they are too many to be asked. */
  readonly answer: number | undefined;
}

/** A group of people between two sets: those of the group `from` who are in the set, too. */
interface Group {
  readonly from: number;
  readonly set: number;
}

/** Splits people by one set after the other; group 0 is of those who are in none. */
const split = (sets: readonly People[]): { groups: readonly Group[]; groupOf: Int32Array } => {
  let highest = -1;
  for (const people of sets) for (const person of people) if (person > highest) highest = person;
  const groupOf = new Int32Array(highest + 1);
  const groups: Group[] = [{ from: 0, set: -1 }];
  sets.forEach((people, set) => {
    const inSet = new Int32Array(groups.length);
    for (const person of people) {
      const from = groupOf[person] ?? 0;
      // Somebody who is named twice is in a group of this set already.
      if (from >= inSet.length) continue;
      inSet[from] ||= groups.push({ from, set }) - 1;
      groupOf[person] = inSet[from] ?? 0;
    }
  });
  return { groups, groupOf };
};

const bySets = ({ sets: one }: Atom, { sets: other }: Atom): number => {
  const at = one.findIndex((set, index) => set !== other[index]);
  return at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
};

/**
 * The atoms of overlapping sets of people, in the order of their sets; `answerOf` is asked of the people of atoms of
 * fewer than `fewerThan`. Linear in the people of all sets.
 */
export const atomsOf = (
  sets: readonly People[],
  answerOf: (person: number) => number | undefined,
  fewerThan: number,
): Atom[] => {
  const { groups, groupOf } = split(sets);
  const sizes = new Int32Array(groups.length);
  for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1;
  const answers = groups.map(() => new Set<number | undefined>());
  groupOf.forEach((group, person) => {
    if (group > 0 && (sizes[group] ?? 0) < fewerThan) answers[group]?.add(answerOf(person));
  });
  const setsOf: number[][] = [];
  const atoms = groups.flatMap(({ from, set }, group) => {
    const own = group === 0 ? [] : [...(setsOf[from] ?? []), set];
    setsOf[group] = own;
    const size = sizes[group] ?? 0;
    if (group === 0 || size === 0) return [];
    const [answer, ...others] = answers[group] ?? [];
    return [{ size, sets: own, answer: others.length === 0 ? answer : undefined }];
  });
  return atoms.sort(bySets);
};
