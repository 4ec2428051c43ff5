import type { Atom } from './atoms.ts';
import { Unsettled } from './combinations.ts';
import { type Column, Search, seenBy, settle, spaceOf, zeroAt } from './search.ts';

/** One way to give people away: at most so many of them, who all gave one answer or whatever they answered. */
interface Risk {
  readonly most: number;
  readonly alike: number | 'whatever';
}

interface AtomColumn extends Column {
  readonly answer: number | undefined;
}

/** How combinations of the sums of one variable could give people away. */
export interface Exposure {
  /** Columns at which every leak is zero. */
  readonly safe: readonly Column[];
  readonly open: readonly AtomColumn[];
  readonly risks: readonly Risk[];
}

/** Whether there is a leak; undecided where that cannot be had exactly or in reasonable time. */
export type Verdict = 'none' | 'leak' | 'undecided';

/** What an attempt comes to, or something else where it is Unsettled. */
const settled = <T>(attempt: () => T, otherwise: T): T => {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Unsettled) return otherwise;
    throw error;
  }
};

/** So many people are not given away by a sum to which all of them gave the same answer. */
export const manyAlike = (minimum: number): number => 2 * minimum;

/** Columns as a risk weighs them: people who do not answer alike are of no leak. */
const weighed = (columns: readonly AtomColumn[], { alike }: Risk): Column[] =>
  columns.map(({ vector, weight, answer }) => ({
    vector,
    weight: alike === 'whatever' || alike === answer ? weight : Infinity,
  }));

/** The open columns as combinations see them that are zero at the safe ones, and how many of these are independent. */
const openSpace = (safe: readonly Column[], open: readonly AtomColumn[], sums: number) => {
  const { zero, basis } = zeroAt(safe, sums);
  const seen = seenBy(zero, open);
  return { basis, seen, sums: zero.rank, rank: zeroAt(seen, zero.rank).basis.length };
};

/** An exposure without what is settled for all of its sums together, and so for any of them. */
const boiledDown = ({ safe, open, risks }: Exposure, sums: number): Exposure => {
  const space = openSpace(safe, open, sums);
  const isOpen = (risk: Risk) =>
    settle(spaceOf(weighed(space.seen, risk), space.sums, space.rank), risk.most).rank > 0;
  return {
    safe: space.basis,
    open: open.filter((_, index) => space.seen[index]?.vector.some((value) => value !== 0)),
    risks: space.rank === 0 ? [] : risks.filter(isOpen),
  };
};

/**
 * How combinations of `sums` sums over people of these atoms could give them away: by holding 1 to minimum − 1 people, or
 * fewer than twice the minimum who all gave one answer. No way is left out; the second one also takes differences
 * between people who answer alike, which tell a little less than their answers.
 */
export const exposureOf = (atoms: readonly Atom[], sums: number, minimum: number): Exposure => {
  const columns = atoms.map(({ sets, size, answer }) => {
    const vector = Array.from({ length: sums }, () => 0);
    for (const set of sets) vector[set] = 1;
    return { vector, weight: size, answer };
  });
  const isSafe = ({ weight, answer }: AtomColumn): boolean =>
    weight >= (answer === undefined ? minimum : manyAlike(minimum));
  const open = columns.filter((column) => !isSafe(column));
  const answers = new Set(open.flatMap(({ answer }) => (answer === undefined ? [] : [answer])));
  const exposure: Exposure = {
    safe: columns.filter(isSafe),
    open,
    risks: [
      { most: minimum - 1, alike: 'whatever' },
      ...[...answers].map((alike) => ({ most: manyAlike(minimum) - 1, alike })),
    ],
  };
  return settled(() => boiledDown(exposure, sums), exposure);
};

/** What was found about some sums of an exposure. */
interface Look {
  readonly verdict: Verdict;
  /** How many looks that took. */
  readonly looks: number;
  /** How many independent combinations are zero at all safe columns. */
  readonly rank: number;
}

/**
 * Whether some sums of an exposure, by their places, open a leak. `known` is the rank of a part of them that opens none:
 * as long as it does not grow, there is nothing new to look at.
 */
export const lookForLeak = (
  { safe, open, risks }: Exposure,
  sums: readonly number[],
  known: number,
): Look => {
  if (risks.length === 0) return { verdict: 'none', looks: 0, rank: known };
  const at = <C extends Column>(columns: readonly C[]): C[] =>
    columns.map((column) => ({ ...column, vector: sums.map((sum) => column.vector[sum] ?? 0) }));
  const search = new Search();
  const look = (): Pick<Look, 'verdict' | 'rank'> => {
    const space = openSpace(at(safe), at(open), sums.length);
    const isLeak = (risk: Risk) =>
      search.finds(spaceOf(weighed(space.seen, risk), space.sums, space.rank), risk.most);
    return { verdict: space.rank > known && risks.some(isLeak) ? 'leak' : 'none', rank: space.rank };
  };
  return { ...settled(look, { verdict: 'undecided', rank: known }), looks: search.looks };
};
