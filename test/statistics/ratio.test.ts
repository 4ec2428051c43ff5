import { describe, expect, it } from 'vitest';
import {
  estimateLevelRatio,
  estimatePerHeadRatio,
  estimateRateRatio,
  estimateRiskRatio,
  estimateSumPerHead,
} from '../../src/statistics/ratio.ts';

describe('estimateRiskRatio', () => {
  it('gives the published Mantel–Haenszel ratio of the diabetes trial: 1.33 over two age groups', () => {
    // Deaths under tolbutamide and placebo: 8/106 and 5/120 below 55 years, 22/98 and 16/85 above (Rothman).
    const found = estimateRiskRatio([
      { one: { cases: 8, n: 106 }, other: { cases: 5, n: 120 } },
      { one: { cases: 22, n: 98 }, other: { cases: 16, n: 85 } },
    ]);
    expect(found.value).toBeCloseTo(1.33, 2);
    expect(found.low).toBeCloseTo(0.8, 1);
    expect(found.high).toBeCloseTo(2.21, 1);
  });

  it('is the plain ratio in one stratum, with the variance 1/a − 1/n₁ + 1/c − 1/n₀', () => {
    const found = estimateRiskRatio([{ one: { cases: 2, n: 8 }, other: { cases: 8, n: 16 } }]);
    expect(found.value).toBeCloseTo(0.5, 12);
    expect(Math.log(found.high / found.value)).toBeCloseTo(1.959964 * Math.sqrt(0.4375), 5);
    expect(found.se).toBeCloseTo(0.5 * Math.sqrt(0.4375), 12);
    expect(found.n).toBe(8);
  });

  it('without a case has the value 0 and an upper end', () => {
    const found = estimateRiskRatio([{ one: { cases: 0, n: 20 }, other: { cases: 10, n: 40 } }]);
    expect(found).toMatchObject({ value: 0, low: 0 });
    // As .5 of 21 and 10.5 of 41.
    const variance = 1 / 0.5 - 1 / 21 + 1 / 10.5 - 1 / 41;
    expect(found.high).toBeCloseTo((0.5 / 21 / (10.5 / 41)) * Math.exp(1.959964 * Math.sqrt(variance)), 5);
  });
});

describe('estimateRiskRatio of all', () => {
  it('is parity with an interval: that everybody had it so far is no certainty', () => {
    const found = estimateRiskRatio([{ one: { cases: 6, n: 6 }, other: { cases: 12, n: 12 } }]);
    expect(found.value).toBe(1);
    // As 6.5 of 7 and 12.5 of 13.
    const [ratio, variance] = [6.5 / 7 / (12.5 / 13), 1 / 6.5 - 1 / 7 + 1 / 12.5 - 1 / 13];
    expect(found.low).toBeCloseTo(ratio * Math.exp(-1.959964 * Math.sqrt(variance)), 5);
    expect(found.high).toBeCloseTo(ratio * Math.exp(1.959964 * Math.sqrt(variance)), 5);
    expect(found.se).toBeCloseTo(ratio * Math.sqrt(variance), 10);
  });
});

describe('estimateRiskRatio of strata that hardly overlap', () => {
  it('has an upper end that is a number, though nothing bounds it', () => {
    const [few, many] = [1, 1e9];
    const found = estimateRiskRatio([
      { one: { cases: 0, n: few }, other: { cases: 1, n: many } },
      { one: { cases: 1, n: many }, other: { cases: 0, n: few } },
    ]);
    expect(found).toMatchObject({ value: 1, low: 0, high: Number.MAX_VALUE });
  });
});

describe('estimateLevelRatio', () => {
  it('is the ratio of geometric means, strata weighted by the first group', () => {
    const found = estimateLevelRatio([
      { one: [100, 100], other: [200, 200, 200] },
      { one: [50, 50, 50, 50, 50, 50], other: [50, 50] },
    ]);
    expect(found.value).toBeCloseTo(2 ** (-2 / 8), 12);
    expect(found).toMatchObject({ low: found.value, high: found.value, n: 8 });
  });

  it('weighs the variance of a mean by the square, and a single value as none', () => {
    // Logarithms 0 and 2 to 1, weight 2: difference 0, variance 1. Logarithm 3 to 1, 1 and 4, weight 1: difference 1, variance 1.
    const [e, se] = [Math.E, Math.sqrt(5) / 3];
    const found = estimateLevelRatio([
      { one: [1, e ** 2], other: [e] },
      { one: [e ** 3], other: [e, e, e ** 4] },
    ]);
    expect(found.value).toBeCloseTo(Math.exp(1 / 3), 10);
    expect(found.low).toBeCloseTo(Math.exp(1 / 3 - 1.959964 * se), 5);
    expect(found.high).toBeCloseTo(Math.exp(1 / 3 + 1.959964 * se), 5);
    expect(found.se).toBeCloseTo(Math.exp(1 / 3) * se, 10);
  });

  it('is 1 where both are paid alike, and says how sure that is', () => {
    const pay = [20, 25, 30, 35, 40];
    const found = estimateLevelRatio([{ one: pay, other: pay }]);
    expect(found.value).toBeCloseTo(1, 12);
    expect(found.low * found.high).toBeCloseTo(1, 12);
    expect(found.low).toBeLessThan(0.8);
  });

  it('takes its interval from the spread of logarithms, of which a single value knows none', () => {
    // 1 and 4 to 1 and 1: the logarithms lie log 2 to both sides of their mean, so that its variance is (log 2)². Two of three
    // people are in that stratum, the third is alone in hers: the standard error is two thirds of log 2.
    const found = estimateLevelRatio([
      { one: [1, 4], other: [1, 1] },
      { one: [6], other: [3] },
    ]);
    expect(found.value).toBeCloseTo(2, 12);
    expect(found.se).toBeCloseTo((2 * 2 * Math.LN2) / 3, 12);
    expect(Math.log2(found.low)).toBeCloseTo(1 - (1.959964 * 2) / 3, 6);
    expect(Math.log2(found.high)).toBeCloseTo(1 + (1.959964 * 2) / 3, 6);
    expect(found.n).toBe(3);
  });

  it('divides the squares by one less than their number', () => {
    // Logarithms 0, 1 and 2: variance 1, of the mean ⅓.
    const found = estimateLevelRatio([{ one: [1, Math.E, Math.E ** 2], other: [Math.E] }]);
    expect(found.se).toBeCloseTo(Math.sqrt(1 / 3), 12);
  });
});

