import { type Estimate, sizeOf, sum, type Unestimated, withoutRounding, z95 } from './estimate.ts';

/**
 * A correlation −1…1 of n pairs with the interval of Fisher's z (Fisher 1921), given the standard error of z at a correlation;
 * at ±1, where z is infinite, the interval is that of ±(1 − 1/(2n)).
 */
export const byFisher = (value: number, n: number, seAt: (correlation: number) => number): Estimate => {
  const bound = 1 - 1 / (2 * n);
  const held = Math.max(-bound, Math.min(bound, value));
  const se = seAt(held);
  const z = Math.atanh(held);
  return {
    value,
    low: Math.min(value, Math.tanh(z - z95 * se)),
    high: Math.max(value, Math.tanh(z + z95 * se)),
    se: se * (1 - held ** 2),
    n,
  };
};

const deviationsOf = (values: readonly number[]): number[] => {
  const mean = sum(values) / values.length;
  const size = sizeOf(values);
  return values.map((value) => withoutRounding(value - mean, size));
};

/**
 * Pearson's correlation −1…1 of two columns of one length, with the interval of Fisher's z and its standard error
 * 1/√(n − 3); `too-few` below four rows, `no-variance` where a column does not vary.
 */
export const estimateCorrelation = (
  first: readonly number[],
  second: readonly number[],
): Estimate | Unestimated => {
  const n = first.length;
  if (n < 4) return 'too-few';
  const [x, y] = [deviationsOf(first), deviationsOf(second)];
  const product = (a: readonly number[], b: readonly number[]): number =>
    sum(a.map((value, row) => value * (b[row] ?? 0)));
  const [xx, yy] = [product(x, x), product(y, y)];
  if (xx === 0 || yy === 0) return 'no-variance';
  const value = Math.max(-1, Math.min(1, product(x, y) / Math.sqrt(xx) / Math.sqrt(yy)));
  return byFisher(value, n, () => 1 / Math.sqrt(n - 3));
};
