import { describe, expect, it } from 'vitest';
import { Combinations, directionOf, Unsettled } from '../../src/disclosure/combinations.ts';

describe('directionOf', () => {
  it('divides by the common divisor and begins positive', () => {
    expect(directionOf([0, -4, 6])).toEqual([0, 2, -3]);
    expect(directionOf([0, 3, -5])).toEqual([0, 3, -5]);
    expect(directionOf([0, 0])).toEqual([0, 0]);
  });
});

describe('Combinations', () => {
  it('are all of the sums at first', () => {
    const all = new Combinations(3);
    expect(all.rank).toBe(3);
    expect(all.at([1, 0, 2])).toEqual([1, 0, 2]);
  });

  it('lose one dimension with every column that does not depend on those before', () => {
    const some = new Combinations(3);
    expect(
      [
        [1, 1, 0],
        [0, 1, 1],
        [1, 2, 1],
        [0, 0, 0],
      ].map((column) => some.vanishAt(column)),
    ).toEqual([true, true, false, false]);
    expect(some.rank).toBe(1);
    // What is left is the first sum less the second and with the third.
    expect(some.at([1, 0, 0]).map(Math.abs)).toEqual([1]);
    expect(some.at([2, 5, 3])).toEqual([0]);
    expect(some.vanishAt([0, 0, 7])).toBe(true);
    expect(some.rank).toBe(0);
    expect(some.at([1, 2, 3])).toEqual([]);
  });

  it('stay exact with coefficients other than one', () => {
    const some = new Combinations(3);
    some.vanishAt([2, 3, 0]);
    some.vanishAt([0, 5, 7]);
    expect(directionOf(some.at([1, 0, 0]).concat(some.at([0, 1, 0]), some.at([0, 0, 1])))).toEqual([
      21, -14, 10,
    ]);
  });

  it('are Unsettled before they are inexact', () => {
    expect(() => new Combinations(2).at([2 ** 20 + 1, 1])).toThrow(Unsettled);
    const some = new Combinations(3);
    some.vanishAt([2 ** 19, 2 ** 19 - 1, 0]);
    expect(() => some.vanishAt([0, 2 ** 19 - 3, 2 ** 19])).toThrow(Unsettled);
  });
});
