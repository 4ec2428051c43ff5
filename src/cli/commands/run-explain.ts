import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Published } from '../../disclosure/published.ts';
import { readAssessment } from '../../disclosure/read.ts';
import { UsageError } from '../../errors.ts';
import { loadWords } from '../../locales/words.ts';
import { openModel } from '../../model/load.ts';
import type { Model } from '../../model/schema.ts';
import { explain } from '../../reference/explain.ts';
import { openLibrary } from '../../reference/library.ts';
import { printSheet } from '../print-sheet.ts';
import { terminalWidth } from '../terminal-width.ts';

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

/** What one model says of a score is no explanation of a score that another made. */
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

const readSaved = async (path: string, model: Model): Promise<Published> => {
  const file = await fileAt(path);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError([{ code: 'unreadable', facts: { path: file }, place: { file } }]);
  });
  const saved = readAssessment(text, file);
  checkModel(saved, model, file);
  return saved;
};

/** Prints what an id means, and from an assessment where its number comes from. */
export const runExplain = async (
  id: string,
  path: string | undefined,
  modelPath: string | undefined,
): Promise<void> => {
  const model = await openModel(modelPath);
  const saved = path === undefined ? undefined : await readSaved(path, model);
  const sheet = explain(openLibrary(model, loadWords('en')), id, saved);
  process.stdout.write(`${printSheet(sheet, terminalWidth())}\n`);
};
