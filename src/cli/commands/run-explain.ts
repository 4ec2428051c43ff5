import { readFile } from 'node:fs/promises';
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

const readSaved = async (path: string): Promise<Published> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError([{ code: 'no-such-file', facts: { path }, place: { file: path } }]);
  });
  return readAssessment(text, path);
};

/** What one model says of a score is no explanation of a score that another made. */
const checkModel = ({ model: made }: Published, model: Model, path: string): void => {
  if (made.sha256 !== model.sha256)
    throw new UsageError([
      {
        code: 'other-model',
        facts: { made: `${made.id} ${made.version}`, model: `${model.id} ${model.version}` },
        place: { file: path },
      },
    ]);
};

/** Prints what an id means, and from an assessment where its number comes from. */
export const runExplain = async (
  id: string,
  path: string | undefined,
  modelPath: string | undefined,
): Promise<void> => {
  const model = await openModel(modelPath);
  const saved = path === undefined ? undefined : await readSaved(path);
  if (saved !== undefined && path !== undefined) checkModel(saved, model, path);
  const sheet = explain(openLibrary(model, loadWords('en')), id, saved);
  process.stdout.write(`${printSheet(sheet, terminalWidth())}\n`);
};
