import type { Estimate } from './estimate.ts';

/**
 * What a standard error shrinks by where n of `size` people answered, 0…1: the root of 1 − n/size (Cochran 1977, §2.6, for standard
 * errors that are estimated from the answers). 1, no correction, where everybody answered or more people than there are: a census has no
 * sampling error, but what people would say on another day still differs.
 */
export const finiteFactor = (n: number, size: number): number => (n < size ? Math.sqrt(1 - n / size) : 1);

/** An estimate whose interval and standard error shrink by a factor 0…1 towards its value. */
export const shrunk = ({ value, low, high, se, n }: Estimate, factor: number): Estimate => ({
  value,
  low: value - factor * (value - low),
  high: value + factor * (high - value),
  se: factor * se,
  n,
});
