import { expect, it } from 'vitest';
import { changedDimensions } from './changed-dimensions.ts';
import { detect, shareDetected, shareOfFalseAlarms } from './detect.ts';

it('twenty companies of 400 people who answer twice show a fall of half a level, and seldom one where there is none', () => {
  const found = detect('survey', 20, 300, changedDimensions);
  expect(new Set(found.map(({ dimension }) => dimension)).size).toBeGreaterThanOrEqual(8);
  // Twenty of them at the bars of npm run simulate miss them by so much by chance.
  const chanceAt = (bar: number): number => Math.sqrt((bar * (1 - bar)) / 20);
  expect(shareDetected(found)).toBeGreaterThanOrEqual(0.9 - chanceAt(0.9));
  expect(shareOfFalseAlarms(found)).toBeLessThanOrEqual(0.08 + chanceAt(0.08));
});
