import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../src/statistics/adjusted-p.ts';

const both = [
  ['benjaminiHochberg', benjaminiHochberg],
  ['holm', holm],
] as const;

describe.each(both)('%s', (_, adjust) => {
  it('leaves gaps where they are and does not count them', () => {
    const alone = adjust([0.04, 0.01]);
    expect(adjust([undefined, 0.04, Number.NaN, 0.01])).toEqual([undefined, alone[0], undefined, alone[1]]);
    expect(adjust([Number.NaN, undefined])).toEqual([undefined, undefined]);
    expect(adjust([])).toEqual([]);
  });

  it('leaves a single probability as it is', () => {
    expect(adjust([0.03])).toEqual([0.03]);
    expect(adjust([0])).toEqual([0]);
  });

  it('never goes above 1 nor below the probability, and keeps the order', () => {
    const family = [1, 0.9, 0.5, 0.5, 0.02, 0];
    const adjusted = adjust(family).map(Number);
    expect(Math.max(...adjusted)).toBe(1);
    expect(adjusted.every((p, place) => p >= (family[place] ?? 2))).toBe(true);
    expect(adjusted).toEqual(adjusted.toSorted((a, b) => b - a));
  });

  it('does not touch what it was given', () => {
    const family = Object.freeze([0.3, 0.1, 0.2]);
    expect(() => adjust(family)).not.toThrow();
  });
});

describe('benjaminiHochberg', () => {
  it('gives ties the same', () => {
    expect(benjaminiHochberg([0.02, 0.02, 0.02])).toEqual(Array(3).fill(expect.closeTo(0.02, 12)));
  });
});

describe('holm', () => {
  it('gives ties the same', () => {
    expect(holm([0.02, 0.02, 0.02])).toEqual(Array(3).fill(expect.closeTo(0.06, 12)));
  });
});
