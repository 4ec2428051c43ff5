import { stat } from 'node:fs/promises';
import { DataError } from '../errors.ts';
import type { SourceFile } from './discover.ts';

/** What changes with a file's content: which file it is, its size, its time; empty where nothing is there, or what came through standard input and is kept. */
const stampOf = async ({ path, content }: SourceFile): Promise<string> => {
  if (content !== undefined) return '';
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? '' : [found.ino, found.size, found.mtimeNs].join(' ');
};

/** What comes of reading a file, however it ends; throws DataError where the file changed meanwhile, for then it is of no one moment. */
export const readUnchanged = async <T>(file: SourceFile, read: () => Promise<T>): Promise<T> => {
  const before = await stampOf(file);
  const result = await read();
  if ((await stampOf(file)) === before) return result;
  throw new DataError([{ code: 'file-changed', facts: {}, place: { file: file.shown } }]);
};
