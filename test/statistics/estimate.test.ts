import { describe, expect, it } from 'vitest';
import { fromEnds, sizeOf, withoutRounding } from '../../src/statistics/estimate.ts';

describe('sizeOf', () => {
  it('is the largest without signs', () => {
    expect([sizeOf([-3, 2]), sizeOf([1, 4]), sizeOf([])]).toEqual([3, 4, 0]);
  });

  it('takes more values than a call takes arguments', () => {
    expect(sizeOf(Array.from({ length: 300_000 }, (_, index) => index))).toBe(299_999);
  });
});

describe('withoutRounding', () => {
  it('keeps what is more than the last digits of numbers of that size', () => {
    expect([withoutRounding(1e-4, 1e9), withoutRounding(-1e-4, 1e9)]).toEqual([0, 0]);
    expect([withoutRounding(1e-2, 1e9), withoutRounding(-1e-2, 1e9)]).toEqual([1e-2, -1e-2]);
    expect([withoutRounding(1e-10, 1), withoutRounding(0, 0)]).toEqual([1e-10, 0]);
  });
});

describe('fromEnds', () => {
  it('holds its value, and has the standard error of a normal interval as long', () => {
    const se = expect.closeTo(1 / 2 / 1.959964, 6);
    expect(fromEnds(2, 1.5, 2.5, 7)).toEqual({ value: 2, low: 1.5, high: 2.5, se, n: 7 });
    expect(fromEnds(1, 1.5, 2, 7)).toEqual({ value: 1, low: 1, high: 2, se, n: 7 });
    expect(fromEnds(2.5, 1.5, 2, 7)).toEqual({ value: 2.5, low: 1.5, high: 2.5, se, n: 7 });
  });
});
