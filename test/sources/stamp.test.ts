import { appendFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/errors.ts';
import { readUnchanged } from '../../src/sources/stamp.ts';
import { folderWith } from '../fixtures.ts';

const fileIn = async () => {
  const folder = await folderWith({ 'nps.csv': 'score\n9\n', 'other.csv': 'score\n8\n' });
  return { folder, path: join(folder, 'nps.csv'), name: 'nps.csv', shown: 'data/nps.csv' };
};

const changes: readonly (readonly [string, (path: string, folder: string) => void])[] = [
  ['grows', (path) => appendFileSync(path, '8\n')],
  [
    'is written again with as many bytes',
    (path) => {
      writeFileSync(path, 'score\n8\n');
      utimesSync(path, 1, 1);
    },
  ],
  ['gives way to another', (path, folder) => renameSync(join(folder, 'other.csv'), path)],
  ['goes away', (path, folder) => renameSync(path, join(folder, 'gone.csv'))],
];

describe('a file that is read', () => {
  it('is what was read where it stayed as it was', async () => {
    expect(await readUnchanged(await fileIn(), async () => 'read')).toBe('read');
  });

  it.each(changes)('is refused, with its name, where it %s meanwhile', async (_, change) => {
    const file = await fileIn();
    const reading = readUnchanged(file, async () => change(file.path, file.folder));
    await expect(reading).rejects.toThrow(DataError);
    await expect(reading).rejects.toMatchObject({
      problems: [{ code: 'file-changed', place: { file: 'data/nps.csv' } }],
    });
  });

  it('cannot change where it came through standard input', async () => {
    const input = { path: 'stdin', name: 'stdin', shown: 'stdin', content: Buffer.from('score\n9\n') };
    expect(await readUnchanged(input, async () => 'read')).toBe('read');
  });
});
