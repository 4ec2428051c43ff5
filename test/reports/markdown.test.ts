import { describe, expect, it } from 'vitest';
import { words } from '../../src/reference/markdown-table.ts';
import { renderMarkdown } from '../../src/reports/markdown.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from './fixture.ts';

const written = (assessment = richAssessment()): string => renderMarkdown(editionOf(assessment));

/** The cells of a line of a table: bars that are escaped part none. */
const cellsOf = (line: string): string[] => line.slice(1, -1).split(/(?<!\\)\|/);

const tablesIn = (text: string): string[][] =>
  text
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) => block.trimEnd().split('\n'));

describe('report.md', () => {
  it('begins with its title and the summary', () => {
    const text = written();
    expect(text.startsWith('# Customer culture of ')).toBe(true);
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title).slice(0, 2)).toEqual([
      'Summary',
      'What this cannot tell you',
    ]);
    expect(text).toMatch(/^\*\*Stage \d of 5: \w+\*\*$/m);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('has the numbers of the report with interval and n', () => {
    const text = written();
    expect(text).toMatch(/^\| Net Promoter Score \| \+20 \| \+\d+ to \+\d+ \| n [\d,]+ \|$/m);
    expect(text).toMatch(/^\| Leadership \| \d\.\d \| \d\.\d to \d\.\d \| \d of \d practices? \|$/m);
  });

  it('has tables of as many cells in each line, under a header', () => {
    const tables = tablesIn(written());
    expect(tables.length).toBeGreaterThan(8);
    for (const [header = '', rule = '', ...rows] of tables) {
      expect(rule).toMatch(/^(\| -{3}:? )+\|$/);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of [rule, ...rows]) expect(cellsOf(row)).toHaveLength(cellsOf(header).length);
    }
  });

  it('says plainly where there is little', () => {
    const text = written(npsOnlyAssessment());
    expect(text).toContain('**No stage yet**');
    expect(text).not.toMatch(/^## (Strongest|Departments|The practices)/m);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('is the same bytes for the same document', () => {
    expect(written()).toBe(written());
  });
});

describe('words', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['a|b', 'a\\|b'],
    ['a\nb', 'a b'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['1. no list', '1\\. no list'],
    ['--- no rule', '\\--- no rule'],
    ['=== no title', '\\=== no title'],
    ['~~no line~~', '\\~\\~no line\\~\\~'],
    ['&lt;', '\\&lt;'],
    ['−0.5 and -0.5', '−0.5 and -0.5'],
    ['2.5', '2.5'],
    ['@octocat', '@<!-- -->octocat'],
    ['Sales (@org/team), _@x_', 'Sales (@<!-- -->org/team), \\_@<!-- -->x\\_'],
    ['desk@example.com', 'desk@example.com'],
  ])('%j are no markup', (text, plain) => expect(words(text)).toBe(plain));
});

it('mentions nobody, whatever a company and a department are called', () => {
  const text = written(richAssessment({ organisation: '@octocat', units: ['@org/team', 'Spa @home'] }));
  expect(text).toContain('@<!-- -->octocat');
  expect(text).toContain('@<!-- -->org/team');
  expect(text).not.toMatch(/@(?!<!-- -->)/);
});

it.each([
  'a|b',
  'x\n\n# Title',
  '<script>alert(1)</script>',
  '![x](http://x.invalid/y.png)',
  '`x`',
  '| --- |',
])('a company and a department called %j change no line', async (name) => {
  const shape = (text: string): string[] => text.split('\n').map((line) => line.slice(0, 2));
  const evil = written(richAssessment({ organisation: name, units: [name, 'Spa'] }));
  const tame = written(richAssessment({ organisation: 'Inn', units: ['Desk', 'Spa'] }));
  expect(shape(evil)).toEqual(shape(tame));
  expect(evil).not.toMatch(/(?<!\\)<|(?<!\\)!?\[/);
  for (const [header = '', ...rows] of tablesIn(evil))
    for (const row of rows) expect(cellsOf(row)).toHaveLength(cellsOf(header).length);
});
