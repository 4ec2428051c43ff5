import { describe, expect, it } from 'vitest';
import { randomFrom, seedOf, splitmix, xoshiro } from '../../src/statistics/random.ts';

const take = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe('random', () => {
  it('is xoshiro128** 1.1, by the values of its authors’ C code for the state 1, 2, 3, 4', () => {
    expect(take(10, xoshiro([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('spreads neighbouring seeds over 32 bits', () => {
    expect(take(4, splitmix(42))).toEqual([551831576, 144025891, 322543647, 3034809370]);
    expect(splitmix(1)()).not.toBe(splitmix(2)());
  });

  it('draws whole numbers below an end, every one of them', () => {
    const random = randomFrom(1);
    expect([...new Set(take(200, () => random.below(6)))].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('draws normally with mean 0 and deviation 1', () => {
    const random = randomFrom(1);
    const draws = take(20_000, () => random.normal());
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it('picks each value as often as its weight says', () => {
    const random = randomFrom(1);
    const picks = take(10_000, () => random.pickBy([1, 3], (value) => value));
    expect(picks.filter((value) => value === 3).length / picks.length).toBeCloseTo(0.75, 1);
    expect(() => random.pick([])).toThrow(RangeError);
  });

  it('shuffles without losing a value', () => {
    const values = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = randomFrom(1).shuffle(values);
    expect(shuffled).not.toEqual(values);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(values);
  });

  it('picks every value alike', () => {
    const random = randomFrom(1);
    const picks = take(9000, () => random.pick(['a', 'b', 'c']));
    for (const value of ['a', 'b', 'c'])
      expect(picks.filter((pick) => pick === value).length / picks.length).toBeCloseTo(1 / 3, 1);
  });

  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('makes a seed of "%s" by FNV-1a, as its authors print it', (text, seed) => {
    expect(seedOf(text)).toBe(seed);
  });
});
