import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Published } from '../disclosure/published.ts';
import { readAssessment } from '../disclosure/read.ts';
import { UsageError } from '../errors.ts';
import type { Model } from '../model/schema.ts';

/** The file that a path names; of a folder the assessment.json in it. Throws UsageError where there is none. */
export const savedFile = async (path: string): Promise<string> => {
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
  const file = await savedFile(path);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError([{ code: 'unreadable', facts: { path: file }, place: { file } }]);
  });
  return { file, saved: readAssessment(text, file) };
};

/** What one model says of a score is no account of a score that another made. */
const checkModel = ({ model: made }: Published, model: Model, file: string): void => {
  if (made.sha256 === model.sha256) return;
  const facts = {
    made: `${made.id} ${made.version}`,
    madeHash: made.sha256.slice(0, 12),
    model: `${model.id} ${model.version}`,
    hash: model.sha256.slice(0, 12),
  };
  throw new UsageError([{ code: 'other-model', facts, place: { file } }]);
};

/** Likewise one that this model made; throws UsageError for one that another did. */
export const readSavedBy = async (path: string, model: Model): Promise<Published> => {
  const { file, saved } = await readSaved(path);
  checkModel(saved, model, file);
  return saved;
};
