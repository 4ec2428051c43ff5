/** A point estimate with its 95 % interval; the point is raw, interval and standard error come from adjusted counts. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly se: number;
  /** How many independent witnesses it rests on. */
  readonly n: number;
}

/** Why there is no number: too few observations, or observations that do not differ. */
export type Unestimated = 'too-few' | 'no-variance';

/** The 97.5th percentile of the standard normal distribution. */
export const z95 = 1.959963984540054;

export const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** Sum in the given order; callers keep the order canonical so that the last bits are, too. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The largest of the values without their signs; 0 of none. */
export const sizeOf = (values: readonly number[]): number =>
  values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);

/** A difference of numbers of that size, or 0 where it is nothing but their rounding. */
export const withoutRounding = (difference: number, size: number): number =>
  Math.abs(difference) <= 1e-12 * size ? 0 : difference;

/** An estimate known by its ends, which hold the value; the standard error is that of a normal interval as long. */
export const fromEnds = (value: number, low: number, high: number, n: number): Estimate => {
  const [bottom, top] = [Math.min(value, low), Math.max(value, high)];
  return { value, low: bottom, high: top, se: (top - bottom) / (2 * z95), n };
};
