import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOf,
  estimateMean,
  estimateMeanDifference,
  estimatePairedDifference,
  meanDeviation,
  meanOf,
  spreadOf,
  squaresOf,
  t95,
} from '../../src/statistics/mean.ts';

const scale = { min: 1, max: 5 };
const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

describe('spreadOf', () => {
  it('counts each number, in rising order', () => {
    expect([...spreadOf([2, 10, 1, 2, 10, 10])]).toEqual([
      [1, 1],
      [2, 2],
      [10, 3],
    ]);
  });
});

describe('estimateMean', () => {
  it('takes the raw mean as its value', () => {
    expect(
      estimateMean(
        new Map([
          [2, 1],
          [5, 2],
        ]),
        scale,
      ),
    ).toMatchObject({ value: 4, n: 3 });
  });

  it('gives five people of one mind a real interval, from one pseudo-answer spread over the options', () => {
    // Six weights: 5.2 on 5 and 0.2 on each of 1…4; mean 28/6; squares 5.2·(1/3)² + 0.2·(121+64+25+4)/9 = 16/3;
    // variance of the mean (16/3)/5/6 = 8/45; t(0.975; 5) = 2.570582.
    const { value, low, high, se } = estimateMean(new Map([[5, 5]]), scale);
    expect(value).toBe(5);
    expect(se).toBeCloseTo(Math.sqrt(8 / 45), 12);
    expect(low).toBeCloseTo(28 / 6 - 2.570582 * Math.sqrt(8 / 45), 5);
    expect(high).toBe(5);
  });

  it('reaches as far up as down where the scale has room', () => {
    // Twenty 2s and twenty 4s, and .2 on each option: mean 3, squares 40 + .2·10 = 42 over 40 and 41; t(.975; 40) = 2.021075.
    const halves = new Map([
      [4, 20],
      [2, 20],
    ]);
    const reach = 2.021075 * Math.sqrt(42 / 40 / 41);
    const { low, high } = estimateMean(halves, scale);
    expect(low).toBeCloseTo(3 - reach, 5);
    expect(high).toBeCloseTo(3 + reach, 5);
  });

  it('reaches as far to both sides where the scale leaves room', () => {
    // Seventeen weights: 8.2 on 3 and on 4, 0.2 on 1, 2 and 5; mean 59/17; squares 211 − 59²/17 = 106/17;
    // variance of the mean (106/17)/16/17 = 106/4624; t(0.975; 16) = 2.119905.
    const spread = spreadOf([...times(8, 3), ...times(8, 4)]);
    const { value, low, high } = estimateMean(spread, scale);
    expect(value).toBe(3.5);
    expect(low).toBeCloseTo(59 / 17 - 2.119905 * Math.sqrt(106 / 4624), 6);
    expect(high).toBeCloseTo(59 / 17 + 2.119905 * Math.sqrt(106 / 4624), 6);
  });

  it('stays on the scale and holds its point', () => {
    const spread = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.integer({ min: 1, max: 50 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(spread, (counts) => {
        const estimate = estimateMean(new Map(Object.entries(counts).map(([k, n]) => [Number(k), n])), scale);
        expect(estimate.low).toBeGreaterThanOrEqual(1);
        expect(estimate.low).toBeLessThanOrEqual(estimate.value);
        expect(estimate.value).toBeLessThanOrEqual(estimate.high);
        expect(estimate.high).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('estimateMeanDifference', () => {
  it('is the difference of raw means with Welch’s interval on the adjusted moments', () => {
    // Five people on 5 have variance 8/45 (above); five on 3 have mean 3, squares 0.2·(4+1+1+4) = 2, variance 2/5/6 = 1/15.
    // Together 11/45; Satterthwaite's df = 11²/(8²/5 + 3²/5) = 121/14.6 = 8.29; t(0.975) lies between 2.30600 (8) and 2.26216 (9).
    const { value, low, high, se, n } = estimateMeanDifference(new Map([[5, 5]]), new Map([[3, 5]]), scale);
    const variance = 8 / 45 + 1 / 15;
    expect(value).toBe(2);
    expect(n).toBe(5);
    expect(se).toBeCloseTo(Math.sqrt(variance), 12);
    expect(low).toBeCloseTo(28 / 6 - 3 - 2.2926 * Math.sqrt(variance), 2);
    expect(high).toBeCloseTo(28 / 6 - 3 + 2.2926 * Math.sqrt(variance), 2);
  });

  it('stays within what the scale allows, and has the smaller n', () => {
    const [top, bottom] = [new Map([[5, 1]]), new Map([[1, 2]])];
    expect(estimateMeanDifference(top, bottom, scale)).toMatchObject({ value: 4, high: 4, n: 1 });
    expect(estimateMeanDifference(bottom, top, scale)).toMatchObject({ value: -4, low: -4, n: 1 });
  });

  it('stays within what the scale allows, however few people', () => {
    const found = estimateMeanDifference(new Map([[5, 1]]), new Map([[1, 1]]), scale);
    expect(found).toMatchObject({ value: 4, low: -4, high: 4 });
  });

  it('counts the smaller group', () => {
    const [few, many] = [new Map([[3, 2]]), new Map([[3, 9]])];
    expect(estimateMeanDifference(few, many, scale).n).toBe(2);
    expect(estimateMeanDifference(many, few, scale).n).toBe(2);
  });

  it('turns its sign with its arguments', () => {
    const [a, b] = [
      new Map([
        [4, 7],
        [5, 2],
      ]),
      new Map([
        [2, 6],
        [3, 9],
      ]),
    ];
    const [there, back] = [estimateMeanDifference(a, b, scale), estimateMeanDifference(b, a, scale)];
    expect(back.value).toBeCloseTo(-there.value, 12);
    expect(back.low).toBeCloseTo(-there.high, 12);
  });
});

describe('estimatePairedDifference', () => {
  it('is the mean of first minus second, person by person, with a pseudo-answer over all differences', () => {
    // Differences 1, 1, 4: mean 2. With 1/9 on each of −4…4: mean 6/4; squares 18 + 60/9 − 4·1.5² = 47/3, over 3 and 4.
    const found = estimatePairedDifference(
      [
        [4, 3],
        [2, 1],
        [5, 1],
      ],
      scale,
    );
    const se = Math.sqrt(47 / 36);
    expect(found).toMatchObject({ value: 2, se: expect.closeTo(se, 12), n: 3 });
    expect(found?.low).toBeCloseTo(1.5 - 3.182446 * se, 5);
    expect(found?.high).toBe(4);
  });

  it('sees what two groups would not: a small difference of everybody', () => {
    const pairs = Array.from({ length: 20 }, (_, person) => [2 + (person % 3), 1 + (person % 3)] as const);
    expect(estimatePairedDifference(pairs, scale)?.low).toBeGreaterThan(0.5);
    expect(
      estimateMeanDifference(
        spreadOf(pairs.map(([first]) => first)),
        spreadOf(pairs.map(([, second]) => second)),
        scale,
      ).low,
    ).toBeLessThan(0.5);
  });

  it('is unknown without a pair', () => {
    expect(estimatePairedDifference([], scale)).toBeUndefined();
  });
});

describe('spreads', () => {
  const spread = new Map([
    [1, 2],
    [4, 1],
  ]);

  it('come in rising order', () => {
    expect([...spreadOf([4, 1, 1, 10, 2])]).toEqual([
      [1, 2],
      [2, 1],
      [4, 1],
      [10, 1],
    ]);
  });

  it('count people', () => {
    expect([countOf(spread), meanOf(spread), squaresOf(spread)]).toEqual([3, 2, 6]);
    expect(squaresOf(spreadOf([1, 1, 1, 5]))).toBe(12);
    expect([countOf(new Map()), squaresOf(new Map()), squaresOf(new Map([[1, 0]]))]).toEqual([0, 0, 0]);
  });

  it('take the rounding of one value for no square', () => {
    expect(squaresOf(new Map([[0.1, 3]]))).toBe(0);
    expect(squaresOf(new Map([[-0.1, 3]]))).toBe(0);
  });
});

describe('t95', () => {
  it.each([
    [1, 12.7062],
    [10, 2.2281],
    [1e6, 1.959966],
    [1e9, 1.959964],
  ])('of %i degrees of freedom is %f', (df, point) => {
    expect(t95(df)).toBeCloseTo(point, df < 100 ? 4 : 6);
  });
});

describe('meanDeviation', () => {
  it('is that of single answers, one more of them spread over the scale', () => {
    // 3, 3 and a fifth of each of 1…5: squares 2 over 2 degrees of freedom.
    expect(meanDeviation(estimateMean(spreadOf([3, 3]), scale))).toBeCloseTo(1, 12);
  });
});
