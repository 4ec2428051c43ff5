import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenH } from '../../src/statistics/effect-size.ts';
import {
  type Assurance,
  answersNeeded,
  type Compared,
  leastDifference,
} from '../../src/statistics/sample-size.ts';

const usual: Assurance = { power: 0.8, alpha: 0.05, population: Number.POSITIVE_INFINITY };
const strict: Assurance = { ...usual, power: 0.9 };
const mean: Compared = { of: 'mean', deviation: 1 };
const nps: Compared = { of: 'nps', deviation: 80 };
const half: Compared = { of: 'share', share: 0.5 };

describe('answersNeeded', () => {
  it.each([
    [0.2, usual, 393.4057],
    [0.5, usual, 63.76561],
    [0.8, usual, 25.52458],
    [1, strict, 22.0211],
  ])(
    'for means %f deviations apart is that of power.t.test in R and of the tables in Cohen (1988)',
    (d, assurance, n) => {
      expect(answersNeeded(d, mean, assurance)).toBeCloseTo(n, 2);
      expect(answersNeeded(d * 7, { of: 'mean', deviation: 7 }, assurance)).toBeCloseTo(n, 2);
    },
  );

  it.each([
    [0.1, usual, 387.3],
    [0.25, strict, 76.7],
  ])('for shares of .5 and %f more is that of power.prop.test in R', (difference, assurance, n) => {
    expect(answersNeeded(difference, half, assurance)).toBeCloseTo(n, 1);
  });

  it('for an NPS is 2·((1.96 + .8416)·deviation/difference)²', () => {
    expect(answersNeeded(10, nps, usual)).toBeCloseTo(128 * 2.8015852 ** 2, 3);
  });

  it('for shares in the middle is near that of Cohen’s h', () => {
    const n = 2 * (2.8015852 / cohenH(0.45, 0.55)) ** 2;
    const found = answersNeeded(0.1, { of: 'share', share: 0.45 }, usual) ?? 0;
    expect(Math.abs(found / n - 1)).toBeLessThan(0.01);
  });

  it('goes from a share towards one half, to the side that is harder to see', () => {
    expect(answersNeeded(0.1, { of: 'share', share: 0.8 }, usual)).toBeCloseTo(
      answersNeeded(0.1, { of: 'share', share: 0.2 }, usual) ?? 0,
      9,
    );
    expect(answersNeeded(0.1, { of: 'share', share: 0.8 }, usual)).toBeGreaterThan(
      answersNeeded(0.1, { of: 'share', share: 0.9 }, usual) ?? 0,
    );
    expect(answersNeeded(0.6, half, usual)).toBeUndefined();
    expect(answersNeeded(0.85, { of: 'share', share: 0.8 }, usual)).toBeUndefined();
  });

  it('needs fewer out of few (Cochran: n/(1 + n/N))', () => {
    const all = answersNeeded(0.5, mean, usual) ?? 0;
    expect(answersNeeded(0.5, mean, { ...usual, population: 100 })).toBeCloseTo(all / (1 + all / 100), 9);
  });

  it('is never fewer than three for a mean, and any number for a very small difference', () => {
    expect(answersNeeded(50, mean, usual)).toBeCloseTo(3, 9);
    expect(answersNeeded(1e-4, mean, usual)).toBeCloseTo(2e8 * 2.8015852 ** 2, -4);
  });
});

describe('leastDifference', () => {
  it('is what so many answers can show (power.t.test with n = 20 has power .8689528 for 1)', () => {
    expect(leastDifference(20, mean, { ...usual, power: 0.8689528 })).toBeCloseTo(1, 4);
    expect(leastDifference(50, half, { ...usual, power: 0.7401659 })).toBeCloseTo(0.25, 4);
    expect(leastDifference(128, nps, usual)).toBeCloseTo(10 * 2.8015852, 4);
  });

  it('is nothing where everybody answered, and smaller the more of them did', () => {
    expect(leastDifference(40, nps, { ...usual, population: 40 })).toBe(0);
    expect(leastDifference(50, nps, { ...usual, population: 40 })).toBe(0);
    const [some, all] = [60, Number.POSITIVE_INFINITY].map((population) =>
      leastDifference(40, nps, { ...usual, population }),
    );
    expect(some).toBeCloseTo((all ?? 0) * Math.sqrt(1 / 3), 9);
  });

  it('is unknown where the answers are too few for any', () => {
    expect(leastDifference(2, mean, usual)).toBeUndefined();
    expect(leastDifference(3, mean, usual)).toBeGreaterThan(2);
    expect(leastDifference(2, half, usual)).toBeUndefined();
    expect(leastDifference(2, nps, usual)).toBeUndefined();
    expect(answersNeeded(201, nps, usual)).toBeUndefined();
    expect(leastDifference(100, half, usual)).toBeLessThan(0.5);
  });

  it('runs on smoothly where the t distribution becomes the normal one', () => {
    const [before = 0, after = 0] = [99_999, 100_000].map((n) => leastDifference(n, mean, usual));
    expect(after / before).toBeCloseTo(1, 4);
  });
});

const assurances = fc.record({
  power: fc.constantFrom(0.5, 0.8, 0.9, 0.99),
  alpha: fc.constantFrom(0.001, 0.01, 0.05, 0.2),
  population: fc.constantFrom(Number.POSITIVE_INFINITY, 1e6, 500),
});
const compared: fc.Arbitrary<Compared> = fc.oneof(
  fc.record({ of: fc.constant('nps'), deviation: fc.constantFrom(1, 80, 100) }),
  fc.record({ of: fc.constant('mean'), deviation: fc.constantFrom(0.5, 1, 80) }),
  fc.record({ of: fc.constant('share'), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
);
const answers = fc.integer({ min: 5, max: 2000 });
const runs = { numRuns: 60 };

describe('both', () => {
  it('are the inverse of each other', () => {
    fc.assert(
      fc.property(answers, compared, assurances, (n, what, assurance) => {
        const difference = leastDifference(n, what, assurance);
        if (difference === undefined || difference === 0) return;
        const again = answersNeeded(difference, what, assurance) ?? 0;
        expect(Math.abs(again / n - 1)).toBeLessThan(1e-3);
      }),
      runs,
    );
  });

  it('never show less with more answers, nor with less assurance', () => {
    fc.assert(
      fc.property(answers, answers, compared, assurances, (n, more, what, assurance) => {
        const all = Number.POSITIVE_INFINITY;
        const few = leastDifference(n, what, assurance) ?? all;
        expect(leastDifference(n + more, what, assurance) ?? all).toBeLessThanOrEqual(few + 1e-9);
        expect(leastDifference(n, what, { ...assurance, power: 0.5 }) ?? all).toBeLessThanOrEqual(few + 1e-9);
        expect(leastDifference(n, what, { ...assurance, alpha: 0.2 }) ?? all).toBeLessThanOrEqual(few + 1e-9);
      }),
      runs,
    );
  });
});
