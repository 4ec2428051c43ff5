import type { Published } from '../../disclosure/published.ts';
import { UsageError } from '../../errors.ts';
import { loadWords } from '../../locales/words.ts';
import { openModel } from '../../model/load.ts';
import type { Model } from '../../model/schema.ts';
import { explain } from '../../reference/explain.ts';
import { openLibrary } from '../../reference/library.ts';
import { printSheet } from '../print-sheet.ts';
import { readSaved } from '../read-saved.ts';
import { terminalWidth } from '../terminal-width.ts';

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

const savedWith = async (path: string, model: Model): Promise<Published> => {
  const { file, saved } = await readSaved(path);
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
  const saved = path === undefined ? undefined : await savedWith(path, model);
  const sheet = explain(openLibrary(model, loadWords('en')), id, saved);
  process.stdout.write(`${printSheet(sheet, terminalWidth())}\n`);
};
