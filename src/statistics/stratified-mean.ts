import { type Estimate, sum, type Unestimated } from './estimate.ts';
import { countOf, meanOf, type Spread, squaresOf, t95 } from './mean.ts';

/** A part of a population: how many people it has, and what those among them answered who were drawn at random. */
export interface PopulationStratum {
  readonly size: number;
  readonly answers: Spread;
}

/**
 * The mean of a population from its strata, each weighing as many people as it has, with a t interval (degrees of freedom: answers
 * less strata). Variance within `finite` strata shrinks by the part that has answered, and is none where all have (Cochran
 * 1977); in `infinite` ones it does not. No stratum has more answers than people; `too-few` without a stratum or where one has
 * fewer than two answers. n counts answers.
 */
export const estimateStratifiedMean = (
  strata: readonly PopulationStratum[],
  population: 'finite' | 'infinite',
): Estimate | Unestimated => {
  const parts = strata.map(({ size, answers }) => {
    const n = countOf(answers);
    const unseen = population === 'finite' ? 1 - n / size : 1;
    return { size, n, answers, unseen };
  });
  if (parts.length === 0 || parts.some(({ n }) => n < 2)) return 'too-few';
  const people = sum(parts.map(({ size }) => size));
  const value = sum(parts.map(({ size, answers }) => size * meanOf(answers))) / people;
  const variances = parts.map(
    ({ size, n, answers, unseen }) => ((size / people) ** 2 * unseen * squaresOf(answers)) / (n - 1) / n,
  );
  const se = Math.sqrt(sum(variances));
  const n = sum(parts.map((part) => part.n));
  const reach = t95(n - parts.length) * se;
  return { value, low: value - reach, high: value + reach, se, n };
};
