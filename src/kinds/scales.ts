import { sum } from '../statistics/estimate.ts';
import type { Scale } from '../statistics/mean.ts';

/** A scale as it is written: 1–5. */
export const scaleText = ({ min, max }: Scale): string => `${min}–${max}`;

/** A stray zero or minus does not make a scale that starts there, nor do a few large values make a longer one. */
const strayShare = 0.01;
const longerShare = 0.05;

/** Where scales that start at 0 end. */
const fromZero = [4, 5, 6, 10];
/** How far scales around 0 reach. */
const aroundZero = [2, 3, 5];

/**
 * The shortest scale that holds nearly all values: around 0 if at least 1 % are below it, from 0 if at least 1 % are zero,
 * else from 1 to one of `maxima`; longer than the first only if more than 5 % of the values need it. Values left outside
 * are for the caller to report.
 */
export const detectScale = (counts: ReadonlyMap<number, number>, maxima: readonly number[]): Scale => {
  // Codes such as 99 for no answer are on no scale, and do not make one longer.
  const longest = Math.max(...maxima, ...fromZero);
  const possible = [...counts].filter(([value]) => Math.abs(value) <= longest);
  const total = sum(possible.map(([, count]) => count));
  const share = (holds: (value: number) => boolean): number =>
    total === 0 ? 0 : sum(possible.map(([value, count]) => (holds(value) ? count : 0))) / total;
  const endAmong = (ends: readonly number[]): number =>
    ends.find((end) => share((value) => Math.abs(value) > end) <= longerShare) ?? ends.at(-1) ?? 1;
  if (share((value) => value < 0) >= strayShare) {
    const end = endAmong(aroundZero);
    return { min: -end, max: end };
  }
  return share((value) => value === 0) >= strayShare
    ? { min: 0, max: endAmong(fromZero) }
    : { min: 1, max: endAmong(maxima) };
};
