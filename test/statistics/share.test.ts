import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateShare, estimateShareDifference, weakerOf } from '../../src/statistics/share.ts';

describe('estimateShare', () => {
  it.each([
    [18, 20, 0.698966354771513, 0.972133518786232],
    [4, 20, 0.080657662579798, 0.416017432251894],
    [4, 200, 0.007804426416349, 0.050287086905826],
    [190, 200, 0.910421851861224, 0.972617354399236],
    [19, 38, 0.348499283643951, 0.651500716356049],
  ])('gives the Wilson interval of %i in %i', (successes, n, low, high) => {
    const estimate = estimateShare(successes, n);
    expect(estimate.value).toBe(successes / n);
    expect(estimate.se).toBeCloseTo((high - low) / 2 / 1.959964, 6);
    expect(estimate.low).toBeCloseTo(low, 12);
    expect(estimate.high).toBeCloseTo(high, 12);
    expect(estimate.se).toBeCloseTo((high - low) / 3.919927969080108, 12);
  });

  it('keeps an honest interval where nobody or nearly everybody agrees', () => {
    expect(estimateShare(0, 30)).toMatchObject({ value: 0, low: 0 });
    expect(estimateShare(0, 30).high).toBeCloseTo(0.11351339, 8);
    expect(estimateShare(29, 30).low).toBeCloseTo(0.8332961, 7);
    expect(estimateShare(29, 30).high).toBeCloseTo(0.9940914, 7);
  });

  it('holds its own point, also for sums of parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const { low, value, high } = estimateShare(part * n, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('weakerOf', () => {
  it('takes the lower value and [min low, min high]', () => {
    const one = { value: 0.6, low: 0.4, high: 0.7, se: 0.1, n: 20 };
    const other = { value: 0.5, low: 0.45, high: 0.8, se: 0.1, n: 18 };
    expect(weakerOf(one, other)).toEqual({
      value: 0.5,
      low: 0.4,
      high: 0.7,
      se: expect.closeTo(0.3 / 2 / 1.959964, 6),
      n: 18,
    });
  });
});

describe('estimateShareDifference', () => {
  it('is the first minus the second, with the smaller n and the standard error of an interval as long', () => {
    const found = estimateShareDifference(estimateShare(56, 70), estimateShare(48, 80));
    expect(found.value).toBeCloseTo(0.2, 12);
    expect(found.n).toBe(70);
    expect(estimateShareDifference(estimateShare(48, 80), estimateShare(56, 70)).n).toBe(70);
    expect(found.se).toBeCloseTo((0.333873 - 0.052431) / 2 / 1.959964, 5);
  });

  it('stays within −1 and 1 where the shares are as far apart as can be', () => {
    const found = estimateShareDifference(estimateShare(1, 1), estimateShare(0, 1));
    expect(found).toMatchObject({ value: 1, high: 1 });
    // 1 − √2·(1 − .206549): below 0, for two people prove nothing.
    expect(found.low).toBeCloseTo(1 - Math.SQRT2 * 0.793451, 5);
  });
});
