import { describe, expect, it } from 'vitest';
import { agreementByChance, agreementWithin } from '../../src/statistics/agreement.ts';
import { spreadOf } from '../../src/statistics/mean.ts';

describe('agreementWithin', () => {
  it('is 1 of one mind and 0 of two that stand at the ends', () => {
    expect(agreementWithin([spreadOf([3, 3, 3])], { min: 1, max: 5 })).toBe(1);
    expect(agreementWithin([spreadOf([1, 5])], { min: 1, max: 5 })).toBe(0);
    // Variance 3, one and a half times that of uniform answers.
    expect(agreementWithin([spreadOf([1, 4, 4])], { min: 1, max: 5 })).toBe(0);
  });

  it('counts the options of the scale, wherever it begins', () => {
    // Variance 1/2; uniform answers on four options have 15/12, on eleven 120/12.
    const spread = [spreadOf([2, 3])];
    expect(agreementWithin(spread, { min: 0, max: 3 })).toBeCloseTo(1 - 0.5 / 1.25, 12);
    expect(agreementWithin(spread, { min: 0, max: 10 })).toBeCloseTo(1 - 0.5 / 10, 12);
  });

  it('takes the mean variance over items, however many have answered each', () => {
    // Variances 1/2 and 1, mean 3/4, a part of 3/8: 2·(5/8)/(2·(5/8) + 3/8).
    expect(agreementWithin([spreadOf([2, 3]), spreadOf([2, 3, 4])], { min: 1, max: 5 })).toBeCloseTo(
      1.25 / 1.625,
      12,
    );
  });

  it('is unknown without two answers to each item', () => {
    expect(agreementWithin([], { min: 1, max: 5 })).toBeUndefined();
    expect(agreementWithin([spreadOf([4])], { min: 1, max: 5 })).toBeUndefined();
    expect(agreementWithin([spreadOf([4, 4]), spreadOf([])], { min: 1, max: 5 })).toBeUndefined();
    expect(agreementWithin([spreadOf([4, 4])], { min: 1, max: 5 })).toBe(1);
  });
});

/** All ways in which n people may answer, one after the other. */
const everyAnswer = (n: number, options: number): number[][] =>
  n === 0
    ? [[]]
    : everyAnswer(n - 1, options).flatMap((rest) =>
        Array.from({ length: options }, (_, option) => [...rest, option]),
      );

describe('agreementByChance', () => {
  it.each([
    [6, 2],
    [6, 3],
    [5, 4],
    [4, 5],
    [6, 5],
    [4, 6],
    [4, 7],
    [3, 11],
  ])(
    'of %i people and %i options is the lowest that at most one in twenty of all ways to answer reach',
    (n, options) => {
      const ways = everyAnswer(n, options).map((answers) => {
        const mean = answers.reduce((total, answer) => total + answer) / n;
        const squares = answers.reduce((total, answer) => total + (answer - mean) ** 2, 0);
        return 1 - squares / (n - 1) / ((options ** 2 - 1) / 12);
      });
      const critical = agreementByChance(n, options) ?? Number.NaN;
      const reaching = (value: number): number =>
        ways.filter((way) => way >= value - 1e-9).length / ways.length;
      const next = Math.max(...ways.filter((way) => way < critical - 1e-9));
      expect(reaching(critical)).toBeLessThanOrEqual(0.05);
      expect(reaching(next)).toBeGreaterThan(0.05);
    },
  );

  it('is 1 where only one mind is rare enough, and unknown where even that is not', () => {
    expect(agreementByChance(3, 5)).toBe(1);
    expect(agreementByChance(2, 5)).toBeUndefined();
    expect(agreementByChance(5, 2)).toBeUndefined();
    expect(agreementByChance(2, 11)).toBeUndefined();
  });

  it('is unknown of fewer than two', () => {
    expect(agreementByChance(0, 5)).toBeUndefined();
    expect(agreementByChance(1, 5)).toBeUndefined();
  });

  it('falls with more people until fifty and stays there', () => {
    const [few, most] = [agreementByChance(49, 5), agreementByChance(50, 5)];
    expect(most).toBeCloseTo(0.1992, 4);
    expect(few).toBeGreaterThan(most ?? 1);
    expect(agreementByChance(51, 5)).toBe(most);
    expect(agreementByChance(1e9, 5)).toBe(most);
  });
});

describe('agreementByChance of several items', () => {
  it('is r_wg(j) of as many items with that agreement each', () => {
    const one = agreementByChance(10, 5) ?? 0;
    // Ten people with that variance in each of three items.
    expect(agreementByChance(10, 5, 3)).toBeCloseTo((3 * one) / (3 * one + 1 - one), 12);
    expect(agreementByChance(10, 5, 1)).toBe(one);
    expect(agreementByChance(2, 5, 3)).toBeUndefined();
  });
});
