import { sum } from '../statistics/estimate.ts';
import type { Scale } from '../statistics/mean.ts';

/** A scale as it is written: 1–5. */
export const scaleText = ({ min, max }: Scale): string => `${min}–${max}`;

/** A stray zero does not make a scale that starts at 0, nor do a few large values make a longer one. */
const strayShare = 0.01;
const longerShare = 0.05;

/**
 * The shortest scale, of those ending in `maxima`, that holds nearly all values: from 0 if at least 1 % are zero, else
 * from 1; longer than the first only if more than 5 % of the values need it. Values left outside are for the caller to report.
 */
export const detectScale = (counts: ReadonlyMap<number, number>, maxima: readonly number[]): Scale => {
  const total = sum([...counts.values()]);
  const share = (holds: (value: number) => boolean): number =>
    total === 0 ? 0 : sum([...counts].map(([value, count]) => (holds(value) ? count : 0))) / total;
  const min = share((value) => value === 0) >= strayShare ? 0 : 1;
  const max = maxima.find((end) => share((value) => value > end) <= longerShare) ?? maxima.at(-1) ?? min;
  return { min, max };
};
