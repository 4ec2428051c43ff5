import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Comparison } from '../../src/assessment/comparison.ts';
import { csv, folderWith, lines, model, root } from '../fixtures.ts';
import { culture, unfolded } from './run.ts';

const codes = model.practices.flatMap(({ items }) =>
  items.filter(({ knowledge }) => knowledge === undefined).map(({ code }) => code),
);
const survey = (agree: number, disagree: number): string =>
  csv(
    codes.join(','),
    ...lines(agree, () => codes.map(() => 5).join(',')),
    ...lines(disagree, () => codes.map(() => 1).join(',')),
  );

let folder: string;
beforeAll(async () => {
  folder = await folderWith({
    'data/2026-Q1/survey.csv': survey(40, 40),
    'data/2026-Q2/survey.csv': survey(76, 4),
  });
});

describe('culture compare', () => {
  it('says what has changed between two folders of data', async () => {
    const { code, stdout, stderr } = await culture([
      'compare',
      join(folder, 'data/2026-Q1'),
      join(folder, 'data/2026-Q2'),
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(unfolded(stdout)).toContain('10 dimensions have changed');
    expect(stdout).toMatch(/Overall score \+\d\.\d\d since 2026-03-31 \(\+/);
    expect(unfolded(stdout)).toContain('Both are scored by the same rules (culture ');
  });

  it('compares two waves of one folder, and writes every format', async () => {
    const out = join(folder, 'out');
    const data = join(folder, 'data');
    const { code, stdout, stderr } = await culture([
      'compare',
      `${data}@2026-Q1`,
      `${data}@2026-06-30`,
      '--format',
      'json,markdown,html,pdf',
      '--out',
      out,
    ]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr.split('\n').filter((line) => line.startsWith('wrote'))).toHaveLength(4);
    expect(readdirSync(out).sort()).toEqual([
      'comparison.html',
      'comparison.json',
      'comparison.md',
      'comparison.pdf',
    ]);
    const found = Comparison.parse(JSON.parse(readFileSync(join(out, 'comparison.json'), 'utf8')));
    expect([found.before.asOf, found.after.asOf]).toEqual(['2026-03-31', '2026-06-30']);
    expect(readFileSync(join(out, 'comparison.md'), 'utf8')).toContain('| Overall score | ');
    expect(readFileSync(join(out, 'comparison.html'), 'utf8')).not.toContain('<script');
    expect(readFileSync(join(out, 'comparison.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('reads saved assessments, and names what has changed in the rules', async () => {
    const saved = join(folder, 'saved');
    cpSync(join(root, 'examples', 'harbour-hotels', 'assessment.json'), join(saved, 'assessment.json'));
    const document = JSON.parse(readFileSync(join(saved, 'assessment.json'), 'utf8'));
    const [practice] = document.practices;
    practice.rules[0].levels = [0, 1, 2, 3, 4];
    document.model.version = '3.0.0';
    document.model.sha256 = 'f'.repeat(64);
    const old = join(folder, 'old.json');
    writeFileSync(old, JSON.stringify(document));
    const { code, stdout } = await culture(['compare', old, saved]);
    expect(code).toBe(0);
    expect(unfolded(stdout)).toContain(
      'The earlier one is scored by culture 3.0.0, the later one by culture 3.1.1; one rule differs.',
    );
    expect(unfolded(stdout)).toContain(`rule ${practice.rules[0].id} has other values`);
  });

  it('does not call it no evidence where nothing could be compared', async () => {
    const one = await folderWith({ 'nps.csv': csv('score', ...lines(9, () => '9')) });
    const { code, stdout } = await culture(['compare', one, join(folder, 'data/2026-Q2')]);
    expect([code, unfolded(stdout).includes('No dimension could be compared')]).toEqual([0, true]);
    expect(unfolded(stdout)).toContain('11 scores could not be compared: not measured both times');
  });

  it('says of what could not be compared how much for which reason, in every format', async () => {
    const out = join(folder, 'reasons');
    const data = join(root, 'examples', 'harbour-hotels');
    const { code, stdout } = await culture([
      'compare',
      `${data}@2026-Q1`,
      data,
      '--format',
      'terminal,markdown,html',
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    const said =
      /\d+ scores could not be compared: \d+ from records over another length of time, \d+ withheld and \d+ measured by other rules/;
    expect(unfolded(stdout)).toMatch(said);
    expect(readFileSync(join(out, 'comparison.md'), 'utf8')).toMatch(said);
    expect(readFileSync(join(out, 'comparison.html'), 'utf8')).toMatch(said);
  });

  it.each([
    [['nowhere', 'data'], 'nowhere'],
    [['data@2026-Q9', 'data'], '“2026-Q9” is no wave'],
    [['data', 'data', '--format', 'xml'], 'xml'],
  ])('%s is not done, and says why', async (args, words) => {
    const { code, stderr } = await culture(['compare', ...args], folder);
    expect(code).toBe(2);
    expect(unfolded(stderr)).toContain(words);
  });
});
