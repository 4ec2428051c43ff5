import jstat from 'jstat';
import { type Estimate, z95 } from './estimate.ts';
import type { Random } from './random.ts';
import { estimateShare } from './share.ts';

/** What a number comes to in each draw of a bootstrap; numbers at the same place were drawn together. */
export type Draws = Float64Array;

/** The middle 95 % of draws (percentiles 2.5 and 97.5); the value itself is always within. Without draws, the value. */
export const spanOf = (draws: Draws, value: number): { readonly low: number; readonly high: number } => {
  if (draws.length === 0) return { low: value, high: value };
  const sorted = draws.slice().sort();
  const cut = Math.ceil(0.025 * draws.length) - 1;
  return {
    low: Math.min(value, sorted[cut] ?? value),
    high: Math.max(value, sorted[draws.length - 1 - cut] ?? value),
  };
};

/** The weighted mean of several numbers in each draw; the weights add up to 1. */
export const meanDraws = (parts: readonly { readonly draws: Draws; readonly share: number }[]): Draws => {
  const means = new Float64Array(parts[0]?.draws.length ?? 0);
  for (const { draws, share } of parts)
    for (let at = 0; at < means.length; at++) means[at] = (means[at] ?? 0) + share * (draws[at] ?? 0);
  return means;
};

/** One number in each draw from two. */
export const combineDraws = (
  first: Draws,
  second: Draws,
  combine: (first: number, second: number) => number,
): Draws => first.map((value, at) => combine(value, second[at] ?? 0));

/**
 * The same draws moved so that their mean is the value, be it beyond the end of a scale: pseudo-answers are to widen what is drawn, and
 * not to pull every score towards the middle, which a mean of many scores would add up.
 */
export const centred = (draws: Draws, value: number): Draws => {
  const off = value - draws.reduce((total, draw) => total + draw, 0) / draws.length;
  return draws.map((draw) => draw + off);
};

/** The same draws with so much of their distance from the value, 0…1. */
export const towards = (value: number, draws: Draws, factor: number): Draws =>
  factor === 1 ? draws : draws.map((draw) => value + factor * (draw - value));

/** Values in rising order, put to places at random. */
const shuffled = (values: Draws, random: Random): Draws => {
  for (let last = values.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [values[last], values[other]] = [values[other] ?? 0, values[last] ?? 0];
  }
  return values;
};

/** Probabilities in the middle of `count` equal strips: drawing each once (a Latin hypercube) leaves the least to chance. */
const strips = (count: number): number[] => Array.from({ length: count }, (_, at) => (at + 0.5) / count);

const normalQuantiles = new Map<number, readonly number[]>();
const normalStrips = (count: number): readonly number[] => {
  const known = normalQuantiles.get(count) ?? strips(count).map((p) => jstat.normal.inv(p, 0, 1));
  normalQuantiles.set(count, known);
  return known;
};

/**
 * Draws of a number from the distribution that its interval states (a confidence distribution): normal on either side of the
 * value, with 2.5 % below `low` and 2.5 % above `high`.
 */
export const drawFromInterval = ({ value, low, high }: Estimate, count: number, random: Random): Draws => {
  const [down, up] = [(value - low) / z95, (high - value) / z95];
  const rising = normalStrips(count).map((z) => value + z * (z < 0 ? down : up));
  return shuffled(Float64Array.from(rising), random);
};

/** Successes and failures that are added to a share before it is drawn: half of z² each, as in Wilson's centre. */
const pseudoHalf = z95 ** 2 / 2;

/** Whole-number quantiles of a binomial distribution at rising probabilities; by recurrence from its mode, so that no power is taken. */
const binomialQuantiles = (n: number, p: number, probabilities: readonly number[]): number[] => {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const weights = new Float64Array(n + 1);
  weights[mode] = 1;
  const odds = p / (1 - p);
  for (let k = mode; k < n; k++) weights[k + 1] = ((weights[k] ?? 0) * (n - k) * odds) / (k + 1);
  for (let k = mode; k > 0; k--) weights[k - 1] = ((weights[k] ?? 0) * k) / (n - k + 1) / odds;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [k, below] = [0, weights[0] ?? 0];
  return probabilities.map((probability) => {
    while (k < n && below < probability * total) {
      k++;
      below += weights[k] ?? 0;
    }
    return k;
  });
};

/** Above so many things a binomial distribution is normal for all that is asked of it here. */
const mostCounted = 10_000;

/**
 * Draws of a share of n ≥ 1 counted things, each of which met the condition or did not, around the share: binomial (a multinomial of
 * two cells) with the share that Wilson's pseudo-answers give, so that none of four is not certainly none.
 */
export const drawShare = (share: number, n: number, count: number, random: Random): Draws => {
  if (n > mostCounted) return drawFromInterval(estimateShare(share * n, n), count, random);
  const p = (share * n + pseudoHalf) / (n + 2 * pseudoHalf);
  const rising = binomialQuantiles(n, p, strips(count)).map((met) => met / n);
  return shuffled(centred(Float64Array.from(rising), share), random);
};
