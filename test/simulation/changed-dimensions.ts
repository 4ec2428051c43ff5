import { isMeasured } from '../../src/assessment/figure.ts';
import type { Scores } from '../../src/scoring/scores.ts';
import { benjaminiHochberg } from '../../src/statistics/adjusted-p.ts';
import { chanceAbove } from './normal.ts';

/** Dimensions whose score has changed beyond chance: MOVER over the saved intervals, corrected over overall, dimensions and practices. */
export const changedDimensions = (before: Scores, after: Scores): string[] => {
  const numbersOf = ({ overall, dimensions, practices }: Scores) => [
    ...dimensions.map(({ score }) => score),
    overall,
    ...practices.map(({ score }) => score),
  ];
  const later = numbersOf(after);
  const p = numbersOf(before).map((first, at) => {
    const second = later[at];
    if (second === undefined || !isMeasured(first) || !isMeasured(second)) return undefined;
    const change = second.value - first.value;
    const towardsNone =
      change > 0
        ? Math.hypot(second.value - second.low, first.high - first.value)
        : Math.hypot(second.high - second.value, first.value - first.low);
    return 2 * chanceAbove((Math.abs(change) * 1.96) / towardsNone, 1);
  });
  const adjusted = benjaminiHochberg(p);
  return after.dimensions.map(({ id }) => id).filter((_, at) => (adjusted[at] ?? 1) <= 0.05);
};
