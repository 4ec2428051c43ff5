import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../src/assessment/document.ts';
import { folderWith, root, sharedData } from '../fixtures.ts';
import { scratchFolder } from '../scratch.ts';
import { culture, unfolded } from './run.ts';

const assess = async (files: Readonly<Record<string, string | Uint8Array>>, ...flags: string[]) => {
  const folder = await folderWith(files);
  const run = await culture(['assess', '.', '--format', 'html,json', ...flags], folder);
  return {
    ...run,
    folder,
    report: existsSync(join(folder, 'report')) ? readdirSync(join(folder, 'report')) : [],
  };
};

const goodNps = `score\n${'9\n'.repeat(6)}`;

describe('culture', () => {
  it('says what it can do and which version it is', async () => {
    const help = await culture(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('assess');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect((await culture(['--version'])).stdout.trim()).toBe(version);
  });

  it.each([
    [['assess']],
    [['assess', '--nope', 'x']],
    [['asess', 'x']],
    [['sample', 'x', '--seed', 'seven']],
    [['sample', 'x', '--quarters', '5']],
  ])('%j is not done: exit 2, the reason on stderr, nothing on stdout', async (args) => {
    const run = await culture(args);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/error: /);
  });
});

describe('culture assess', () => {
  it('writes JSON and HTML, prints the summary on stdout and what it wrote on stderr', async () => {
    const { code, stdout, stderr, report, folder } = await assess({ 'nps.csv': goodNps });
    expect(code).toBe(0);
    expect(stdout).toContain('NPS +100');
    expect(stdout).toContain('6 rows read = 6 scored + 0 set aside');
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(report.sort()).toEqual(['assessment.json', 'report.html']);
    const saved = JSON.parse(readFileSync(join(folder, 'report', 'assessment.json'), 'utf8'));
    expect(Assessment.safeParse(saved).success).toBe(true);
  });

  it('prints a PDF of pages with text', async () => {
    const folder = await folderWith({ 'nps.csv': goodNps });
    const { code } = await culture(['assess', '.', '--format', 'pdf', '--quiet'], folder);
    expect(code).toBe(0);
    const pdf = readFileSync(join(folder, 'report', 'report.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/MarkInfo');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length).toBeGreaterThan(2);
  });

  it('goes on past files it cannot use, and names each with the reason', async () => {
    const { code, stdout } = await assess({
      'nps.csv': goodNps,
      'feb.csv': 'id,verbatim\n1,x\n',
      'empty.csv': '',
      'reviews.csv': 'rating\n',
      'quote.csv': 'score,c\n9,"open\n8,x\n',
      'sheet.xlsx': 'PK',
    });
    expect(code).toBe(0);
    for (const words of [
      'feb.csv:1  no kind recognises these columns: id, verbatim',
      'empty.csv  the file is empty',
      'reviews.csv  the file has a header and no rows',
      'quote.csv:2  a quote (") opens',
      'sheet.xlsx  this is a spreadsheet',
    ])
      expect(unfolded(stdout)).toContain(unfolded(words));
  });

  it('counts a score of 11 out, with its line', async () => {
    const { code, stdout } = await assess({ 'nps.csv': `${goodNps}11\n` });
    expect(code).toBe(0);
    expect(stdout).toContain('7 rows read = 6 scored + 1 set aside');
    expect(stdout).toContain('nps.csv:8  score: "11" is not on the scale 0–10');
  });

  it.each([
    ['no files', {}, 'no data files here'],
    [
      'nothing that a kind recognises',
      { 'feb.csv': 'id,verbatim\n1,x\n' },
      'Say what the file is in culture.yaml',
    ],
    ['a header alone', { 'nps.csv': 'score\n' }, 'has a header and no rows'],
    ['a spreadsheet alone', { 'a.xlsx': 'PK' }, 'save the sheet as "CSV UTF-8"'],
    ['a broken culture.yaml', { 'nps.csv': goodNps, 'culture.yaml': 'organisation: [\n' }, 'culture.yaml:'],
    [
      'a misspelt kind',
      { 'nps.csv': goodNps, 'culture.yaml': 'sources:\n  - file: nps.csv\n    kind: npss\n' },
      'culture.yaml:3:11  kind "npss" is unknown; did you mean "nps"?',
    ],
    [
      'a source that is not there',
      { 'nps.csv': goodNps, 'culture.yaml': 'sources:\n  - file: b.csv\n' },
      'culture.yaml:2:11  "b.csv" is not among the data files',
    ],
  ])('with %s is not done: exit 2, the reason, no report', async (_, files, words) => {
    const { code, stdout, stderr, report } = await assess(files);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(report).toEqual([]);
  });

  it.each([
    [['--format', 'docx'], '"docx" is no report format'],
    [['--paper', 'a3'], '"a3" is no sheet to print on'],
    [['--format', ','], '--format names nothing'],
    [['--lens', ''], '--lens names nothing'],
    [['--lens', ' , '], '--lens names nothing'],
    [['--lens', 'Service-Weak'], 'did you mean "service-week"?'],
    [['--as-of', '2026-13-45'], 'is not a day'],
    [['--config', 'nowhere.yaml'], 'nowhere.yaml'],
    [['--model', 'nowhere'], 'model.yaml'],
  ])('%j is not done: exit 2 and the reason', async (flags, words) => {
    const { code, stderr, report } = await assess({ 'nps.csv': goodNps }, ...flags);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(report).toEqual([]);
  });

  it('keeps the other reports where the browser is not there', async () => {
    const { code, stderr, report } = await assess(
      { 'nps.csv': goodNps },
      '--format',
      'pdf,html,json',
      '--browser',
      '/no/chrome',
    );
    expect(code).toBe(2);
    expect(stderr).toContain('no browser at "/no/chrome"');
    expect(report.sort()).toEqual(['assessment.json', 'report.html']);
  });

  it('says that a folder is a file, and leaves nothing half-written', async () => {
    const { code, stderr, folder } = await assess({ 'nps.csv': goodNps, taken: 'x' }, '--out', 'taken');
    expect(code).toBe(2);
    expect(stderr).toContain('taken  is a file, and a folder is needed here');
    expect(statSync(join(folder, 'taken')).isFile()).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('names an unreadable file and a folder inside, and reads the rest', async () => {
    const folder = await folderWith({ 'nps.csv': goodNps });
    mkdirSync(join(folder, 'data.csv'));
    mkdirSync(join(folder, 'older'));
    writeFileSync(join(folder, 'older', 'nps.csv'), goodNps);
    const { code, stdout } = await culture([
      'assess',
      folder,
      '--format',
      'json',
      '--out',
      join(folder, 'out'),
    ]);
    expect(code).toBe(0);
    expect(unfolded(stdout)).toContain('this folder holds data files that were not read');
  });

  it('ends quietly when its reader has seen enough', async () => {
    const command = `"${process.execPath}" bin/culture.js assess examples/corner-bakery --format json --out "$OUT" | head -1; echo "\${PIPESTATUS[0]}"`;
    const out = await folderWith({});
    const text = execFileSync('bash', ['-c', command], {
      cwd: root,
      env: { ...process.env, OUT: out, NO_COLOR: '1' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(text.trim().split('\n')).toEqual(['Corner Bakery · undated data', '0']);
  });
});

describe('what culture says', () => {
  it('ends quietly when both its streams lose their reader', () => {
    const command = `"${process.execPath}" bin/culture.js assess nowhere1 nowhere2 nowhere3 2>&1 | true; echo "\${PIPESTATUS[0]}"`;
    const text = execFileSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect(text.trim()).toBe('2');
    const sample = `"${process.execPath}" bin/culture.js sample "$OUT" 2>&1 | true; echo "\${PIPESTATUS[0]}"`;
    const out = scratchFolder();
    const done = execFileSync('bash', ['-c', sample], {
      cwd: root,
      env: { ...process.env, OUT: out },
      encoding: 'utf8',
    });
    expect(done.trim()).toBe('0');
  });

  it('has no headline over a single problem, and one over several', async () => {
    const one = await culture(['explain', 'zzzzzzzzz']);
    expect(one.stderr).not.toContain('Not done');
    const several = await culture([
      'assess',
      'examples/corner-bakery',
      '--lens',
      'aa,bb',
      '--format',
      'json',
    ]);
    expect(several.stderr).toContain('Not done: there are 2 problems');
  });

  it('says that no row lies in the time that was asked for', async () => {
    const { code, stdout } = await assess(
      { 'nps.csv': `score,date\n${'9,2026-01-01\n'.repeat(6)}` },
      '--as-of',
      '2020-01-01',
    );
    expect(code).toBe(0);
    expect(unfolded(stdout)).toContain(
      'No row lies in the time of which an assessment as of 1 January 2020 speaks',
    );
  });

  it('names the ways out where a browser does not start', async () => {
    const folder = await folderWith({ 'nps.csv': goodNps });
    const { code, stderr } = await culture(
      ['assess', '.', '--format', 'json,pdf', '--browser', process.execPath],
      folder,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('Ways out');
  });
});

describe('culture sample', () => {
  it('writes what the example holds', async () => {
    const folder = await folderWith({});
    expect((await culture(['sample', folder, '--seed', '7'])).code).toBe(0);
    for (const name of ['survey.csv', 'nps.csv', 'reviews.csv', 'culture.yaml'])
      expect(readFileSync(join(folder, name), 'utf8')).toBe(
        readFileSync(join(root, 'examples', 'harbour-hotels', name), 'utf8'),
      );
  });
});

describe('culture sample --quarters', () => {
  it('writes a folder a quarter; --drop alone asks for four', async () => {
    const [two, four] = [await folderWith({}), await folderWith({})];
    expect((await culture(['sample', two, '--quarters', '2', '--drop', 'voice'])).code).toBe(0);
    expect(readdirSync(two).sort()).toEqual(['2026-Q2', '2026-Q3', 'culture.yaml']);
    expect(readdirSync(join(two, '2026-Q3')).every((name) => name.endsWith('.csv'))).toBe(true);
    expect(readFileSync(join(two, 'culture.yaml'), 'utf8')).toContain(
      'culture sample --quarters 2 --drop voice --seed 7',
    );
    expect((await culture(['sample', four, '--drop', 'voice'])).code).toBe(0);
    expect(readdirSync(four)).toHaveLength(5);
  });

  it('knows the dimensions of the model', async () => {
    const near = await culture(['sample', 'x', '--drop', 'voices']);
    expect(near).toMatchObject({ code: 2, stdout: '' });
    expect(near.stderr).toContain('did you mean "voice"?');
    expect((await culture(['sample', 'x', '--drop', 'weather'])).stderr).toContain('there are: leadership, ');
  });
});

describe('culture sample, where something is', () => {
  it('writes nothing over it, unless it is forced', async () => {
    const folder = await folderWith({ 'nps.csv': 'mine' });
    const run = await culture(['sample', folder]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('is not empty');
    expect(readdirSync(folder)).toEqual(['nps.csv']);
    expect(readFileSync(join(folder, 'nps.csv'), 'utf8')).toBe('mine');
    expect((await culture(['sample', join(folder, 'nps.csv')])).code).toBe(2);
    expect((await culture(['sample', folder, '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, 'nps.csv'), 'utf8')).not.toBe('mine');
  });
});

describe.skipIf(sharedData === undefined)('real files (skipped where the shared files are absent)', () => {
  it('assesses a French retailer’s NPS with no culture.yaml', async () => {
    const bytes = readFileSync(join(sharedData ?? '', 'nps', 'retail_fr_cp1252.csv'));
    const { code, folder, stdout } = await assess({ 'nps.csv': bytes });
    expect(code).toBe(0);
    expect(stdout).toContain('nps, windows-1252');
    expect(stdout).toContain('13,954 rows read = 13,612 scored + 342 set aside');
    const { outcome } = JSON.parse(readFileSync(join(folder, 'report', 'assessment.json'), 'utf8'));
    expect(outcome.nps.counts).toEqual({ promoters: 8465, passives: 3953, detractors: 1194 });
    expect(outcome.nps.figure.n).toBe(13_612);
    expect(outcome.nps.figure.value).toBeCloseTo(53.42, 2);
    expect(readFileSync(join(folder, 'report', 'report.html'), 'utf8')).toContain('No stage yet');
  });

  it('assesses a federal employee survey with a mapping', async () => {
    const bytes = readFileSync(join(sharedData ?? '', 'surveys', 'fevs_items.csv'));
    const mapping =
      'sources:\n  - file: fevs_items.csv\n    kind: survey\n    scale: 1-5\n    items: { p10a: Q32, p10b: Q33, p12a: Q20 }\n';
    const { code, folder, stdout } = await assess({ 'fevs_items.csv': bytes, 'culture.yaml': mapping });
    expect(code).toBe(0);
    expect(stdout).toContain('7,711 rows read = 7,711 scored + 0 set aside');
    const { practices } = Assessment.parse(
      JSON.parse(readFileSync(join(folder, 'report', 'assessment.json'), 'utf8')),
    );
    const share = (id: string) => {
      const figure = practices.find((practice) => practice.id === id)?.rules[0]?.figure;
      return figure?.status === 'measured' ? figure.value : Number.NaN;
    };
    expect(share('open-communication')).toBeCloseTo(0.7869, 4);
    expect(share('clear-vision')).toBeCloseTo(0.8939, 4);
  });
});
