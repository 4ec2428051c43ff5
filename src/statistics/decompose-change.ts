import { sum } from './estimate.ts';
import type { Cases } from './ratio.ts';

/** A group at two times; cases are the sum of its answers, so that cases / n is its share or mean. */
export interface GroupChange {
  readonly before: Cases;
  readonly after: Cases;
}

/** Two parts of a change, in its unit. */
interface ChangeParts {
  /** What the means of groups have changed. */
  readonly within: number;
  /** What the sizes of groups have changed: a group adds to it that grows and lies above the total, or shrinks and lies below. */
  readonly mix: number;
}

/** A change of a total, and its parts, which add up to it: together and group by group. */
export interface DecomposedChange extends ChangeParts {
  readonly total: number;
  /** In the order of the groups. */
  readonly groups: readonly ChangeParts[];
}

/**
 * Kitagawa's decomposition (1955) of the change of a total share or mean: each group's change at its mean weight, and its
 * change of weight at its mean distance from the total. A group that is empty at one time has the mean of the other, so that its
 * coming or going is mix; undefined where all are empty at either time.
 */
export const decomposeChange = (groups: readonly GroupChange[]): DecomposedChange | undefined => {
  const all = (time: keyof GroupChange): Cases => ({
    cases: sum(groups.map((group) => group[time].cases)),
    n: sum(groups.map((group) => group[time].n)),
  });
  const [before, after] = [all('before'), all('after')];
  if (before.n === 0 || after.n === 0) return undefined;
  const [wasTotal, isTotal] = [before.cases / before.n, after.cases / after.n];
  const parts = groups.map((group): ChangeParts => {
    if (group.before.n + group.after.n === 0) return { within: 0, mix: 0 };
    const own = (one: Cases, other: Cases): number => (one.n > 0 ? one.cases / one.n : other.cases / other.n);
    const [was, is] = [own(group.before, group.after), own(group.after, group.before)];
    const [weighed, weighs] = [group.before.n / before.n, group.after.n / after.n];
    return {
      within: ((weighed + weighs) / 2) * (is - was),
      mix: ((was + is - wasTotal - isTotal) / 2) * (weighs - weighed),
    };
  });
  return {
    total: isTotal - wasTotal,
    within: sum(parts.map(({ within }) => within)),
    mix: sum(parts.map(({ mix }) => mix)),
    groups: parts,
  };
};
