import type { Atom } from './atoms.ts';
import { type Basis, type Combination, divisorOf, extend } from './combinations.ts';

/** Whether there is a combination that gives people away; undecided where that would take too long or cannot be had exactly. */
export type Verdict = 'none' | 'leak' | 'undecided';

/** So many parts of one search are looked at before it is given up as undecided. */
const mostLooks = 20_000;

/** Combinations over columns that weigh as many as there are people, Infinity where none may speak. */
interface Space {
  readonly combinations: readonly Combination[];
  readonly weights: readonly number[];
}

const combinationsOf = (basis: Basis): Combination[] => basis.map(({ combination }) => combination);

/** A basis of all combinations; undefined if it cannot be had exactly. */
const basisOf = (combinations: readonly Combination[]): Basis | undefined => {
  let basis: Basis | undefined = [];
  for (const combination of combinations) {
    basis = extend(basis, combination);
    if (basis === undefined) return undefined;
  }
  return basis;
};

/** Combinations at some of their columns. */
const at = (columns: readonly number[], { combinations, weights }: Space): Space => ({
  combinations: combinations.map((combination) =>
    Float64Array.from(columns, (column) => combination[column] ?? 0),
  ),
  weights: columns.map((column) => weights[column] ?? 0),
});

/** Columns that are zero or not together in every combination, being multiples of each other, become one; heavy ones first. */
const merged = (space: Space): Space => {
  const together = new Map<string, { readonly column: number; weight: number }>();
  space.weights.forEach((weight, column) => {
    const coefficients = space.combinations.map((combination) => combination[column] ?? 0);
    const first = coefficients.find((coefficient) => coefficient !== 0);
    if (first === undefined) return;
    const divisor = Math.sign(first) * divisorOf(coefficients);
    const key = coefficients.map((coefficient) => coefficient / divisor).join();
    const known = together.get(key);
    if (known === undefined) together.set(key, { column, weight });
    else known.weight += weight;
  });
  const columns = [...together.values()].sort((one, other) => other.weight - one.weight);
  return {
    ...at(
      columns.map(({ column }) => column),
      space,
    ),
    weights: columns.map(({ weight }) => weight),
  };
};

/** At least so much weighs every combination that is not zero: each of several bases without a common column holds a column of it. */
const leastWeight = (space: Space, basis: Basis, enough: number): number => {
  const own = new Set(basis.map(({ column }) => column));
  const least = Math.min(...[...own].map((column) => space.weights[column] ?? 0));
  if (least >= enough) return least;
  const others = at(
    [...space.weights.keys()].filter((column) => !own.has(column)),
    space,
  );
  const next = basisOf(others.combinations);
  return next?.length === basis.length ? least + leastWeight(others, next, enough - least) : least;
};

const weightOf = (combination: Combination, weights: readonly number[]): number =>
  weights.reduce((weight, one, column) => (combination[column] === 0 ? weight : weight + one), 0);

/** Looks for combinations that are not zero at columns of few people only. */
class Search {
  #looks = 0;

  get looks(): number {
    return this.#looks;
  }

  /**
   * Whether a combination that is not zero everywhere weighs at most `most`. The combinations given are independent;
   * those that are not so any more at the columns that are left differ at columns that were paid for, which is a leak.
   */
  within(most: number, given: Space): Verdict {
    if (++this.#looks > mostLooks) return 'undecided';
    const space = merged(given);
    const basis = basisOf(space.combinations);
    if (basis === undefined) return 'undecided';
    if (basis.length < space.combinations.length) return 'leak';

    const heavy = space.weights.filter((weight) => weight > most).length;
    const light = basis.filter(({ column }) => column >= heavy);
    if (light.some(({ combination }) => weightOf(combination, space.weights) <= most)) return 'leak';
    if (light.length < 2) return 'none';
    const left = [...space.weights.keys()].slice(heavy);
    if (heavy > 0) return this.within(most, at(left, { ...space, combinations: combinationsOf(light) }));
    if (leastWeight(space, basis, most + 1) > most) return 'none';
    return this.#byColumn(most, space, basis);
  }

  /** One that is not zero is so at a column of the basis: at the first, or at the second and zero at the first, and so on. */
  #byColumn(most: number, space: Space, basis: Basis): Verdict {
    for (const [index, { column }] of basis.entries()) {
      const verdict = this.within(
        most - (space.weights[column] ?? 0),
        at(
          [...space.weights.keys()].filter((other) => other !== column),
          { ...space, combinations: combinationsOf(basis.slice(index)) },
        ),
      );
      if (verdict !== 'none') return verdict;
    }
    return 'none';
  }
}

/** So many people are not given away by a sum to which all of them gave the same answer. */
export const manyAlike = (minimum: number): number => 2 * minimum;

/** Whether no leak speaks of an atom: it is too many people for one, even for one of people who answer alike. */
const isSafe = ({ size, answer }: Atom, minimum: number): boolean =>
  size >= (answer === undefined ? minimum : manyAlike(minimum));

/** Atoms as `lookForLeak` wants them: those that no leak speaks of first, so that a basis vanishes there early. */
export const safeFirst = (atoms: readonly Atom[], minimum: number): Atom[] => [
  ...atoms.filter((atom) => isSafe(atom, minimum)),
  ...atoms.filter((atom) => !isSafe(atom, minimum)),
];

/**
 * Whether combinations of sums over atoms (the columns, safe ones first) give people away: one that speaks of 1 to
 * minimum − 1 people, or of fewer than twice the minimum of which all gave the same answer. Nothing escapes; the second
 * rule also takes differences between people who answer alike, which tell a little less than their answers.
 */
export const lookForLeak = (
  basis: Basis,
  atoms: readonly Atom[],
  minimum: number,
): { readonly verdict: Verdict; readonly looks: number } => {
  const safe = atoms.filter((atom) => isSafe(atom, minimum)).length;
  const open = atoms.slice(safe);
  const combinations = basis
    .filter(({ column }) => column >= safe)
    .map(({ combination }) => combination.subarray(safe));
  if (combinations.length === 0) return { verdict: 'none', looks: 0 };

  const search = new Search();
  let verdict = search.within(minimum - 1, { combinations, weights: open.map(({ size }) => size) });
  const answers = new Set(open.flatMap(({ answer }) => (answer === undefined ? [] : [answer])));
  for (const answer of answers) {
    if (verdict !== 'none') break;
    const weights = open.map((atom) => (atom.answer === answer ? atom.size : Infinity));
    verdict = search.within(manyAlike(minimum) - 1, { combinations, weights });
  }
  return { verdict, looks: search.looks };
};
