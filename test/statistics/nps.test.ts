import { describe, expect, it } from 'vitest';
import { estimateNps, npsChange, npsDeviation, npsVariance } from '../../src/statistics/nps.ts';

const counts = (detractors: number, passives: number, promoters: number) => ({
  detractors,
  passives,
  promoters,
});

describe('npsVariance', () => {
  it.each([
    [1, 2, 3, 5 / 9],
    [1, 0, 1, 1],
    [0, 1, 1, 0.25],
    [1, 1, 1, 2 / 3],
    [1, 0, 0, 0],
  ])('of %i detractors, %i passives, %i promoters', (d, p, q, variance) => {
    expect(npsVariance(counts(d, p, q))).toBeCloseTo(variance, 12);
  });
});

describe('estimateNps', () => {
  it('takes the point from the raw counts', () => {
    expect(estimateNps(counts(1, 2, 3)).value).toBeCloseTo(100 / 3, 10);
    expect(estimateNps(counts(1, 0, 0)).value).toBe(-100);
    expect(estimateNps(counts(2, 11, 18)).value).toBeCloseTo(51.6129, 4);
  });

  it.each([
    [1, 2, 3, -0.267433, 0.711877],
    [2, 11, 18, 0.255123, 0.686053],
    [5, 3, 12, -0.04043, 0.649125],
    [8, 15, 13, -0.106757, 0.363168],
    [54, 108, 162, 0.249453, 0.411098],
    [0, 0, 10, 0.475036, 1],
  ])('gives the adjusted Wald interval of %i, %i, %i', (d, p, q, low, high) => {
    const estimate = estimateNps(counts(d, p, q));
    expect(estimate.low).toBeCloseTo(100 * low, 3);
    expect(estimate.high).toBeCloseTo(100 * high, 3);
    expect(estimate.n).toBe(d + p + q);
  });

  it('gives the standard error of the adjusted counts, in points', () => {
    // 1¾, 3½ and 3¾ of nine answers: variance 5.5/9 − (2/9)² = 45.5/81.
    expect(estimateNps(counts(1, 2, 3)).se).toBeCloseTo(100 * Math.sqrt(45.5 / 81 / 9), 10);
  });
});

describe('estimateNps of a single answer', () => {
  it('reaches to its point, though the adjusted interval ends before', () => {
    expect(estimateNps(counts(1, 0, 0)).low).toBe(-100);
    expect(estimateNps(counts(0, 0, 1)).high).toBe(100);
  });
});

describe('estimateNps at the ends', () => {
  it('stays within the range', () => {
    expect(estimateNps(counts(10, 0, 0))).toMatchObject({ value: -100, low: -100 });
    expect(estimateNps(counts(0, 0, 10))).toMatchObject({ value: 100, high: 100 });
  });

  it('has the standard error of the adjusted score', () => {
    // 3.75, 3.5 and 1.75 of 9: m = 2/9, (5.5/9 − m²)/9.
    expect(estimateNps(counts(1, 2, 3)).se).toBeCloseTo(100 * Math.sqrt((5.5 / 9 - 4 / 81) / 9), 10);
  });
});

describe('npsChange', () => {
  it('has the raw change as its point and the smaller number of answers', () => {
    const found = npsChange(counts(20, 30, 50), counts(30, 50, 120));
    expect(found?.value).toBeCloseTo(15, 12);
    expect(found?.n).toBe(100);
    expect(npsChange(counts(30, 50, 120), counts(20, 30, 50))?.n).toBe(100);
  });

  it('turns its sign with its arguments, not its p', () => {
    const [there, back] = [
      npsChange(counts(20, 30, 50), counts(15, 25, 60)),
      npsChange(counts(15, 25, 60), counts(20, 30, 50)),
    ];
    expect(back?.value).toBeCloseTo(-15, 12);
    expect(back?.low).toBeCloseTo(-(there?.high ?? 0), 12);
    expect(back?.p).toBeCloseTo(there?.p ?? 2, 12);
    expect(there?.se).toBeCloseTo(10.6177, 4);
    expect(there?.p).toBeCloseTo(0.170193, 6);
  });

  it('is certainly no change where nothing is different', () => {
    expect(npsChange(counts(1, 2, 3), counts(1, 2, 3))).toMatchObject({ value: 0, p: 1 });
  });

  it('stays within 200 points and holds its own', () => {
    expect(npsChange(counts(1, 0, 0), counts(0, 0, 1))).toMatchObject({ value: 200, high: 200 });
    expect(npsChange(counts(0, 0, 1), counts(1, 0, 0))).toMatchObject({ value: -200, low: -200 });
    expect(npsChange(counts(1e6, 0, 0), counts(0, 0, 10))).toMatchObject({ value: 200, high: 200 });
    expect(npsChange(counts(0, 0, 1e6), counts(10, 0, 0))).toMatchObject({ value: -200, low: -200 });
  });

  it('is unknown without an answer on either side', () => {
    expect(npsChange(counts(0, 0, 0), counts(1, 2, 3))).toBeUndefined();
    expect(npsChange(counts(1, 2, 3), counts(0, 0, 0))).toBeUndefined();
  });
});

describe('npsDeviation', () => {
  it('is that of single answers in points, ¾, 1½ and ¾ more of them', () => {
    // 1.75, 3.5 and 3.75 of 9: variance 5.5/9 − (2/9)².
    expect(npsDeviation(estimateNps(counts(1, 2, 3)))).toBeCloseTo(
      100 * Math.sqrt(5.5 / 9 - (2 / 9) ** 2),
      9,
    );
  });
});
