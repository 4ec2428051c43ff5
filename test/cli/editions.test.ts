import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../fixtures.ts';
import { culture, unfolded } from './run.ts';

const nps = [
  'score,department',
  ...Array.from({ length: 30 }, (_, index) => `${index % 11},Sales and Events`),
  ...Array.from({ length: 30 }, (_, index) => `${(index * 3) % 11},Kitchen`),
  '9,Spa',
  '3,Spa',
].join('\n');

const assess = async (files: Readonly<Record<string, string | Uint8Array>>, ...flags: string[]) => {
  const folder = await folderWith({ 'nps.csv': nps, ...files });
  const run = await culture(['assess', '.', '--format', 'html,json', '--quiet', ...flags], folder);
  const read = (name: string): string => readFileSync(join(folder, 'report', name), 'utf8');
  const list = (name: string): string[] =>
    existsSync(join(folder, name)) ? readdirSync(join(folder, name)).sort() : [];
  return { ...run, folder, read, list };
};

const ownYaml = `brand:
  name: Nordwind
  colours: { main: "#3b1d4f" }
  closing: Farewell.
notes:
  leadership: The new director began in April.
`;

describe('brand and notes of culture.yaml', () => {
  it('are in the report, again in the next one, and never in assessment.json', async () => {
    const { code, folder, read } = await assess({ 'culture.yaml': ownYaml });
    expect(code).toBe(0);
    for (const text of ['Nordwind', '#3b1d4f', 'Farewell.', 'The new director began in April.'])
      expect(read('report.html')).toContain(text);
    expect(read('assessment.json')).not.toMatch(/Nordwind|3b1d4f|Farewell|director/);
    const before = read('report.html');
    await culture(['assess', '.', '--format', 'html', '--quiet'], folder);
    expect(read('report.html')).toBe(before);
  });

  it.each([
    ['notes:\n  ledership: x\n', /culture\.yaml:2:\d+ .*did you mean "leadership"\?/],
    ['brand:\n  logo: logo.png\n', /culture\.yaml:2:\d+ .*logo\.png is no whole PNG, JPEG or SVG/],
    [
      'brand:\n  colours:\n    accent: "#ffd400"\n',
      /culture\.yaml:3:\d+ .*accent #ffd400 has a contrast of 1\.\d\d : 1 with white, and text needs 4\.5 : 1; the nearest shade that has it is "#[0-9a-f]{6}"/,
    ],
  ])('that are wrong stop everything, with place: %j', async (yaml, message) => {
    const { code, stderr, list } = await assess({ 'culture.yaml': yaml, 'logo.png': 'GIF89a' });
    expect(code).toBe(2);
    expect(unfolded(stderr)).toMatch(message);
    expect(list('report')).toEqual([]);
  });
});

describe('culture report --config', () => {
  const report = async (yaml: string) => {
    const { folder, read, list } = await assess({ 'culture.yaml': ownYaml });
    const before = read('report.html');
    await writeFile(join(folder, 'later.yaml'), yaml);
    const args = [
      'report',
      'report',
      '--config',
      'later.yaml',
      '--format',
      'html',
      '--out',
      'later',
      '--quiet',
    ];
    const { code, stderr } = await culture(args, folder);
    return {
      code,
      stderr,
      before,
      list,
      later: () => readFileSync(join(folder, 'later', 'report.html'), 'utf8'),
    };
  };

  it('gives a saved assessment the brand and the notes that assess gave it', async () => {
    const { code, before, later } = await report(ownYaml);
    expect(code).toBe(0);
    expect(later()).toBe(before);
  });

  it('takes nothing else of the file', async () => {
    const other = `${ownYaml}organisation: Another Company\nbenchmarks: nowhere.yaml\nminimumGroup: 9\n`;
    const { code, before, later } = await report(other);
    expect(code).toBe(0);
    expect(later()).toBe(before);
  });

  it.each([
    ['notes:\n  ledership: x\n', /later\.yaml:2:\d+ .*did you mean "leadership"\?/],
    ['brand:\n  logo: logo.png\n', /later\.yaml:2:\d+ .*logo\.png/],
    ['notes: [\n', /later\.yaml:\d+:\d+ /],
  ])('says what is wrong with it, with place: %j', async (yaml, message) => {
    const { code, stderr, list } = await report(yaml);
    expect(code).toBe(2);
    expect(unfolded(stderr)).toMatch(message);
    expect(list('later')).toEqual([]);
  });

  it('says that there is no such file', async () => {
    const { folder } = await assess({});
    const { code, stderr } = await culture(['report', 'report', '--config', 'none.yaml', '--quiet'], folder);
    expect([code, unfolded(stderr)]).toEqual([2, expect.stringContaining('none.yaml')]);
  });
});

