import { expect, it } from 'vitest';
import { sideOf } from '../../src/assessment/yardsticks.ts';

it.each([
  [0.9, 'above'],
  [1, 'across'],
  [2, 'across'],
  [3, 'across'],
  [3.1, 'below'],
])('an interval from 1 to 3 beside %f lies %s', (value, side) => {
  expect(sideOf({ low: 1, high: 3 }, value)).toBe(side);
});
