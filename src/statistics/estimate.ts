/** A point estimate with its 95 % interval; the point is raw, interval and standard error come from adjusted counts. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly se: number;
  /** How many independent witnesses it rests on. */
  readonly n: number;
}

/** The 97.5th percentile of the standard normal distribution. */
export const z95 = 1.959963984540054;

export const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** Sum in the given order; callers keep the order canonical so that the last bits are, too. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
