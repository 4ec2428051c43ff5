import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { discover } from '../../src/sources/discover.ts';
import { folderWith } from '../fixtures.ts';

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

  it('shows of an absolute path only the last folder', async () => {
    const folder = await folderWith(files);
    const [first] = (await discover([folder])).files;
    expect(first?.shown.split('/')).toHaveLength(2);
  });

  it('refuses a path that is not there', async () => {
    await expect(discover(['/no/such/folder'])).rejects.toBeInstanceOf(UsageError);
  });
});
