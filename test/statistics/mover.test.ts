import { describe, expect, it } from 'vitest';
import { fallAt, meanDifference, moverDifference } from '../../src/statistics/mover.ts';
import { estimateNps, npsChange } from '../../src/statistics/nps.ts';
import { estimateShare, estimateShareDifference } from '../../src/statistics/share.ts';

const between = (low: number, value: number, high: number) => ({ low, value, high });

describe('the difference of two numbers from their intervals', () => {
  it('is Newcombe’s where they are Wilson’s', () => {
    // Newcombe 1998, 56/70 less 48/80: .2 with .0524 to .3339.
    const [first, second] = [estimateShare(48, 80), estimateShare(56, 70)];
    const found = moverDifference(first, second);
    expect(found.value).toBeCloseTo(0.2, 12);
    expect(found.low).toBeCloseTo(0.0524, 4);
    expect(found.high).toBeCloseTo(0.3339, 4);
    expect(found).toMatchObject({ low: estimateShareDifference(second, first).low });
  });

  it('reaches as far as both together where intervals are even, with the p of a normal difference', () => {
    // 3 and 4 make 5: 10 ± 5 is 3.92 standard errors from none.
    const found = moverDifference(between(-3, 0, 3), between(6, 10, 14));
    expect(found).toMatchObject({ value: 10, low: 5, high: 15 });
    expect(found.p).toBeCloseTo(0.0000885, 6);
    expect(found.se).toBeCloseTo(5 / 1.959964, 6);
  });

  it('has the p of its interval: one that ends at none has .05, on either side', () => {
    expect(moverDifference(between(0, 3, 9), between(4, 9, 10)).p).toBeGreaterThan(0.05);
    expect(moverDifference(between(-3, 0, 3), between(1, 5, 9)).p).toBeCloseTo(0.05, 9);
    expect(moverDifference(between(-3, 0, 3), between(-9, -5, -1)).p).toBeCloseTo(0.05, 9);
  });

  it('uses the halves that look at each other', () => {
    // Down: hypot(1, 2); up: hypot(8, 4).
    const found = moverDifference(between(1, 5, 7), between(9, 10, 18));
    expect(found.low).toBeCloseTo(5 - Math.hypot(1, 2), 12);
    expect(found.high).toBeCloseTo(5 + Math.hypot(8, 4), 12);
  });

  it('has no probability where nothing is uncertain, and one of 1 where nothing differs', () => {
    expect(moverDifference(between(2, 2, 2), between(3, 3, 3))).toEqual({
      value: 1,
      low: 1,
      high: 1,
      se: 0,
      p: undefined,
    });
    expect(moverDifference(between(1, 2, 3), between(1, 2, 3)).p).toBe(1);
  });

  it('is close to the adjusted difference of two Net Promoter Scores', () => {
    const [before, after] = [
      { promoters: 120, passives: 60, detractors: 40 },
      { promoters: 90, passives: 70, detractors: 60 },
    ];
    const [found, exact] = [
      moverDifference(estimateNps(before), estimateNps(after)),
      npsChange(before, after),
    ];
    expect(found.value).toBeCloseTo(exact?.value ?? 0, 9);
    expect(Math.abs(found.low - (exact?.low ?? 0))).toBeLessThan(0.5);
    expect(Math.abs((found.p ?? 1) - (exact?.p ?? 1))).toBeLessThan(0.002);
  });
});

describe('the mean of differences of the same people', () => {
  it('is as uncertain as they are on average', () => {
    const found = meanDifference([
      moverDifference(between(-3, 0, 3), between(6, 10, 14)),
      moverDifference(between(-3, 0, 3), between(-4, 0, 4)),
    ]);
    expect(found).toMatchObject({ value: 5, low: 0, high: 10 });
    expect(found.p).toBeCloseTo(0.05, 9);
  });

  it('is the one where it is the only one', () => {
    const one = moverDifference(between(1, 5, 7), between(9, 10, 18));
    const mean = meanDifference([one]);
    expect(mean.value).toBe(one.value);
    expect(mean.low).toBeCloseTo(one.low, 12);
    expect(mean.p).toBeCloseTo(one.p ?? 0, 12);
  });
});

describe('the fall of some probability', () => {
  it('is that of the normal distribution in units of the interval', () => {
    expect(fallAt(0.025, 0.3)).toBeCloseTo(-0.3, 6);
    expect(fallAt(0.05, 1.959964)).toBeCloseTo(-1.644854, 5);
    expect(fallAt(0.5, 0.3)).toBeCloseTo(0, 12);
  });

  it('has that probability, one-sided, as a difference', () => {
    const [before, after] = [between(2.8, 3, 3.1), between(2.4, 2.6, 2.9)];
    const { value, high, p = 1 } = moverDifference(before, after);
    expect(fallAt(p / 2, high - value)).toBeCloseTo(value, 6);
  });
});
