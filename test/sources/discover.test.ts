import { basename, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { discover } from '../../src/sources/discover.ts';
import { folderWith, root } from '../fixtures.ts';

const files = {
  'b.csv': '',
  'a.tsv': '',
  '.hidden.csv': '',
  'notes.md': '',
  'c.xlsx': '',
  'old/d.csv': '',
  'pictures/e.png': '',
};

describe('discover', () => {
  it.skipIf(process.platform === 'win32')(
    'refuses a device, which would be read for ever (there are none such on Windows)',
    async () => {
      await expect(discover(['/dev/zero'])).rejects.toMatchObject({
        problems: [{ code: 'device', place: { file: '/dev/zero' } }],
      });
    },
  );

  it('finds data files in the order of their names, and names what it does not read', async () => {
    const folder = await folderWith(files);
    const found = await discover([folder]);
    expect(found.files.map(({ name }) => name)).toEqual(['a.tsv', 'b.csv']);
    expect(found.folders).toEqual([folder]);
    expect(found.issues.map(({ code, file }) => [code, file.split('/').at(-1)])).toEqual([
      ['spreadsheet', 'c.xlsx'],
      ['folder-inside', 'old'],
    ]);
  });

  it('takes a file once that is named twice', async () => {
    const folder = await folderWith(files);
    const found = await discover([folder, join(folder, 'b.csv'), `${folder}/./b.csv`]);
    expect(found.files.map(({ name }) => name)).toEqual(['a.tsv', 'b.csv']);
  });

  it('shows of a whole path the way from here, or its last names where it lies elsewhere', async () => {
    const folder = await folderWith({ '2026-Q1/nps.csv': 'score\n9\n', 'nps.csv': 'score\n9\n' });
    const shown = async (...paths: string[]): Promise<string[]> =>
      (await discover(paths)).files.map((file) => file.shown).sort();
    const top = basename(folder);
    expect(await shown(folder)).toEqual([`${top}/2026-Q1/nps.csv`, `${top}/nps.csv`]);
    expect(await shown(`${folder}/`)).toEqual([`${top}/2026-Q1/nps.csv`, `${top}/nps.csv`]);
    expect(await shown(join(folder, '2026-Q1/nps.csv'))).toEqual(['2026-Q1/nps.csv']);
    const example = join(root, 'examples/corner-bakery');
    const named = await shown(example);
    expect(named).toContain('examples/corner-bakery/nps.csv');
    expect(await shown(relative('', example))).toEqual(named);
  });

  it('refuses a path that is not there', async () => {
    await expect(discover(['/no/such/folder'])).rejects.toBeInstanceOf(UsageError);
  });
});
