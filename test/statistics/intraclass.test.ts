import { describe, expect, it } from 'vitest';
import { estimateIntraclass, intraclassCorrelation } from '../../src/statistics/intraclass.ts';
import { spreadOf } from '../../src/statistics/mean.ts';

const of = (...groups: number[][]) => intraclassCorrelation(groups.map(spreadOf));

describe('intraclassCorrelation', () => {
  it('does not count empty groups', () => {
    expect(of([4, 4, 5], [], [2, 3, 2, 3, 2], [5, 5], [])).toEqual(of([4, 4, 5], [2, 3, 2, 3, 2], [5, 5]));
  });

  it('is worked out from mean squares between and within, also for groups of different sizes', () => {
    // Means 13/3, 2.4 and 5 around 3.5: MSB 379/60; squares 2/3, 1.2 and 0: MSW 4/15. n₀ = (10 − 38/10)/2 = 3.1, the mean size 10/3.
    const [between, within] = [379 / 60, 4 / 15];
    expect(of([4, 4, 5], [2, 3, 2, 3, 2], [5, 5])).toEqual({
      single: expect.closeTo((between - within) / (between + 2.1 * within), 12),
      singleByMeanSize: expect.closeTo((between - within) / (between + (7 / 3) * within), 12),
      mean: expect.closeTo((between - within) / between, 12),
      f: expect.closeTo(between / within, 10),
      betweenDf: 2,
      withinDf: 7,
      size: expect.closeTo(3.1, 12),
    });
  });

  it('is −1/(k − 1) where all groups have the same mean, and has nothing to say of their means', () => {
    expect(of([1, 5, 3], [2, 4, 3])).toEqual({
      single: -0.5,
      singleByMeanSize: -0.5,
      mean: 'no-variance',
      f: 0,
      betweenDf: 1,
      withinDf: 4,
      size: 3,
    });
  });

  it('is 1 where each group is of one mind, and F has no end', () => {
    expect(of([1, 1], [2, 2, 2])).toMatchObject({
      single: 1,
      singleByMeanSize: 1,
      mean: 1,
      f: 'no-variance',
    });
  });

  it('makes do with a second answer in one group', () => {
    // Means 1 and 3 of two and one, overall 5/3: between 8/3, within 2; n₀ = 3 − 5/3 = 4/3.
    expect(of([0, 2], [3])).toEqual({
      single: expect.closeTo(2 / 3 / (8 / 3 + 2 / 3), 12),
      singleByMeanSize: expect.closeTo(2 / 3 / (8 / 3 + 1), 12),
      mean: expect.closeTo(1 / 4, 12),
      f: expect.closeTo(4 / 3, 12),
      betweenDf: 1,
      withinDf: 1,
      size: expect.closeTo(4 / 3, 12),
    });
  });

  it('says what is wrong', () => {
    expect(of()).toBe('too-few');
    expect(of([1, 2, 3])).toBe('too-few');
    expect(of([1, 2, 3], [])).toBe('too-few');
    expect(of([1], [2], [3])).toBe('too-few');
    expect(of([4, 4], [4, 4, 4])).toBe('no-variance');
  });

  it('takes the rounding of equal means for no variance', () => {
    const equal = (length: number) => Array.from({ length }, () => 0.1);
    expect(of(equal(3), equal(7), equal(11))).toBe('no-variance');
    expect(of([0.1, 0.5], [0.1, 0.1, 0.5, 0.5, 0.1, 0.5])).toMatchObject({ mean: 'no-variance', f: 0 });
  });
});

describe('estimateIntraclass', () => {
  const estimated = (...groups: number[][]) => {
    const found = of(...groups);
    if (typeof found === 'string') throw new Error(found);
    return estimateIntraclass(found);
  };

  it('gives the interval of the single rater of Shrout & Fleiss that R psych prints', () => {
    const { single, mean } = estimated(
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    );
    expect(single).toMatchObject({
      value: expect.closeTo(0.165742, 6),
      low: expect.closeTo(-0.133, 3),
      high: expect.closeTo(0.723, 3),
      n: 24,
    });
    // The ends of a mean of k answers are those of one, stepped up.
    const up = (one: number): number => (4 * one) / (1 + 3 * one);
    if (typeof single === 'string' || typeof mean === 'string') throw new Error('no estimate');
    expect([mean.value, mean.low, mean.high]).toEqual(
      [single.value, single.low, single.high].map((one) => expect.closeTo(up(one), 9)),
    );
  });

  it('has none where nobody differs from the group, nor of means that are the same', () => {
    expect(estimated([1, 1], [2, 2, 2])).toEqual({ single: 'no-variance', mean: 'no-variance' });
    expect(estimated([1, 5, 3], [2, 4, 3])).toMatchObject({ single: { value: -0.5 }, mean: 'no-variance' });
  });
});