describe('--unit and --units', () => {
  it('--unit writes the report of one department and nothing of the others', async () => {
    const { code, read, list } = await assess({}, '--unit', 'kitchen');
    expect(code).toBe(0);
    expect(list('report')).toEqual(['units']);
    expect(read('units/kitchen.html')).toContain('<h1>Kitchen</h1>');
    expect(read('units/kitchen.html')).toContain('data-figure="unit.kitchen.nps"');
    expect(read('units/kitchen.html')).not.toMatch(/Sales|unit\.spa/);
  });

  it('--units writes the company’s report and one of each, and of one withheld no number', async () => {
    const { code, read, list } = await assess({}, '--units');
    expect(code).toBe(0);
    expect(list('report')).toEqual(['assessment.json', 'report.html', 'units']);
    const small = read('units/spa.html');
    expect(small).toContain('No figures are shown of Spa');
    expect(small).not.toContain('<data ');
    expect(read('units/sales-and-events.html')).toContain('<data ');
  });

  it.each([
    [['--unit', 'Kitchn'], 'did you mean "Kitchen"?'],
    [['--unit', 'Sales'], 'did you mean "Sales and Events"?'],
    [['--unit', 'Zoo'], 'there are: Kitchen, Sales and Events, Spa'],
    [['--unit', ''], 'is no department of this assessment'],
    [['--unit', 'Spa', '--units'], 'leave one of them out'],
    [['--unit', 'Spa', '--pages', 'summary'], 'leave one of the two out'],
    [['--unit', 'Spa', '--format', 'json'], 'only these formats: html, pdf'],
  ])('%j is not done: exit 2 and a way out', async (flags, message) => {
    const { code, stderr, list } = await assess({}, ...flags);
    expect(code).toBe(2);
    expect(unfolded(stderr)).toContain(message);
    expect(list('report')).toEqual([]);
  });

  it('there are none without departments', async () => {
    for (const flags of [['--units'], ['--unit', 'Spa']]) {
      const { code, stderr } = await assess({ 'nps.csv': `score\n${'9\n'.repeat(9)}` }, ...flags);
      expect(code).toBe(2);
      expect(stderr).toContain('has no departments');
    }
  });
});

describe('--pages, --draft and --template', () => {
  it('--pages keeps to some pages, in HTML and in PDF', async () => {
    const { code, read } = await assess({}, '--pages', 'method, summary', '--format', 'html,pdf');
    expect(code).toBe(0);
    const sections = [...read('report.html').matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id);
    expect(sections).toEqual(['summary', 'method']);
    // The cover, the summary, and the method on two.
    expect(read('report.pdf').match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(5);
  });

  it.each([
    [['--pages', 'sumary'], 'did you mean "summary"? There are: summary, limits,'],
    [['--pages', 'zzzzzz'], 'is no page of the report; there are: summary, limits,'],
    [['--pages', ','], '--pages names nothing'],
    [['--pages', 'trend'], 'nothing for the pages asked for (trend); there are: summary, limits,'],
    [['--template', 'nowhere'], 'nowhere is no folder with templates'],
  ])('%j is not done: exit 2 and a way out', async (flags, message) => {
    const { code, stderr, list } = await assess({}, '--format', 'html', ...flags);
    expect(code).toBe(2);
    expect(unfolded(stderr)).toContain(message);
    expect(list('report')).toEqual([]);
  });

  it('--draft says so', async () => {
    const { read } = await assess({}, '--draft');
    expect(read('report.html')).toContain('<p class="draft-word">Draft</p>');
  });

  it('--template lays out by own templates, and names file and line of what is wrong with one', async () => {
    const own = await assess({ 'own/limits.hbs': '<p>Bounds</p>' }, '--template', 'own');
    expect(own.read('report.html')).toContain('<p>Bounds</p>');
    const wrong = await assess(
      { 'own/limits.hbs': '<p>\n{{bounds}}\n</p>' },
      '--template',
      'own',
      '--format',
      'html',
    );
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('own/limits.hbs:2  "bounds" is not in the view');
    expect(wrong.list('report')).toEqual([]);
  });
});
