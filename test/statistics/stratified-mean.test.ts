import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../src/statistics/mean.ts';
import { estimateStratifiedMean } from '../../src/statistics/stratified-mean.ts';

describe('estimateStratifiedMean', () => {
  const strata = [
    { size: 30, answers: spreadOf([1, 3]) },
    { size: 10, answers: spreadOf([4, 4, 1]) },
  ];

  it('weighs strata by their people and has Student’s interval on answers less strata', () => {
    // Means 2 and 3: 2.25. Variances of the means 2/2 and 3/3: 9/16 + 1/16. t(.975; 3) = 3.182446.
    const se = Math.sqrt(10 / 16);
    expect(estimateStratifiedMean(strata, 'infinite')).toEqual({
      value: 2.25,
      low: expect.closeTo(2.25 - 3.182446 * se, 5),
      high: expect.closeTo(2.25 + 3.182446 * se, 5),
      se: expect.closeTo(se, 12),
      n: 5,
    });
  });

  it('knows a finite population better, and wholly where all have answered', () => {
    const se = Math.sqrt((9 / 16) * (28 / 30) + (1 / 16) * (7 / 10));
    expect(estimateStratifiedMean(strata, 'finite')).toMatchObject({ se: expect.closeTo(se, 12) });
    const all = [{ size: 3, answers: spreadOf([1, 2, 5]) }];
    expect(estimateStratifiedMean(all, 'finite')).toMatchObject({ low: 8 / 3, high: 8 / 3, se: 0 });
  });

  it('is too few without a stratum or a second answer in one', () => {
    expect(estimateStratifiedMean([], 'infinite')).toBe('too-few');
    expect(estimateStratifiedMean([...strata, { size: 5, answers: spreadOf([3]) }], 'finite')).toBe(
      'too-few',
    );
    expect(estimateStratifiedMean([{ size: 0, answers: spreadOf([]) }], 'finite')).toBe('too-few');
    expect(estimateStratifiedMean([{ size: 2, answers: spreadOf([3, 4]) }], 'finite')).toMatchObject({
      n: 2,
    });
  });
});