describe('estimateRateRatio', () => {
  it('compares events over their times', () => {
    const found = estimateRateRatio({ events: 5, time: 4 }, { events: 13, time: 10 });
    expect(found.value).toBeCloseTo(0.9615, 4);
    expect(found.low).toBeLessThan(0.5);
    expect(found.high).toBeGreaterThan(2);
    expect(found.n).toBe(18);
  });

  it('without an event in the second is infinite with a lower end', () => {
    const found = estimateRateRatio({ events: 5, time: 4 }, { events: 0, time: 10 });
    expect(found).toMatchObject({ value: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY, n: 5 });
    // Wilson's lower end of 5 in 5 is 5/(5 + 1.959964²) = .565518, its odds 1.301592, times 10/4.
    expect(found.low).toBeCloseTo(3.25398, 4);
  });

  it('has the odds of Wilson’s ends, over the times', () => {
    // One of two events: .094529 to .905471, odds .104400 and 9.578517.
    const found = estimateRateRatio({ events: 1, time: 2 }, { events: 1, time: 1 });
    expect(found).toEqual({
      value: 0.5,
      low: expect.closeTo(0.1044 / 2, 5),
      high: expect.closeTo(9.578517 / 2, 4),
      se: expect.closeTo((9.578517 - 0.1044) / 4 / 1.959964, 4),
      n: 2,
    });
  });

  it('turns the ends of Wilson’s interval into odds', () => {
    // 4 of 20 events: [.0806577, .4160174], over equal times.
    const found = estimateRateRatio({ events: 4, time: 3 }, { events: 16, time: 3 });
    const [low, high] = [0.0806577 / 0.9193423, 0.4160174 / 0.5839826];
    expect(found.low).toBeCloseTo(low, 6);
    expect(found.high).toBeCloseTo(high, 6);
    expect(found.se).toBeCloseTo((high - low) / 3.919928, 6);
  });

  it('without an event in the first is 0 with an upper end', () => {
    const found = estimateRateRatio({ events: 0, time: 4 }, { events: 40, time: 20 });
    expect(found).toMatchObject({ value: 0, low: 0 });
    expect(found.high).toBeCloseTo(0.48, 2);
  });
});

describe('sums per head', () => {
  it('divide sizes by heads; the squares of the sizes tell how sure that is', () => {
    const found = estimateSumPerHead({ sizes: [30, 32, 10, 12, 10, 10], heads: 30 });
    expect(found.value).toBeCloseTo(104 / 30, 12);
    expect(Math.log(found.high / found.value) / 1.959964).toBeCloseTo(Math.sqrt(2368) / 104, 5);
    expect(estimateSumPerHead({ sizes: [], heads: 30 })).toEqual({ value: 0, low: 0, high: 0, se: 0, n: 0 });
  });

  it('are compared as a ratio; nothing at all is 0, with the rule of three as the upper end', () => {
    const other = { sizes: [50, 50, 50, 50, 50, 50], heads: 10 };
    const half = estimatePerHeadRatio({ sizes: [25, 25, 50, 50], heads: 10 }, other);
    expect(half.value).toBeCloseTo(0.5, 12);
    // Squares over squared sums: 6250/150² + 15000/300² = 4/9.
    expect(half.se).toBeCloseTo(0.5 * (2 / 3), 12);
    expect(Math.log(half.high / half.value)).toBeCloseTo((1.959964 * 2) / 3, 6);
    expect(half.n).toBe(10);
    const none = estimatePerHeadRatio({ sizes: [], heads: 10 }, other);
    expect(none).toMatchObject({ value: 0, low: 0, n: 6 });
    expect(none.high).toBeCloseTo(0.5, 12);
    expect(none.se).toBeCloseTo(0.25 / 1.959964, 6);
    expect(none.n).toBe(6);
  });

  it('have the ends of squares over the squared sum of either side', () => {
    // 4/2 to 8/8, and 10/16 + 32/64 = 9/8.
    const found = estimatePerHeadRatio({ sizes: [1, 3], heads: 2 }, { sizes: [4, 4], heads: 8 });
    expect(found).toEqual({
      value: expect.closeTo(2, 12),
      low: expect.closeTo(2 * Math.exp(-1.959964 * Math.sqrt(9 / 8)), 5),
      high: expect.closeTo(2 * Math.exp(1.959964 * Math.sqrt(9 / 8)), 4),
      se: expect.closeTo(2 * Math.sqrt(9 / 8), 12),
      n: 4,
    });
  });

  it('have an interval at 1 as anywhere', () => {
    const found = estimateSumPerHead({ sizes: [2, 2], heads: 4 });
    expect(found.low).toBeCloseTo(Math.exp(-1.959964 * Math.SQRT1_2), 5);
  });
});
