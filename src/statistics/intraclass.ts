import { sizeOf, sum, type Unestimated, withoutRounding } from './estimate.ts';
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
}

/**
 * Intraclass correlations by one-way analysis of variance of groups of any sizes (Shrout & Fleiss 1979; n₀ as in Snedecor &
 * Cochran); empty groups do not count. `too-few` below two groups or without a second answer in any, `no-variance` where all
 * answers are the same.
 */
export const intraclassCorrelation = (groups: readonly Spread[]): IntraclassCorrelation | Unestimated => {
  const filled = groups.filter((group) => countOf(group) > 0);
  const sizes = filled.map(countOf);
  const n = sum(sizes);
  const [betweenDf, withinDf] = [filled.length - 1, n - filled.length];
  if (betweenDf < 1 || withinDf < 1) return 'too-few';

  const means = filled.map(meanOf);
  const overall = sum(means.map((mean, group) => mean * (sizes[group] ?? 0))) / n;
  const size = sizeOf(filled.flatMap((group) => [...group.keys()]));
  const distances = means.map(
    (mean, group) => (sizes[group] ?? 0) * withoutRounding(mean - overall, size) ** 2,
  );
  const between = sum(distances) / betweenDf;
  const within = sum(filled.map(squaresOf)) / withinDf;
  if (between === 0 && within === 0) return 'no-variance';

  const singleWith = (groupSize: number): number => (between - within) / (between + (groupSize - 1) * within);
  return {
    single: singleWith((n - sum(sizes.map((count) => count ** 2)) / n) / betweenDf),
    singleByMeanSize: singleWith(n / filled.length),
    mean: between === 0 ? 'no-variance' : (between - within) / between,
    f: within === 0 ? 'no-variance' : between / within,
    betweenDf,
    withinDf,
  };
};
