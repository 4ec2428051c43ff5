import { describe, expect, it } from 'vitest';
import { finiteFactor, shrunk } from '../../src/statistics/finite-population.ts';
import { countOf, spreadOf, squaresOf } from '../../src/statistics/mean.ts';

describe('finiteFactor', () => {
  it('is the root of the part that did not answer', () => {
    expect(finiteFactor(300, 400)).toBe(0.5);
    expect(finiteFactor(0, 400)).toBe(1);
  });

  it('corrects nothing where as many answered as there are, or more', () => {
    expect(finiteFactor(400, 400)).toBe(1);
    expect(finiteFactor(401, 400)).toBe(1);
  });

  it('gives the standard error that R’s survey package gives two strata', () => {
    const strata = [
      { size: 15, answers: spreadOf([2.8, 4.1, 6.8, 6.8, 9.2]) },
      { size: 12, answers: spreadOf([3.7, 6.6, 4.2]) },
    ];
    const errorWith = (factor: (n: number, size: number) => number): number =>
      Math.hypot(
        ...strata.map(({ size, answers }) => {
          const n = countOf(answers);
          return (size / 27) * Math.sqrt(squaresOf(answers) / (n - 1) / n) * factor(n, size);
        }),
      );
    expect(errorWith(() => 1)).toBeCloseTo(0.741268, 6);
    expect(errorWith(finiteFactor)).toBeCloseTo(0.616041, 6);
  });
});

describe('shrunk', () => {
  const estimate = { value: 0.6, low: 0.5, high: 0.8, se: 0.08, n: 50 };

  it('draws the ends towards the value, each by its own distance', () => {
    expect(shrunk(estimate, 0.5)).toEqual({
      value: 0.6,
      low: expect.closeTo(0.55, 12),
      high: expect.closeTo(0.7, 12),
      se: 0.04,
      n: 50,
    });
  });

  it('leaves an estimate as it is at 1', () => {
    expect(shrunk(estimate, 1)).toEqual({
      ...estimate,
      low: expect.closeTo(0.5, 12),
      high: expect.closeTo(0.8, 12),
    });
  });
});
