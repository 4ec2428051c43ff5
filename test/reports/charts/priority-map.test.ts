import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PriorityMap, priorityMap } from '../../../src/reports/charts/priority-map.ts';

const drawn = (bands: PriorityMap['bands']): string =>
  priorityMap({ title: 'T', description: 'D', bands, across: 'Across' });
const spot = (name: string, value: number, held = false) => ({
  figure: `practice.${name}`,
  name,
  value,
  held,
});

const linesIn = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" class="(?:spot-name|row-name)">([^<]*)</g)].map(
    ([, x, y, text = '']) => ({ x: Number(x), y: Number(y), text }),
  );
const heightOf = (svg: string): number => Number(/viewBox="0 0 640 ([\d.]+)"/.exec(svg)?.[1]);

const spots = fc.array(
  fc.record({
    figure: fc.constant('practice.p'),
    name: fc.string({ unit: fc.constantFrom('a', 'Ż', 'щ', 'W'), minLength: 1, maxLength: 90, size: 'max' }),
    value: fc.constantFrom(1, 2.5, 2.51, 4.99),
    held: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('the priority map', () => {
  it('never sets a name on another, beyond the edge or below the axis', () => {
    const bands = fc.array(fc.record({ gain: fc.constant('Gain'), spots }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(bands, (given) => {
        const svg = drawn(given);
        const lines = linesIn(svg);
        expect(lines).toHaveLength(given.length + given.flatMap((band) => band.spots).length);
        for (const [index, { x, y, text }] of lines.entries()) {
          expect(y - (lines[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(index === 0 ? 20 : 26.9);
          expect(x + [...text].length * 11.4).toBeLessThanOrEqual(640.1);
        }
        expect(lines.at(-1)?.y).toBeLessThan(heightOf(svg) - 40);
      }),
      { numRuns: 40 },
    );
  });

  it('sets what is higher further right, and what is held hollow', () => {
    const svg = drawn([{ gain: 'Gain', spots: [spot('a', 2), spot('b', 4, true)] }]);
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="[\d.]+" r="6" class="(\w+)"/g)];
    expect(dots.map(([, x, mark]) => [Number(x), mark])).toEqual([
      [110, 'dot'],
      [298, 'hollow'],
    ]);
    expect([...svg.matchAll(/data-figure="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'practice.a',
      'practice.b',
    ]);
  });
});
