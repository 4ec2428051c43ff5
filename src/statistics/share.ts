import { type Estimate, fromEnds, z95 } from './estimate.ts';

/**
 * A share 0…1 of n ≥ 1 witnesses with its Wilson score interval (Wilson 1927). `successes` may be a sum of parts,
 * 0…n: a person who agrees with one of two items counts one half, and n stays the number of people.
 */
export const estimateShare = (successes: number, n: number): Estimate => {
  const share = successes / n;
  const z2 = z95 ** 2;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return {
    value: share,
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
    se: half / z95,
    n,
  };
};

/** The lower of two estimates of the same people, with the interval [min low, min high], which keeps its coverage where a bootstrap of a minimum does not. */
export const weakerOf = (first: Estimate, second: Estimate): Estimate => {
  const low = Math.min(first.low, second.low);
  const high = Math.min(first.high, second.high);
  return {
    value: Math.min(first.value, second.value),
    low,
    high,
    se: (high - low) / (2 * z95),
    n: Math.min(first.n, second.n),
  };
};

/**
 * First minus second, −1…1, of two shares of different people, each with its Wilson interval (estimateShare): Newcombe's hybrid
 * score interval (Newcombe 1998, method 10). n is the smaller group.
 */
export const estimateShareDifference = (first: Estimate, second: Estimate): Estimate => {
  const value = first.value - second.value;
  const low = value - Math.hypot(first.value - first.low, second.high - second.value);
  const high = value + Math.hypot(first.high - first.value, second.value - second.low);
  return fromEnds(value, low, high, Math.min(first.n, second.n));
};
