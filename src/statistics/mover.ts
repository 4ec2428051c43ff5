import jstat from 'jstat';
import { type Estimate, fromEnds, sum, z95 } from './estimate.ts';

/** A number between the ends of its 95 % interval. */
export interface Between {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A difference of two numbers of different people. */
export interface Difference extends Omit<Estimate, 'n'> {
  /** Two-sided probability 0…1 of one as far from none where there is none; undefined where neither number is uncertain. */
  readonly p: number | undefined;
}

/** A difference known by how far its interval reaches below and above it. */
const differenceOf = (value: number, down: number, up: number): Difference => {
  const { low, high, se } = fromEnds(value, value - down, value + up, 0);
  if (down === 0 && up === 0) return { value, low, high, se, p: undefined };
  const towardsNone = value > 0 ? down : up;
  const p = value === 0 ? 1 : 2 * jstat.normal.cdf((-Math.abs(value) * z95) / towardsNone, 0, 1);
  return { value, low, high, se, p };
};

/**
 * The second number less the first, of independent samples, from their intervals alone: MOVER, the method of variance estimates
 * recovery (Zou & Donner 2008), which is Newcombe's interval where these are Wilson's. p is that of the level at which the interval
 * would end at none if its half towards none grew like a normal quantile. In units of the numbers.
 */
export const moverDifference = (first: Between, second: Between): Difference =>
  differenceOf(
    second.value - first.value,
    Math.hypot(second.value - second.low, first.high - first.value),
    Math.hypot(second.high - second.value, first.value - first.low),
  );

/** The fall, at most none, whose one-sided probability is p (above 0, at most 0.5) where its interval reaches so far towards none: the other way round. */
export const fallAt = (p: number, reach: number): number => (jstat.normal.inv(p, 0, 1) * reach) / z95;

/**
 * The mean of at least one difference of the same people, of which nobody knows how they go together: as uncertain as they are on
 * average, which it is at most (the standard error of a sum is no larger than the sum of standard errors).
 */
export const meanDifference = (differences: readonly Difference[]): Difference => {
  const mean = (of: (one: Difference) => number): number => sum(differences.map(of)) / differences.length;
  const value = mean((one) => one.value);
  return differenceOf(
    value,
    mean((one) => one.value - one.low),
    mean((one) => one.high - one.value),
  );
};
