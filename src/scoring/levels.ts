import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';
import type { Draws } from '../statistics/draws.ts';

/**
 * Maps a value to 1.0…5.0, piecewise linear through the five values (rising or falling) at which levels 1 to 5 are
 * reached, clamped beyond them.
 */
export const levelOf = (value: number, levels: readonly number[]): number => {
  const rising = (levels.at(-1) ?? 0) > (levels[0] ?? 0);
  let reached = levels.length - 1;
  // A plain loop, because it is asked for every draw of every rule.
  while (reached >= 0 && !(rising ? value >= (levels[reached] ?? 0) : value <= (levels[reached] ?? 0)))
    reached--;
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

/** The level of any value, going on beyond 1 and 5 with the slope of the nearest two values. */
const levelBeyond = (levels: readonly number[]): ((value: number) => number) => {
  const [first = 0, second = 1] = levels;
  const [before = 0, last = 1] = levels.slice(-2);
  return (value) => {
    const level = levelOf(value, levels);
    if (level === 5) return 5 + (value - last) / (last - before);
    return level === 1 ? 1 + (value - first) / (second - first) : level;
  };
};

/**
 * Levels of draws around a value. What lies beyond 1 or 5 is not cut off, but counted as far as its mirror image on the other side of
 * the value lies within: a value at 5 may be too high as well as right, and cutting would make it look surer than one in the middle.
 */
export const drawnLevels = (draws: Draws, value: number, levels: readonly number[]): Draws => {
  const levelAt = levelBeyond(levels);
  const centre = levelAt(value);
  const [floor, ceiling] = [Math.min(1, 2 * centre - 1), Math.max(5, 2 * centre - 5)];
  return draws.map((draw) => {
    const level = levelAt(draw);
    if (level > 5) return 5 + Math.max(0, level - ceiling);
    return level < 1 ? 1 - Math.max(0, floor - level) : level;
  });
};
