import { describe, expect, it } from 'vitest';
import { cliffDelta, cohenD, cohenH, hedgesG } from '../../src/statistics/effect-size.ts';
import { spreadOf } from '../../src/statistics/mean.ts';

const [nobody, one, even] = [spreadOf([]), spreadOf([3]), spreadOf([4, 4])];

describe.each([
  ['cohenD', cohenD],
  ['hedgesG', hedgesG],
])('%s', (_, effect) => {
  it('says what is wrong', () => {
    expect(effect(nobody, even)).toBe('too-few');
    expect(effect(spreadOf([1, 2, 3]), nobody)).toBe('too-few');
    expect(effect(one, one)).toBe('too-few');
    expect(effect(even, spreadOf([2, 2, 2]))).toBe('no-variance');
  });

  it('turns its sign with its arguments', () => {
    const [a, b] = [spreadOf([1, 2, 4]), spreadOf([3, 5, 5, 6])];
    expect(effect(a, b)).toBeLessThan(0);
    expect(effect(b, a)).toBe(-Number(effect(a, b)));
  });
});

describe('cohenD', () => {
  it('pools variances by the sizes of the groups', () => {
    // Means 2 and 5, squares 2 in three people and 2 in two: 4 over 3 degrees of freedom.
    expect(cohenD(spreadOf([1, 2, 3]), spreadOf([4, 6]))).toBeCloseTo(-3 / Math.sqrt(4 / 3), 12);
  });

  it('makes do with one person on one side', () => {
    expect(cohenD(one, spreadOf([1, 3]))).toBeCloseTo(1 / Math.sqrt(2), 12);
    expect(cohenD(spreadOf([1, 3]), one)).toBeCloseTo(-1 / Math.sqrt(2), 12);
  });
});

describe('hedgesG', () => {
  it('shrinks d by 1 − 3/(4·df − 1)', () => {
    expect(hedgesG(one, spreadOf([1, 3]))).toBeCloseTo(0, 12);
    expect(hedgesG(spreadOf([1, 2, 3]), spreadOf([4, 6]))).toBeCloseTo(
      (-3 / Math.sqrt(4 / 3)) * (8 / 11),
      12,
    );
  });
});

describe('cliffDelta', () => {
  it('is ±1 where the groups do not overlap and 0 where they are the same', () => {
    expect(cliffDelta(spreadOf([4, 5]), spreadOf([1, 2, 3]))).toBe(1);
    expect(cliffDelta(spreadOf([1]), spreadOf([2, 3]))).toBe(-1);
    expect(cliffDelta(spreadOf([1, 2, 2]), spreadOf([1, 2, 2]))).toBe(0);
  });

  it('counts ties as neither, and people as many as there are', () => {
    // 2 × 3 pairs of 3 against 3 tie, 2 × 1 of 3 against 4 are below: −2/8.
    expect(cliffDelta(spreadOf([3, 3]), spreadOf([3, 3, 3, 4]))).toBe(-0.25);
  });

  it('is unknown where a group is empty', () => {
    expect(cliffDelta(nobody, even)).toBeUndefined();
    expect(cliffDelta(even, nobody)).toBeUndefined();
  });
});

describe('cohenH', () => {
  it('goes from −π to π', () => {
    expect(cohenH(1, 0)).toBeCloseTo(Math.PI, 12);
    expect(cohenH(0, 1)).toBeCloseTo(-Math.PI, 12);
    expect(cohenH(0.3, 0.3)).toBe(0);
  });
});
