import { describe, expect, it } from 'vitest';
import { designEffect } from '../../src/statistics/design-effect.ts';

describe('designEffect', () => {
  it('is 1 where all weigh the same, whatever that is', () => {
    expect(designEffect([0.5, 0.5, 0.5])).toEqual({ deff: 1, effectiveN: 3 });
  });

  it('is n where one weighs all', () => {
    expect(designEffect([0, 7, 0, 0])).toEqual({ deff: 4, effectiveN: 1 });
  });

  it('is unknown without weight', () => {
    expect(designEffect([])).toBeUndefined();
    expect(designEffect([0, 0])).toBeUndefined();
  });
});
