import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centred,
  combineDraws,
  drawFromInterval,
  drawShare,
  meanDraws,
  spanOf,
} from '../../src/statistics/draws.ts';
import { randomFrom } from '../../src/statistics/random.ts';

const draws = (...values: number[]) => Float64Array.from(values);
const sorted = (values: Float64Array) => [...values].sort((a, b) => a - b);
const rounded = (values: Float64Array) => sorted(values).map((value) => Number(value.toFixed(9)));
const meanOf = (values: Float64Array) => values.reduce((total, value) => total + value, 0) / values.length;

describe('the span of draws', () => {
  // From 80 to 1, so that 2.5 % are two at either end.
  const falling = draws(...Array.from({ length: 80 }, (_, index) => 80 - index));

  it('is the middle 95 % of them', () => {
    expect(spanOf(falling, 40)).toEqual({ low: 2, high: 79 });
    expect(spanOf(falling.slice(0, 40), 60)).toEqual({ low: 41, high: 80 });
    expect([...falling.slice(0, 3)]).toEqual([80, 79, 78]);
  });

  it('holds the value', () => {
    expect(spanOf(falling, 1)).toEqual({ low: 1, high: 79 });
    expect(spanOf(falling, 99)).toEqual({ low: 2, high: 99 });
    expect(spanOf(draws(), 7)).toEqual({ low: 7, high: 7 });
    expect(spanOf(draws(3), 7)).toEqual({ low: 3, high: 7 });
  });
});

describe('draws of several numbers', () => {
  it('have a weighted mean in each draw', () => {
    const parts = [
      { draws: draws(1, 2), share: 0.25 },
      { draws: draws(5, 10), share: 0.75 },
    ];
    expect([...meanDraws(parts)]).toEqual([4, 8]);
    expect([...meanDraws([])]).toEqual([]);
  });

  it('are combined draw by draw', () => {
    expect([...combineDraws(draws(5, 7), draws(1, 2), (one, other) => one - other)]).toEqual([4, 5]);
  });

  it('are moved so that their mean is the value', () => {
    expect([...centred(draws(1, 2, 6), 10)]).toEqual([8, 9, 13]);
  });
});

describe('draws from an interval', () => {
  const estimate = { value: 10, low: 8, high: 16, se: 2, n: 9 };
  const drawn = () => drawFromInterval(estimate, 1000, randomFrom(1));

  it('lie below its low and above its high end in 2.5 % each, and below its value in a half', () => {
    const found = sorted(drawn());
    expect(found).toHaveLength(1000);
    expect(found.filter((draw) => draw < 8)).toHaveLength(25);
    expect(found.filter((draw) => draw > 16)).toHaveLength(25);
    expect(found.filter((draw) => draw < 10)).toHaveLength(500);
  });

  it('are normal on either side: a standard deviation away lie 15.9 %', () => {
    const found = drawn();
    expect(found.filter((draw) => draw < 10 - 2 / 1.959964)).toHaveLength(159);
    expect(found.filter((draw) => draw > 10 + 6 / 1.959964)).toHaveLength(159);
  });

  it('come in an order by chance, the same for the same seed', () => {
    expect([...drawn()]).toEqual([...drawn()]);
    const other = drawFromInterval(estimate, 1000, randomFrom(2));
    expect([...drawn()]).not.toEqual([...other]);
    expect(sorted(drawn())).toEqual(sorted(other));
    expect([...drawn()]).not.toEqual(sorted(drawn()));
    // The halves of an order by chance hold as many of the lower half, give or take four standard deviations.
    const low = drawn()
      .slice(0, 500)
      .filter((draw) => draw < 10).length;
    expect(Math.abs(low - 250)).toBeLessThan(4 * Math.sqrt(1000 / 16));
  });
});

describe('draws of a share', () => {
  const drawn = (share: number, n: number, count: number) => drawShare(share, n, count, randomFrom(1));

  it('are a binomial distribution’s, whose share has Wilson’s pseudo-answers, around the share', () => {
    // One of one: p = 2.92073/4.84146 = .6033; of ten equal strips four lie within P(0) = .3967.
    expect(rounded(drawn(1, 1, 10))).toEqual([0.4, 0.4, 0.4, 0.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4]);
    // One of two: p = ½; of eight strips two, four and two.
    expect(rounded(drawn(0.5, 2, 8))).toEqual([0, 0, 0.5, 0.5, 0.5, 0.5, 1, 1]);
    // One of three: p = .4269; P(≤ 0) = .1882, P(≤ 1) = .6089, P(≤ 2) = .9222; the mean of 0, 0, 1 × 4, 2 × 3, 3 is 1.3.
    const thirds = [0, 0, 1, 1, 1, 1, 2, 2, 2, 3].map((met) => Number(((met - 0.3) / 3).toFixed(9)));
    expect(rounded(drawn(1 / 3, 3, 10))).toEqual(thirds);
  });

  it('are centred on the share and spread as √(p(1 − p)/n), whatever share and n', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 12_000 }),
        (share, n) => {
          const found = drawn(share, n, 400);
          const p = (share * n + 1.920729) / (n + 3.841459);
          const deviation = Math.sqrt(found.reduce((total, draw) => total + (draw - share) ** 2, 0) / 400);
          if (n <= 10_000) expect(meanOf(found)).toBeCloseTo(share, 9);
          const expected = Math.sqrt((p * (1 - p)) / n);
          expect(Math.abs(deviation - expected)).toBeLessThan(0.03 * expected + 1e-9);
        },
      ),
    );
  });

  it('come in an order by chance, the same for the same seed', () => {
    expect([...drawn(0.3, 50, 200)]).toEqual([...drawn(0.3, 50, 200)]);
    expect([...drawn(0.3, 50, 200)]).not.toEqual(sorted(drawn(0.3, 50, 200)));
  });
});
