import { sum } from './estimate.ts';
import type { Cases } from './ratio.ts';

/** A group at two times. */
export interface GroupChange {
  readonly before: Cases;
  readonly after: Cases;
}

/** A change of a total share, −1…1, and its two parts, which add up to it. */
export interface ChangeParts {
  readonly total: number;
  /** What the shares of the groups have changed, −1…1. */
  readonly within: number;
  /** What the sizes of the groups have changed, −1…1. */
  readonly mix: number;
}

/**
 * Kitagawa's decomposition (1955) of the change of a total share: each group's change of share at its mean weight, and its
 * change of weight at its mean share. A group that is empty at one time has the share of the other, so that its coming or
 * going is mix; undefined where all are empty at either time.
 */
export const decomposeChange = (groups: readonly GroupChange[]): ChangeParts | undefined => {
  const all = (time: keyof GroupChange): Cases => ({
    cases: sum(groups.map((group) => group[time].cases)),
    n: sum(groups.map((group) => group[time].n)),
  });
  const [before, after] = [all('before'), all('after')];
  if (before.n === 0 || after.n === 0) return undefined;
  const parts = groups
    .filter((group) => group.before.n + group.after.n > 0)
    .map((group) => {
      const own = (one: Cases, other: Cases): number =>
        one.n > 0 ? one.cases / one.n : other.cases / other.n;
      const [was, is] = [own(group.before, group.after), own(group.after, group.before)];
      const [weighed, weighs] = [group.before.n / before.n, group.after.n / after.n];
      return {
        within: ((weighed + weighs) / 2) * (is - was),
        mix: ((was + is) / 2) * (weighs - weighed),
      };
    });
  return {
    total: after.cases / after.n - before.cases / before.n,
    within: sum(parts.map(({ within }) => within)),
    mix: sum(parts.map(({ mix }) => mix)),
  };
};
