import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSketch } from '../../src/tallies/row-sketch.ts';

const sketchOf = (names: readonly string[]): RowSketch => {
  const sketch = new RowSketch();
  for (const name of names) sketch.add(name, 0);
  return sketch;
};
const named = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `r${from + index}`);

describe('RowSketch', () => {
  it('knows exactly how many of a few rows repeat others', () => {
    expect(sketchOf(['a', 'b', 'a', 'a']).repeatedShare).toBe(0.5);
    expect(sketchOf([]).repeatedShare).toBe(0);
    expect(sketchOf(['a', 'b']).sharedWith(sketchOf(['b', 'c']))).toBe(0.5);
  });

  it('tells rows of one name apart by the rest', () => {
    const sketch = new RowSketch();
    sketch.add('a', 1);
    sketch.add('a', 2);
    expect(sketch.repeatedShare).toBe(0);
  });

  it('estimates the shares of many', () => {
    const [all, tenth] = [named(0, 50_000), named(0, 5_000)];
    expect(sketchOf([...all, ...tenth]).repeatedShare).toBeCloseTo(5 / 55, 1);
    expect(sketchOf(all).sharedWith(sketchOf(named(30_000, 90_000)))).toBeCloseTo(0.4, 1);
    expect(sketchOf(all).sharedWith(sketchOf(named(60_000, 90_000)))).toBe(0);
  });

  it('is the same in any order and merged from parts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000).map(String), { maxLength: 2500 }), fc.nat(), (names, cut) => {
        const at = names.length === 0 ? 0 : cut % names.length;
        const whole = sketchOf(names).repeatedShare;
        const parts = sketchOf(names.slice(at));
        parts.merge(sketchOf(names.slice(0, at)));
        expect(sketchOf([...names].reverse()).repeatedShare).toBe(whole);
        expect(parts.repeatedShare).toBeCloseTo(whole, 10);
      }),
      { numRuns: 30 },
    );
  });
});
