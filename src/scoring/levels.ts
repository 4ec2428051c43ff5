import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';

/**
 * Maps a value to 1.0…5.0, piecewise linear through the five values (rising or falling) at which levels 1 to 5 are
 * reached, clamped beyond them.
 */
export const levelOf = (value: number, levels: readonly number[]): number => {
  const rising = (levels.at(-1) ?? 0) > (levels[0] ?? 0);
  const reached = levels.findLastIndex((level) => (rising ? value >= level : value <= level));
  const [from, to] = [levels[reached], levels[reached + 1]];
  if (from === undefined) return 1;
  if (to === undefined) return levels.length;
  return reached + 1 + (value - from) / (to - from);
};

/** The score of a figure under a rule's five values; the interval's ends go the same way. */
export const scoreOf = (id: string, figure: Figure, levels: readonly number[]): Score => {
  if (!isMeasured(figure)) return { id, status: 'unmeasured', reason: figure.reason };
  const [one, other] = [levelOf(figure.low, levels), levelOf(figure.high, levels)];
  return {
    id,
    status: 'measured',
    value: levelOf(figure.value, levels),
    low: Math.min(one, other),
    high: Math.max(one, other),
  };
};
