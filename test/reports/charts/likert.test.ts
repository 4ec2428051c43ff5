import { describe, expect, it } from 'vitest';
import { likert } from '../../../src/reports/charts/likert.ts';

const part = (figure: string, value: number) => ({ figure, value, text: `${Math.round(100 * value)}%` });
const answers = (against: number, neither: number, favourable: number) => ({
  against: part('item.a.against', against),
  neither: part('item.a.neither', neither),
  favourable: part('item.a', favourable),
});
const drawn = (shares: readonly [number, number, number], name = 'Work is good.'): string =>
  likert({
    title: 'T & t',
    description: 'D',
    against: 'unfavourable',
    neither: 'neither',
    favourable: 'favourable',
    rows: [
      { figure: 'item.a', name, text: '46% (40% to 51%), n 300', answers: answers(...shares) },
      { figure: 'item.b', name: 'Held back.', text: 'withheld' },
    ],
  });
const bars = (svg: string) =>
  [
    ...svg.matchAll(
      /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="20" class="side-(\w+)" data-figure="([^"]+)"/g,
    ),
  ].map(([, x, width, side, figure]) => ({ side, figure, from: Number(x), to: Number(x) + Number(width) }));

describe('the bars of answers', () => {
  it('lie end to end, the middle one halved by the line', () => {
    const [against, neither, favourable, ...others] = bars(drawn([0.5, 0.2, 0.3]));
    expect(others).toEqual([]);
    expect([against, neither, favourable].map((one) => one?.figure)).toEqual([
      'item.a.against',
      'item.a.neither',
      'item.a',
    ]);
    expect(against?.to).toBeCloseTo(neither?.from ?? 0, 1);
    expect(neither?.to).toBeCloseTo(favourable?.from ?? 0, 1);
    const [, line] = /<line x1="([\d.]+)"/.exec(drawn([0.5, 0.2, 0.3])) ?? [];
    expect(((neither?.from ?? 0) + (neither?.to ?? 0)) / 2).toBeCloseTo(Number(line), 1);
  });

  it.each([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const)('stay inside with %d, %d and %d, and clear of what stands beside', (...shares) => {
    for (const { from, to } of bars(drawn(shares))) {
      expect(from).toBeGreaterThanOrEqual(46);
      expect(to).toBeLessThanOrEqual(450.01);
    }
  });

  it('have their numbers, their wording and what is withheld as text', () => {
    const svg = drawn([0.34, 0.2, 0.46], 'Words & deeds');
    expect(svg).toContain('<title>T &amp; t</title><desc>D</desc>');
    expect(svg).toMatch(/data-figure="item.a.against">34%<\/text>/);
    expect(svg).toMatch(/data-figure="item.a">46% \(40% to 51%\), n 300<\/text>/);
    expect(svg).toContain('Words &amp; deeds');
    expect(svg).toMatch(/data-figure="item.b">withheld<\/text>/);
  });

  it('fold a long wording into lines that fit', () => {
    const long = 'A wording that goes on '.repeat(8).trim();
    const lines = [...drawn([0.3, 0.3, 0.4], long).matchAll(/class="row-name">([^<]+)</g)].map(
      ([, line = '']) => line,
    );
    expect(lines.slice(0, -1).join(' ')).toBe(long);
    expect(lines.every((line) => line.length <= 70)).toBe(true);
    const height = (svg: string): number => Number(/viewBox="0 0 640 (\d+)"/.exec(svg)?.[1]);
    expect(height(drawn([0.3, 0.3, 0.4], long))).toBeGreaterThan(height(drawn([0.3, 0.3, 0.4])));
  });
});
