import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { loadWords } from '../../locales/words.ts';
import { builtInModel, lintModel, loadModel } from '../../model/load.ts';
import { openModel } from '../../model/open.ts';
import { explain } from '../../reference/explain.ts';
import { openLibrary } from '../../reference/library.ts';
import { modelDocument } from '../../reference/model-document.ts';
import { modelSheet } from '../../reference/model-sheets.ts';
import { refuseFilled } from '../empty-folder.ts';
import { exitCodeOf } from '../exit-code.ts';
import { explainProblems } from '../explain-error.ts';
import { printSheet } from '../print-sheet.ts';
import { terminalWidth } from '../terminal-width.ts';
import { writeFiles } from '../write-files.ts';

const libraryOf = async (path: string | undefined) => openLibrary(await openModel(path), loadWords('en'));

/** Prints the model, or one thing of it. */
export const runShow = async (id: string | undefined, path: string | undefined): Promise<void> => {
  const library = await libraryOf(path);
  const sheet = id === undefined ? modelSheet(library) : explain(library, id);
  process.stdout.write(`${printSheet(sheet, terminalWidth())}\n`);
};

/** Says what is to be mended in a model; the exit code is 1 where there is anything. */
export const runLint = async (path: string = builtInModel): Promise<void> => {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) throw new UsageError([{ code: 'no-such-file', facts: { path }, place: { file: path } }]);
  const say = loadWords('en');
  const problems = await lintModel(path);
  if (problems.length > 0) {
    const count = say('cli.model.unsound', { count: problems.length });
    process.stdout.write(`${explainProblems(problems, say)}${count}\n`);
    process.exitCode = exitCodeOf('negative');
    return;
  }
  const { id, name, version, practices } = await loadModel(path);
  const facts = {
    name: name.en,
    id,
    version,
    practices: practices.length,
    rules: practices.flatMap(({ rules }) => rules).length,
    items: practices.flatMap(({ items }) => items).length,
  };
  process.stdout.write(`${say('cli.model.sound', facts)}\n`);
};

/** Writes the reference of a model. */
export const runDocs = async (path: string | undefined, out: string | undefined): Promise<void> => {
  const text = modelDocument(await libraryOf(path));
  if (out === undefined) process.stdout.write(text);
  else await writeFiles(dirname(out), new Map([[basename(out), text]]));
};

/** Copies the built-in model to where it can be changed. */
export const runNew = async (dir: string): Promise<void> => {
  await refuseFilled(dir);
  const names = await readdir(builtInModel);
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(builtInModel, name))] as const),
  );
  await writeFiles(dir, new Map(files));
  const say = loadWords('en');
  for (const name of names) process.stderr.write(`${say('cli.wrote', { path: join(dir, name) })}\n`);
  process.stderr.write(`${say('cli.model.next', { dir })}\n`);
};
