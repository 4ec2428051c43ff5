import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DumbbellRow, dumbbells } from '../../../src/reports/charts/dumbbells.ts';

const sideOf = (figure: string, value: number, half: number) => ({
  figure,
  value,
  low: Math.max(1, value - half),
  high: Math.min(5, value + half),
  text: value.toFixed(2),
});
const rowOf = (leaders: number, staff: number, half = 0.2, name = 'Practice'): DumbbellRow => ({
  figure: 'gap.p',
  name,
  text: '+1.0',
  leaders: sideOf('gap.p.leaders', leaders, half),
  staff: sideOf('gap.p.staff', staff, half),
});
const drawn = (rows: readonly DumbbellRow[]): string =>
  dumbbells({ title: '<T>', description: 'D', rows, leaders: 'Leaders', staff: 'Staff' });

const at = (score: number): number => 58 + ((score - 1) / 4) * 524;
const dotsIn = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="6.5" class="(dot|hollow)"/g)]
    .slice(2)
    .map(([, x, y, mark]) => ({ x: Number(x), y: Number(y), mark }));
const numbersIn = (svg: string) =>
  [...svg.matchAll(/<text x="([-\d.]+)" y="([\d.]+)" class="point-value" text-anchor="(\w+)"/g)].map(
    ([, x, , anchor]) => ({ x: Number(x), anchor }),
  );

describe('dumbbells', () => {
  it('draw leaders as a full dot and staff as a hollow one, where the axis says', () => {
    const dots = dotsIn(drawn([rowOf(4.5, 3.25)]));
    expect(dots.map(({ mark }) => mark)).toEqual(['hollow', 'dot']);
    expect(dots[0]?.x).toBeCloseTo(at(3.25), 1);
    expect(dots[1]?.x).toBeCloseTo(at(4.5), 1);
  });

  it('set the numbers away from each other and inside, whichever side is higher, if only by nothing', () => {
    const score = fc.integer({ min: 100, max: 500 }).map((hundreds) => hundreds / 100);
    fc.assert(
      fc.property(score, score, fc.constantFrom(0, 0.3, 2), (leaders, staff, half) => {
        const svg = drawn([rowOf(leaders, staff, half)]);
        const [lower, upper] = numbersIn(svg).sort((a, b) => a.x - b.x);
        expect([lower?.anchor, upper?.anchor]).toEqual(['end', 'start']);
        // A number of four letters, set large, is some 46 broad.
        expect(lower?.x).toBeGreaterThan(42);
        expect(upper?.x).toBeLessThan(640 - 42);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 200 },
    );
  });

  it('set no number into an interval, of whichever side', () => {
    const staff = sideOf('gap.p.staff', 3, 0.2);
    const leaders = { ...sideOf('gap.p.leaders', 4, 0.2), low: 2 };
    const svg = drawn([{ figure: 'gap.p', name: 'Practice', text: '+1.0', leaders, staff }]);
    const [lower] = numbersIn(svg).sort((a, b) => a.x - b.x);
    expect(lower?.x).toBeLessThan(at(2));
  });

  it('give each number its figure, and the text that of the gap', () => {
    const ids = [...drawn([rowOf(4, 3)]).matchAll(/data-figure="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['gap.p', 'gap.p.staff', 'gap.p.leaders']);
  });

  it('draw no dot and no scale where a side is not known, and keep the words', () => {
    const svg = drawn([{ figure: 'gap.p', name: 'Подршка & Żółć', text: 'withheld' }]);
    expect(dotsIn(svg)).toEqual([]);
    expect(svg).not.toContain('class="tick"');
    expect(svg).toContain('Подршка &amp; Żółć');
    expect(svg).toContain('withheld');
  });

  it('shorten a name that would leave the sheet, at its middle', () => {
    const svg = drawn([rowOf(4, 3, 0.2, `Begin ${'long '.repeat(20)}end`)]);
    const [name = ''] = [...svg.matchAll(/class="row-name">([^<]*)</g)].map(([, found]) => found);
    expect([...name].length).toBeLessThanOrEqual(46);
    expect(name).toMatch(/^Begin .*….* end$/);
  });
});
