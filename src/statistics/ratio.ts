import { type Estimate, sum, z95 } from './estimate.ts';
import { estimateShare } from './share.ts';

/** Two groups in one stratum. */
export interface Stratum<T> {
  readonly one: T;
  readonly other: T;
}

const meanOf = (values: readonly number[]): number => sum(values) / values.length;

/** Variance of a mean; a single value says nothing of it and counts as none. */
const varianceOfMean = (values: readonly number[]): number => {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1) / values.length;
};

/** A ratio from its logarithm and the standard error of that; an upper end beyond all numbers is the largest of them. */
const fromLog = (log: number, se: number, n: number): Estimate => ({
  value: Math.exp(log),
  low: Math.exp(log - z95 * se),
  high: Math.min(Number.MAX_VALUE, Math.exp(log + z95 * se)),
  se: Math.exp(log) * se,
  n,
});

/**
 * The ratio of geometric means of positive values, one group to the other within strata: the mean difference of logarithms
 * weighted by the size of the first group, with its normal interval (the adjusted gap in log pay). There is a stratum, and a value on both sides of each. n counts the first group.
 */
export const estimateLevelRatio = (strata: readonly Stratum<readonly number[]>[]): Estimate => {
  const parts = strata.map(({ one, other }) => {
    const [a, b] = [one.map(Math.log), other.map(Math.log)];
    return {
      weight: one.length,
      difference: meanOf(a) - meanOf(b),
      variance: varianceOfMean(a) + varianceOfMean(b),
    };
  });
  const n = sum(parts.map(({ weight }) => weight));
  const log = sum(parts.map(({ weight, difference }) => weight * difference)) / n;
  return fromLog(log, Math.sqrt(sum(parts.map(({ weight, variance }) => weight ** 2 * variance))) / n, n);
};

/** How many of a group something happened to. */
export interface Cases {
  readonly cases: number;
  readonly n: number;
}

/** Mantel–Haenszel's ratio of risks and the variance of its logarithm by Greenland and Robins. */
const mantelHaenszel = (strata: readonly Stratum<Cases>[]): { ratio: number; variance: number } => {
  const parts = strata.map(({ one, other }) => {
    const total = one.n + other.n;
    return {
      one: (one.cases * other.n) / total,
      other: (other.cases * one.n) / total,
      spread: (one.n * other.n * (one.cases + other.cases) - one.cases * other.cases * total) / total ** 2,
    };
  });
  const [first, second] = [sum(parts.map((part) => part.one)), sum(parts.map((part) => part.other))];
  return { ratio: first / second, variance: sum(parts.map(({ spread }) => spread)) / (first * second) };
};

/**
 * The ratio of two rates of happening within strata (Mantel & Haenszel 1959; variance of its logarithm by Greenland &
 * Robins 1985); where the first group has no case, or all have one, the interval is that with half a case more on both sides.
 * Each stratum needs people on both sides, and the second group a case. n counts the first group.
 */
export const estimateRiskRatio = (strata: readonly Stratum<Cases>[]): Estimate => {
  const { ratio, variance: own } = mantelHaenszel(strata);
  const n = sum(strata.map(({ one }) => one.n));
  const isBare = ratio === 0 || own === 0;
  const more = ({ cases, n: size }: Cases): Cases => ({ cases: cases + 0.5, n: size + 1 });
  const { ratio: shown, variance } = mantelHaenszel(
    isBare ? strata.map(({ one, other }) => ({ one: more(one), other: more(other) })) : strata,
  );
  const { low, high, se } = fromLog(Math.log(shown), Math.sqrt(variance), n);
  return { value: ratio, low: Math.min(ratio, low), high: Math.max(ratio, high), se, n };
};

/** Sizes of events in one group, per head. */
export interface Sized {
  readonly sizes: readonly number[];
  readonly heads: number;
}

/**
 * The ratio of two sums per head: events come at random (Poisson) and their sizes are as they are, so that the variance of
 * a sum is the sum of squares (compound Poisson). A group without an event has the ratio 0 and no lower end. Needs an
 * event in the second group. n counts events.
 */
export const estimatePerHeadRatio = (one: Sized, other: Sized): Estimate => {
  const perHead = ({ sizes, heads }: Sized): number => sum(sizes) / heads;
  const relative = ({ sizes }: Sized): number => sum(sizes.map((size) => size ** 2)) / sum(sizes) ** 2;
  const n = one.sizes.length + other.sizes.length;
  if (sum(one.sizes) === 0) {
    // The rule of three: up to three events of the usual size may have been missed by chance.
    const usual = sum(other.sizes) / other.sizes.length;
    const high = (3 * usual) / one.heads / perHead(other);
    return { value: 0, low: 0, high, se: high / (2 * z95), n };
  }
  const log = Math.log(perHead(one) / perHead(other));
  return fromLog(log, Math.sqrt(relative(one) + relative(other)), n);
};

/** Events counted over a time. */
export interface Rate {
  readonly events: number;
  readonly time: number;
}

/**
 * The ratio of two Poisson rates with the interval that follows from Wilson's for the share of the first among all events
 * (conditional on their sum; Przyborowski & Wilenski 1940). Needs an event in either; without one in the second it is infinite. n counts events.
 */
export const estimateRateRatio = (one: Rate, other: Rate): Estimate => {
  const n = one.events + other.events;
  const share = estimateShare(one.events, n);
  const ratioOf = (part: number): number => (part / (1 - part)) * (other.time / one.time);
  const [low, high] = [ratioOf(share.low), ratioOf(share.high)];
  return { value: ratioOf(share.value), low, high, se: (high - low) / (2 * z95), n };
};

/**
 * A sum of sizes per head: events come at random (Poisson) and their sizes are as they are. Without an event it is 0, and so is
 * its interval, for nothing tells how large one would have been. n counts events.
 */
export const estimateSumPerHead = ({ sizes, heads }: Sized): Estimate => {
  const n = sizes.length;
  const value = sum(sizes) / heads;
  if (value === 0) return { value, low: 0, high: 0, se: 0, n };
  const relative = Math.sqrt(sum(sizes.map((size) => size ** 2))) / sum(sizes);
  return fromLog(Math.log(value), relative, n);
};
