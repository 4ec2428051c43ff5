import { describe, expect, it } from 'vitest';
import { detectScale } from '../../src/kinds/scales.ts';

const counts = (values: Readonly<Record<string, number>>) =>
  new Map(Object.entries(values).map(([v, n]) => [Number(v), n]));

describe('detectScale', () => {
  it('takes the shortest scale that holds nearly all values', () => {
    expect(detectScale(counts({ 2: 10, 4: 20 }), [5, 10])).toEqual({ min: 1, max: 5 });
    expect(detectScale(counts({ 2: 10, 7: 20 }), [5, 7, 10])).toEqual({ min: 1, max: 7 });
    expect(detectScale(counts({ 2: 10, 9: 20 }), [5, 7, 10])).toEqual({ min: 1, max: 10 });
  });

  it('is not led astray by a few strays', () => {
    expect(detectScale(counts({ 3: 97, 10: 3 }), [5, 10])).toEqual({ min: 1, max: 5 });
    expect(detectScale(counts({ 0: 1, 3: 199 }), [5, 10])).toEqual({ min: 1, max: 5 });
  });

  it('starts at zero where zeros are common, and at one where there is nothing', () => {
    expect(detectScale(counts({ 0: 5, 5: 95 }), [5, 10])).toEqual({ min: 0, max: 5 });
    expect(detectScale(counts({ 0: 50, 4: 50 }), [5, 10])).toEqual({ min: 0, max: 4 });
    expect(detectScale(counts({ 0: 50, 9: 50 }), [5, 10])).toEqual({ min: 0, max: 10 });
    expect(detectScale(counts({ '-2': 50, 1: 50 }), [5, 10])).toEqual({ min: -2, max: 2 });
    expect(detectScale(new Map(), [5, 10])).toEqual({ min: 1, max: 5 });
  });
});
