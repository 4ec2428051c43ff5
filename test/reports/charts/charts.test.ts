import { describe, expect, it } from 'vitest';
import { distribution } from '../../../src/reports/charts/distribution.ts';
import { type ProfileRow, profile } from '../../../src/reports/charts/profile.ts';
import { strip } from '../../../src/reports/charts/strip.ts';
import { type Trend, trend } from '../../../src/reports/charts/trend.ts';

const evil = '<script>"&\'';
const words = { title: evil, description: evil };

const rows: ProfileRow[] = [
  {
    figure: 'dimension.a',
    name: evil,
    text: '3.4 (3.1 to 3.7)',
    value: 3.4,
    low: 3.1,
    high: 3.7,
    before: null,
  },
  { figure: 'dimension.b', name: 'Open', text: 'not measured: no file' },
];
const bands = [
  { name: 'Slogan', from: 1 },
  { name: 'System', from: 2.5 },
];

const pointsOf = (count: number): Trend['points'] =>
  Array.from({ length: count }, (_, index) =>
    index === 1 && count > 2
      ? { figure: 'gap', period: '2024-Q2' }
      : {
          figure: `nps.${index}`,
          period: `${2024 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
          value: index * 5 - 20,
          low: index * 5 - 26,
          high: index * 5 - 14,
          text: `${index}`,
        },
  );
const trendOf = (count: number): string => trend({ ...words, points: pointsOf(count), range: null });

const all: readonly [string, string][] = [
  ['profile', profile({ ...words, rows, bands })],
  [
    'distribution',
    distribution({
      ...words,
      figure: 'nps',
      counts: [1, 0, 0, 0, 0, 0, 0, 4, 5, 6, 7],
      labels: ['1'],
      groups: [{ name: evil, text: '1 · 4%' }],
    }),
  ],
  ['trend', trendOf(12)],
  ['trend of one', trendOf(1)],
  ['trend of none', trendOf(0)],
  [
    'distribution of nobody',
    distribution({ ...words, figure: 'nps', counts: Array(11).fill(0), labels: [], groups: [] }),
  ],
  ['profile of nothing', profile({ ...words, rows: [], bands: [] })],
];

describe('every chart', () => {
  it.each(all)('%s has a title, a description and a role', (_name, svg) => {
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toMatch(/<title>&lt;script&gt;&quot;&amp;&#39;<\/title><desc>&lt;script/);
  });

  it.each(all)('%s draws numbers only', (_name, svg) => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it.each(all)('%s escapes the words it is given', (_name, svg) => {
    expect(svg).not.toContain('<script');
  });
});

describe('profile', () => {
  const svg = profile({ ...words, rows, bands });

  it('draws a dot and an interval for what is measured, and the reason in words for what is not', () => {
    expect(svg.match(/class="dot"/g)).toHaveLength(1);
    expect(svg.match(/class="interval"/g)).toHaveLength(1);
    expect(svg).toContain('not measured: no file');
  });

  it('puts a score where the axis says', () => {
    const at = (score: number): number => 10 + ((score - 1) / 4) * 620;
    expect(svg).toContain(`cx="${at(3.4)}"`);
    expect(svg).toContain(`x1="${at(3.1)}" x2="${at(3.7)}"`);
  });

  it('sets a hollow dot where a score stood before, with the figure that tells, and none where that is not known', () => {
    const [measured] = rows;
    if (measured?.value === undefined) throw new Error('the first row is measured');
    const moved = profile({
      ...words,
      rows: [{ ...measured, before: { figure: 'change.w.dimension.a', value: 2 } }],
      bands,
    });
    expect(moved).toMatch(/<circle cx="165" [^>]*class="hollow" data-figure="change.w.dimension.a"/);
    expect(svg).not.toContain('hollow');
  });

  it('names the figure behind each line', () => {
    expect([...svg.matchAll(/data-figure="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'dimension.a',
      'dimension.b',
    ]);
  });
});

describe('distribution', () => {
  const [, svg] = all[1] ?? ['', ''];

  it('colours 0 to 6, 7 to 8 and 9 to 10 as the three groups', () => {
    const groups = [...svg.matchAll(/<rect[^>]*class="group-(\d)"/g)].map(([, group]) => group).join('');
    expect(groups).toBe('00000001122');
  });

  it('makes heights proportional to counts', () => {
    const heights = [...svg.matchAll(/<rect[^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect((heights[10] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(7, 1);
    expect(heights[1]).toBe(0);
  });
});

describe('trend', () => {
  it('breaks the line and the band where a period is not measured', () => {
    const lines = /class="trend-line"/.test(trendOf(6))
      ? trendOf(6).match(/d="([^"]*)" class="trend-line"/)?.[1]
      : '';
    expect(lines?.match(/M/g)).toHaveLength(2);
    expect(trendOf(6).match(/class="dot"/g)).toHaveLength(5);
  });

  it('names each year once and each quarter', () => {
    const svg = trendOf(12);
    expect(svg.match(/>Q1</g)).toHaveLength(3);
    expect(svg.match(/>2025</g)).toHaveLength(1);
  });

  it('thins values on narrow screens where points stand close, and keeps the last', () => {
    const marks = [...trendOf(12).matchAll(/class="(point-value(?: minor)?)"/g)].map(([, name]) => name);
    expect(marks.at(-1)).toBe('point-value');
    expect(marks.filter((name) => name === 'point-value minor').length).toBeGreaterThan(3);
  });
});

describe('strip', () => {
  it('stands beside its number and is not read out twice', () => {
    const svg = strip({ value: 5, low: 4.6, high: 5 });
    expect(svg).toContain('aria-hidden="true"');
    expect(svg).toContain('cx="143"');
  });
});
