import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Published } from '../disclosure/published.ts';
import { readAssessment } from '../disclosure/read.ts';
import { UsageError } from '../errors.ts';

/** The file that a path names; of a folder the assessment.json in it. */
const fileAt = async (path: string): Promise<string> => {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined)
    throw new UsageError([{ code: 'no-such-file', facts: { path }, place: { file: path } }]);
  if (!there.isDirectory()) return path;
  const inside = join(path, 'assessment.json');
  const isThere = await stat(inside).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isThere) throw new UsageError([{ code: 'no-assessment-in-folder', facts: {}, place: { file: path } }]);
  return inside;
};

/** Reads the saved assessment that a path names, or the one in a folder. Throws UsageError where there is none. */
export const readSaved = async (
  path: string,
): Promise<{ readonly file: string; readonly saved: Published }> => {
  const file = await fileAt(path);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError([{ code: 'unreadable', facts: { path: file }, place: { file } }]);
  });
  return { file, saved: readAssessment(text, file) };
};
