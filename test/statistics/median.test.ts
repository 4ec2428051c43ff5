import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../src/statistics/mean.ts';
import { estimateMedian } from '../../src/statistics/median.ts';

const upTo = (n: number) => spreadOf(Array.from({ length: n }, (_, index) => index + 1));

describe('estimateMedian', () => {
  // The largest r with P(N < r) ≤ .025, as in tables of the sign test (one more than its critical value at 5 %, two-sided).
  it.each([
    [6, 1],
    [8, 1],
    [9, 2],
    [11, 2],
    [12, 3],
    [20, 6],
    [22, 6],
    [25, 8],
    [30, 10],
    [50, 18],
    [100, 40],
  ])('of %i different answers goes from number %i to the one as far from the end', (n, rank) => {
    expect(estimateMedian(upTo(n), { min: 0, max: 999 })).toEqual({
      value: (n + 1) / 2,
      low: rank,
      high: n + 1 - rank,
      se: expect.closeTo((n + 1 - 2 * rank) / 2 / 1.959964, 5),
      n,
    });
  });

  it.each([1, 2, 3, 4, 5])('of %i answers has the whole scale: no two of them cover 95 %%', (n) => {
    expect(estimateMedian(upTo(n), { min: 0, max: 10 })).toMatchObject({
      value: (n + 1) / 2,
      low: 0,
      high: 10,
    });
  });

  it('counts ties, whatever the order of the answers', () => {
    const spread = new Map([
      [4, 12],
      [2, 3],
      [5, 10],
      [3, 5],
    ]);
    // 30 answers: numbers 15 and 16 are 4s, number 10 is a 4 and number 21 a 5.
    expect(estimateMedian(spread, { min: 1, max: 5 })).toMatchObject({ value: 4, low: 4, high: 5, n: 30 });
  });

  it('is the mean of the middle two', () => {
    expect(estimateMedian(spreadOf([1, 2, 5, 5]), { min: 1, max: 5 })?.value).toBe(3.5);
  });

  it('of a thousand million answers lies where the normal distribution has it', () => {
    const half = 5e8;
    const reach = 0.98 * Math.sqrt(1e9);
    // As many answers between the middle and either end as the interval reaches, less or more one in a hundred.
    const spreadWith = (part: number) =>
      new Map([
        [1, half - Math.round(part * reach)],
        [2, 2 * Math.round(part * reach)],
        [3, half - Math.round(part * reach)],
      ]);
    expect(estimateMedian(spreadWith(1.01), { min: 1, max: 3 })).toMatchObject({ value: 2, low: 2, high: 2 });
    expect(estimateMedian(spreadWith(0.99), { min: 1, max: 3 })).toMatchObject({ value: 2, low: 1, high: 3 });
  });

  it('is unknown of nobody', () => {
    expect(estimateMedian(new Map(), { min: 1, max: 5 })).toBeUndefined();
  });
});
