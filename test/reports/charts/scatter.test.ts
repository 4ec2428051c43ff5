import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scatter } from '../../../src/reports/charts/scatter.ts';

type Spots = Parameters<typeof scatter>[0]['spots'];

const drawn = (spots: Spots): string =>
  scatter({
    title: 'Title',
    description: 'Description',
    figure: 'association.culture',
    spots,
    across: 'Overall <score>',
    up: 'NPS',
    range: null,
  });

const namesIn = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" class="spot-name">([^<]*)</g)].map(
    ([, , y, name = '']) => ({
      y: Number(y),
      name,
    }),
  );
const heightOf = (svg: string): number => Number(/viewBox="0 0 640 ([\d.]+)"/.exec(svg)?.[1]);
const dotsIn = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );

const spots = fc.array(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 40 }),
    x: fc.constantFrom(1, 2.5, 2.51, 5),
    y: fc.constantFrom(-100, 0, 1, 1.5, 100),
  }),
  { minLength: 6, maxLength: 24 },
);

describe('scatter', () => {
  it('never sets a name on another or outside, and keeps them in the order of their dots', () => {
    fc.assert(
      fc.property(spots, (given) => {
        const svg = drawn(given);
        const places = namesIn(svg).map(({ y }) => y);
        expect(places).toHaveLength(given.length);
        for (const [at, y] of places.entries()) {
          expect(y).toBeGreaterThan(20);
          expect(y).toBeLessThan(heightOf(svg) - 40);
          if (at > 0) expect(y - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(26.98);
        }
        const heights = dotsIn(svg).map(([, y]) => y);
        expect(heights).toEqual([...heights].sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });

  it('draws what is more further right and further up', () => {
    const svg = drawn([
      { name: 'Low', x: 1, y: -20 },
      { name: 'High', x: 4, y: 30 },
      { name: 'Wide', x: 5, y: 0 },
    ]);
    expect(namesIn(svg).map(({ name }) => name)).toEqual(['High', 'Wide', 'Low']);
    const [high, wide, low] = dotsIn(svg);
    expect(wide?.[0]).toBeGreaterThan(high?.[0] ?? 1e9);
    expect(high?.[0]).toBeGreaterThan(low?.[0] ?? 1e9);
    expect(low?.[1]).toBeGreaterThan(wide?.[1] ?? 1e9);
  });

  it('keeps both ends of a long name, has title, description and figure, and escapes words', () => {
    const svg = drawn([
      { name: 'Department of Regional Operations No. 29', x: 1, y: 1 },
      { name: '<b>&', x: 2, y: 2 },
    ]);
    expect(namesIn(svg).map(({ name }) => name)).toEqual(['&lt;b&gt;&amp;', 'Department o…ns No. 29']);
    expect(svg).toContain('<title>Title</title><desc>Description</desc>');
    expect(svg).toContain('data-figure="association.culture"');
    expect(svg).toContain('Overall &lt;score&gt;');
  });

  it('leaves many names to the table', () => {
    const many = Array.from({ length: 25 }, (_, at) => ({ name: `N${at}`, x: at, y: at }));
    expect(namesIn(drawn(many))).toEqual([]);
    expect(dotsIn(drawn(many))).toHaveLength(25);
  });
});
