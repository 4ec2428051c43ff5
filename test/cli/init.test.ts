import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../fixtures.ts';
import { culture, unfolded } from './run.ts';

const files = {
  'nps.csv': 'nps,NPS score,when\n9,8,03/04/2026\n10,9,05/06/2026\n',
  'guests.csv': 'Sterne;Datum\n5;01.07.2026\n4;02.07.2026\n',
  'pulse.csv': 'p01a,Dept\n4,Sales\n5,Sales\n',
};

describe('culture init without a terminal', () => {
  it('takes what is proved with --yes, and names each open question with the option that answers it', async () => {
    const folder = await folderWith(files);
    const { code, stderr } = await culture(['init', folder, '--yes']);
    expect(code).toBe(2);
    const text = unfolded(stderr);
    expect(text).toContain('--column nps.csv:score=HEADER');
    expect(text).toContain('--kind guests.csv=survey');
    expect(text).not.toContain('--kind pulse.csv');
  });

  it('never waits for an answer, and writes nothing where something is open', async () => {
    const folder = await folderWith(files);
    const { code } = await culture(['init', folder]);
    expect(code).toBe(2);
    expect(() => readFileSync(join(folder, 'culture.yaml'))).toThrow();
  });

  it('writes a commented culture.yaml that the other commands read', async () => {
    const folder = await folderWith(files);
    const options = [
      ...['--column', 'nps.csv:score=NPS score'],
      ...['--kind', 'guests.csv=reviews', '--column', 'guests.csv:rating=Sterne'],
      ...['--organisation', 'Harbour: Hotels', '--minimum-group', '7'],
    ];
    const first = await culture(['init', folder, '--yes', ...options]);
    expect(first.code, first.stderr).toBe(0);
    const text = readFileSync(join(folder, 'culture.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*culture\.schema\.json$/m);
    expect(text).toContain('minimumGroup: 7');
    expect(text).toContain('score: NPS score');
    expect(text).toMatch(/^ *# 2 rows read = 2 scored/m);
    const { stdout } = await culture(['validate', folder]);
    expect(unfolded(stdout)).toContain('rating = Sterne');
    expect(await culture(['assess', folder, '--format', 'json', '--out', join(folder, 'out')])).toMatchObject(
      { code: 0 },
    );

    const again = await culture(['init', folder, '--yes', ...options]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('--force');
    expect((await culture(['init', folder, '--yes', '--force', ...options])).code).toBe(0);
  });

  it('says once what holds for files of one name in every folder, so that it holds for the next quarter', async () => {
    const nps = (day: string): string => `NPS score,when\n8,${day}\n9,${day}\n`;
    const folder = await folderWith({
      '2026-Q1/nps.csv': nps('2026-02-13'),
      '2026-Q2/nps.csv': nps('2026-05-13'),
      '2026-Q1/stars.csv': 'rating\n5\n4\n',
      '2026-Q2/stars.csv': 'rating,date\n5,2026-05-14\n3,2026-05-14\n',
    });
    const { code, stderr } = await culture(['init', folder, '--yes']);
    expect(code, stderr).toBe(0);
    const text = readFileSync(join(folder, 'culture.yaml'), 'utf8');
    const named = [...text.matchAll(/file: (.*)$/gm)].map(([, name]) => name);
    expect(named).toEqual(['nps.csv', '2026-Q1/stars.csv', '2026-Q2/stars.csv']);
    expect(text).toContain('# 2 files of this name, in any folder');
    await mkdir(join(folder, '2026-Q3'));
    await writeFile(join(folder, '2026-Q3/nps.csv'), nps('2026-08-13'));
    const { stdout } = await culture(['validate', folder]);
    expect(unfolded(stdout)).toContain('2026-Q3/nps.csv');
    expect(stdout.match(/score = NPS score/g)).toHaveLength(3);
  });

  it('takes what options say of a file before what the file shows', async () => {
    const folder = await folderWith({ 'reviews.csv': `rating\n${'4\n3\n'.repeat(40)}` });
    const { code, stderr } = await culture(['init', folder, '--yes', '--scale', 'reviews.csv=1-4']);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(folder, 'culture.yaml'), 'utf8')).toContain('scale: 1-4');
  });

  it.each([
    [['--dates', 'b.csv=d/m/y'], '"b.csv" is not among the data files'],
    [['--kind', 'nps'], 'FILE=KIND'],
    [['--kind', 'nps.csv=npss'], 'FILE=KIND'],
    [['--scale', 'nps.csv=5-1'], 'FILE=1-5'],
    [['--minimum-group', '2'], '3 to 100'],
    [['--column', 'nps.csv:score=Nope'], 'maps a column "Nope", which is not in the file'],
  ])('refuses %j, which says nothing it can take', async (options, words) => {
    const folder = await folderWith({ 'nps.csv': 'score\n9\n8\n' });
    const { code, stderr } = await culture(['init', folder, '--yes', ...options]);
    expect(code).toBe(2);
    expect(unfolded(stderr)).toContain(words);
  });
});
