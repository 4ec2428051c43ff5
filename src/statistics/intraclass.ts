import jstat from 'jstat';
import { type Estimate, fromEnds, sizeOf, sum, type Unestimated, withoutRounding } from './estimate.ts';
import { countOf, meanOf, type Spread, squaresOf } from './mean.ts';

/** How much answers depend on their group; correlations are at most 1, and below 0 where groups differ less than by chance. */
export interface IntraclassCorrelation {
  /** ICC(1): of one answer, with n₀ for the size of a group; from −1/(n₀ − 1). */
  readonly single: number;
  /** ICC(1) with the mean size k of a group; from −1/(k − 1). */
  readonly singleByMeanSize: number;
  /** ICC(2), also ICC(1,k): of a group's mean; no lower end, and none at all where all means are the same. */
  readonly mean: number | 'no-variance';
  /** Mean square between groups over that within, 0…; none where nobody differs from the group. */
  readonly f: number | 'no-variance';
  readonly betweenDf: number;
  readonly withinDf: number;
  /** The size n₀ of a group that goes for all of them, above 1. */
  readonly size: number;
}

/** A group as far as an analysis of variance needs it: n people, their mean, and their squared deviations from it, summed. */
export interface GroupMoments {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/**
 * Intraclass correlations by one-way analysis of variance of groups of any sizes (Shrout & Fleiss 1979; n₀ as in Snedecor &
 * Cochran); groups of nobody do not count. `too-few` below two groups or without a second person in any, `no-variance` where all
 * answers are the same.
 */
export const intraclassOfMoments = (groups: readonly GroupMoments[]): IntraclassCorrelation | Unestimated => {
  const filled = groups.filter((group) => group.n > 0);
  const n = sum(filled.map((group) => group.n));
  const [betweenDf, withinDf] = [filled.length - 1, n - filled.length];
  if (betweenDf < 1 || withinDf < 1) return 'too-few';

  const overall = sum(filled.map((group) => group.mean * group.n)) / n;
  const extent = sizeOf(filled.map(({ mean }) => mean));
  const between =
    sum(filled.map((group) => group.n * withoutRounding(group.mean - overall, extent) ** 2)) / betweenDf;
  const within = sum(filled.map(({ squares }) => squares)) / withinDf;
  if (between === 0 && within === 0) return 'no-variance';

  const singleWith = (groupSize: number): number => (between - within) / (between + (groupSize - 1) * within);
  const size = (n - sum(filled.map((group) => group.n ** 2)) / n) / betweenDf;
  return {
    single: singleWith(size),
    singleByMeanSize: singleWith(n / filled.length),
    mean: between === 0 ? 'no-variance' : (between - within) / between,
    f: within === 0 ? 'no-variance' : between / within,
    betweenDf,
    withinDf,
    size,
  };
};

/** The same from each answer: empty groups do not count. */
export const intraclassCorrelation = (groups: readonly Spread[]): IntraclassCorrelation | Unestimated =>
  intraclassOfMoments(
    groups
      .filter((group) => countOf(group) > 0)
      .map((group) => ({ n: countOf(group), mean: meanOf(group), squares: squaresOf(group) })),
  );

/**
 * ICC(1) and ICC(2) with the 95 % intervals of Shrout & Fleiss (1979), which are exact where groups are of one size; n counts all
 * people. `no-variance` where nobody differs from the group, and of ICC(2) where all means are the same.
 */
export const estimateIntraclass = ({
  single,
  mean,
  f,
  betweenDf,
  withinDf,
  size,
}: IntraclassCorrelation): {
  readonly single: Estimate | Unestimated;
  readonly mean: Estimate | Unestimated;
} => {
  if (f === 'no-variance') return { single: 'no-variance', mean: 'no-variance' };
  const n = betweenDf + withinDf + 1;
  const low = f / jstat.centralF.inv(0.975, betweenDf, withinDf);
  const high = f * jstat.centralF.inv(0.975, withinDf, betweenDf);
  const singleOf = (ratio: number): number => (ratio - 1) / (ratio + size - 1);
  return {
    single: fromEnds(single, singleOf(low), singleOf(high), n),
    mean: mean === 'no-variance' ? mean : fromEnds(mean, 1 - 1 / low, 1 - 1 / high, n),
  };
};
