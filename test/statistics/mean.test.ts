import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateMean, estimateMeanDifference } from '../../src/statistics/mean.ts';

const scale = { min: 1, max: 5 };

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
