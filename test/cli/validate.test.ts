import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { Contract } from '../../src/contract/document.ts';
import { folderWith, model } from '../fixtures.ts';
import { culture, unfolded } from './run.ts';

const nps =
  'score,date,E-mail\n9,2026-07-01,a@example.test\n11,2026-07-02,b@example.test\n3,2026-07-03,c@example.test\n';

const validate = async (files: Readonly<Record<string, string | Uint8Array>>, ...flags: string[]) =>
  culture(['validate', await folderWith(files), ...flags]);

describe('culture validate', () => {
  it('says what a file is taken for, where its rows go, what its values are read as and what is wrong, with the line', async () => {
    const { code, stdout } = await validate({ 'nps.csv': nps });
    expect(code).toBe(0);
    const text = unfolded(stdout);
    expect(text).toContain(
      'NPS answers (detected), utf-8 (detected), comma (detected), answers on 0 to 10, 2026-07-01 to 2026-07-03',
    );
    expect(text).toContain('3 rows read = 2 scored + 1 set aside (1 off the scale)');
    expect(text).toContain('personal data, left alone: E-mail');
    expect(text).toContain('3 ← "3" 1');
    expect(text).toContain('nps.csv:3 warning score: "11" is not on the scale 0–10');
    expect(stdout).not.toContain('@example');
  });

  it('names items by their codes, and repeats a wording only where it is not certain', async () => {
    const items = model.practices
      .flatMap(({ items }) => items)
      .filter(({ knowledge }) => knowledge === undefined);
    const wordings = items.slice(0, 40).map(({ staff }) => staff.en);
    const [first = '', ...others] = wordings;
    const near = `${first.slice(0, -2)}xx`;
    const header = [near, ...others].map((text) => `"${text}"`).join(',');
    const row = wordings.map((_, index) => (index % 5) + 1).join(',');
    const { code, stdout } = await validate({
      'survey.csv': `Department,${header}\nDesk,${row}\nDesk,${row}\n`,
    });
    expect(code).toBe(0);
    const text = unfolded(stdout);
    expect(text).toContain('used: department = Department');
    const codes = items.slice(1, 40).map(({ code: one }) => one);
    expect(text).toContain(`39 items: ${codes.join(', ')} not used: ${near}`);
    expect(others.filter((wording) => text.includes(wording))).toEqual([]);
    expect(text).toContain(near);
  });

  it('is negative with an error, and with --strict with a warning', async () => {
    expect((await validate({ 'nps.csv': nps }, '--strict')).code).toBe(1);
    expect((await validate({ 'nps.csv': nps, 'feb.csv': 'id,verbatim\n1,x\n' })).code).toBe(1);
    expect((await validate({ 'nps.csv': nps.replace('11', '10') }, '--strict')).code).toBe(0);
    expect((await validate({})).code).toBe(2);
  });

  it.each(['json', 'junit', 'sarif', 'github'])(
    'writes %s with the place of each problem',
    async (format) => {
      const { code, stdout } = await validate({ 'nps.csv': nps }, '--format', format);
      expect(code).toBe(0);
      expect(stdout).toContain('not-on-the-scale');
      if (format === 'json')
        expect(Contract.parse(JSON.parse(stdout)).files).toMatchObject([
          { status: 'read', kind: 'nps', rows: { read: 3, scored: 2 }, columns: { personal: ['E-mail'] } },
        ]);
      if (format === 'sarif')
        expect(JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.region.startLine).toBe(3);
      if (format === 'github') expect(stdout).toMatch(/^::warning file=[^,]*nps\.csv,line=3,/m);
      if (format === 'junit') expect(stdout).toContain('line="3"');
    },
  );

  it('refuses a format that it does not know', async () => {
    const { code, stderr } = await validate({ 'nps.csv': nps }, '--format', 'xml');
    expect(code).toBe(2);
    expect(stderr).toContain('terminal, json, junit, sarif, github');
  });

  it('reads standard input, packed or not', async () => {
    for (const input of [nps, gzipSync(nps)]) {
      const { code, stdout } = await culture(['validate', '-'], undefined, input);
      expect(code).toBe(0);
      expect(unfolded(stdout)).toContain('3 rows read = 2 scored');
    }
  });

  it('tells of a folder of waves, of a file that is there twice and of files that overlap', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index % 11},r${index}`);
    const file = (from: number, to: number) => `score,respondent\n${rows.slice(from, to).join('\n')}\n`;
    const { stdout } = await validate({
      '2026-Q2/nps.csv': file(0, 20),
      '2026-Q3/nps.csv': file(10, 30),
      '2026-Q3/nps-again.csv': file(10, 30),
    });
    const text = unfolded(stdout);
    expect(text).toContain('2026-06-30 to 2026-06-30');
    expect(text).toContain('is the same file as');
    expect(text).toContain('byte for byte; it was read once');
  });

  it('says that a day is hardly meant', async () => {
    const { stdout } = await validate({
      'nps.csv': `score,date\n${'9,2026-07-01\n3,2026-06-01\n'.repeat(50)}9,2062-07-01\n`,
    });
    expect(unfolded(stdout)).toContain('2062-07-01 is more than a year from all other days');
    const { stdout: quiet } = await validate({
      'nps.csv': `score,date\n${'9,2026-07-01\n3,2024-06-01\n'.repeat(50)}`,
    });
    expect(quiet).not.toContain('more than a year');
  });

  it('says that rows are in two files', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index % 11},2026-07-01,r${index}`);
    const file = (from: number, to: number) => `score,date,respondent\n${rows.slice(from, to).join('\n')}\n`;
    const { stdout } = await validate({ 'nps-a.csv': file(0, 20), 'nps-b.csv': file(10, 30) });
    expect(unfolded(stdout)).toMatch(/50% of its rows are in .*nps-a\.csv, too, and count twice/);
  });

  it('counts a person once a wave, whatever the files', async () => {
    const survey = 'respondent,date,p01a,p01b\nr1,2026-07-01,4,5\nr2,2026-07-01,2,\n';
    const { stdout } = await validate({
      'survey-a.csv': survey,
      'survey-b.csv': 'respondent,date,p01a,p01b\nr1,2026-07-01,4,5\nr2,2026-07-09,3,3\nr3,2026-07-09,3,3\n',
    });
    const text = unfolded(stdout);
    expect(text).toContain(
      '2 rows read = 1 scored + 1 set aside (1 of somebody who answered again in the same wave)',
    );
    expect(text).toContain('3 rows read = 2 scored + 1 set aside (1 there twice)');
  });

  it('gives the same document for the same data in another encoding', async () => {
    const text = 'score;date;dział\n9;2026-07-01;Obsługa\n3;2026-07-02;Kuchnia\n8;2026-07-02;Obsługa\n';
    const documents = [];
    for (const encoding of ['utf-8', 'utf-16le', 'windows-1250', 'iso-8859-2']) {
      const folder = await folderWith({
        'nps.csv': iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') }),
      });
      const { stdout } = await culture(['validate', join(folder, 'nps.csv'), '--format', 'json']);
      const [file] = Contract.parse(JSON.parse(stdout)).files;
      expect(file?.encoding).toBe(encoding === 'iso-8859-2' ? 'windows-1250' : encoding);
      documents.push({ ...file, file: '', sha256: '', encoding: '' });
    }
    expect(new Set(documents.map((document) => JSON.stringify(document))).size).toBe(1);
    expect(documents[0]).toMatchObject({ columns: { used: { department: 'dział' } } });
  });
});
