import jstat from 'jstat';
import { clamp, type Estimate, sizeOf, sum, withoutRounding, z95 } from './estimate.ts';

/** Values with the number of people who gave each; a value is the mean of a person's answers on the scale. */
export type Spread = ReadonlyMap<number, number>;

/** A closed answer scale with whole steps, e.g. 1…5. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Numbers with how often each is there, in rising order. */
export const spreadOf = (values: readonly number[]): Spread => {
  const spread = new Map<number, number>();
  for (const value of values) spread.set(value, (spread.get(value) ?? 0) + 1);
  return new Map([...spread].sort(([a], [b]) => a - b));
};

interface Moments {
  readonly mean: number;
  /** Variance of the mean. */
  readonly variance: number;
}

/** How many people there are. */
export const countOf = (spread: Spread): number => sum([...spread.values()]);

/** The raw mean of at least one person. */
export const meanOf = (spread: Spread): number =>
  sum([...spread].map(([value, count]) => value * count)) / countOf(spread);

/** Squared deviations from the mean, summed over people; 0 of nobody and of people of one mind. */
export const squaresOf = (spread: Spread): number => {
  const given = [...spread].filter(([, count]) => count > 0);
  const [mean, size] = [meanOf(spread), sizeOf(given.map(([value]) => value))];
  return sum(given.map(([value, count]) => count * withoutRounding(value - mean, size) ** 2));
};

/** Mean and its variance after one pseudo-answer, spread evenly over the options of the scale, has joined n ≥ 1 answers. */
const adjustedMoments = (spread: Spread, { min, max }: Scale): Moments => {
  const options = max - min + 1;
  const weights = new Map(spread);
  for (let option = min; option <= max; option++)
    weights.set(option, (weights.get(option) ?? 0) + 1 / options);
  const entries = [...weights].sort(([a], [b]) => a - b);
  const n = countOf(spread) + 1;
  const mean = sum(entries.map(([value, weight]) => value * weight)) / n;
  const squares = sum(entries.map(([value, weight]) => weight * (value - mean) ** 2));
  return { mean, variance: squares / (n - 1) / n };
};

/** Student's 97.5 % point. It lies above the normal one; jstat's falls below that where degrees of freedom are many millions. */
export const t95 = (df: number): number => Math.max(z95, jstat.studentt.inv(0.975, df));

/**
 * A mean on an answer scale, n ≥ 1, with a t interval (df = n) around the mean that includes the pseudo-answer:
 * five people of one mind still have an interval. The value is the raw mean; the interval stays on the scale.
 */
export const estimateMean = (spread: Spread, scale: Scale): Estimate => {
  const n = countOf(spread);
  const { mean, variance } = adjustedMoments(spread, scale);
  const se = Math.sqrt(variance);
  const value = meanOf(spread);
  return {
    value,
    low: Math.min(value, clamp(mean - t95(n) * se, scale.min, scale.max)),
    high: Math.max(value, clamp(mean + t95(n) * se, scale.min, scale.max)),
    se,
    n,
  };
};

/** The standard deviation of single answers, 0…, that an estimate by estimateMean rests on: the pseudo-answer is among them. */
export const meanDeviation = ({ se, n }: Pick<Estimate, 'se' | 'n'>): number => se * Math.sqrt(n + 1);

/**
 * First mean minus second mean, two groups of n ≥ 1 on one scale, with Welch's interval (Welch 1947; Satterthwaite's
 * degrees of freedom) on the adjusted moments of both. n is the size of the smaller group.
 */
export const estimateMeanDifference = (first: Spread, second: Spread, scale: Scale): Estimate => {
  const [a, b] = [adjustedMoments(first, scale), adjustedMoments(second, scale)];
  const [n, m] = [countOf(first), countOf(second)];
  const variance = a.variance + b.variance;
  const df = variance ** 2 / (a.variance ** 2 / n + b.variance ** 2 / m);
  const reach = t95(df) * Math.sqrt(variance);
  const value = meanOf(first) - meanOf(second);
  const widest = scale.max - scale.min;
  return {
    value,
    low: Math.min(value, clamp(a.mean - b.mean - reach, -widest, widest)),
    high: Math.max(value, clamp(a.mean - b.mean + reach, -widest, widest)),
    se: Math.sqrt(variance),
    n: Math.min(n, m),
  };
};

/**
 * The mean of first minus second answer of the same people, both on one scale, with the interval of estimateMean on the
 * scale of differences, −(max − min)…max − min, over which the pseudo-answer is spread. A pair is one person; undefined
 * without any.
 */
export const estimatePairedDifference = (
  pairs: readonly (readonly [number, number])[],
  { min, max }: Scale,
): Estimate | undefined => {
  if (pairs.length === 0) return undefined;
  const differences = spreadOf(pairs.map(([first, second]) => first - second));
  return estimateMean(differences, { min: min - max, max: max - min });
};
