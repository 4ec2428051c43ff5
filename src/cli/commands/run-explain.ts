import { loadWords } from '../../locales/words.ts';
import { openModel } from '../../model/open.ts';
import { explain } from '../../reference/explain.ts';
import { openLibrary } from '../../reference/library.ts';
import { printSheet } from '../print-sheet.ts';
import { readSavedBy } from '../read-saved.ts';
import { terminalWidth } from '../terminal-width.ts';

/** Prints what an id means, and from an assessment where its number comes from. */
export const runExplain = async (
  id: string,
  path: string | undefined,
  modelPath: string | undefined,
): Promise<void> => {
  const model = await openModel(modelPath);
  const saved = path === undefined ? undefined : await readSavedBy(path, model);
  const sheet = explain(openLibrary(model, loadWords('en')), id, saved);
  process.stdout.write(`${printSheet(sheet, terminalWidth())}\n`);
};
