import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ModelError, type Problem } from '../errors.ts';
import { packageFile } from '../package.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { crossCheck } from './cross-check.ts';
import { lint } from './lint.ts';
import { readChanges } from './read-changes.ts';
import { readFolder, strayFiles } from './read-folder.ts';
import type { Model } from './schema.ts';
import { byPlace, type Sheets } from './sheets.ts';

export const builtInModel = packageFile('src', 'model', 'culture');

const hashOf = (files: readonly YamlFile[]): string => {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${basename(path)}\n`).update(text);
  return hash.digest('hex');
};

const readSheets = async (path: string): Promise<Sheets> => {
  // A device is read like a file; only a folder is a whole model, and what is not there is asked for as one.
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => true,
  );
  return isFolder ? readFolder(path) : readChanges(path, builtInModel);
};

/**
 * Reads a rule model: a folder with model.yaml and one file per dimension it names, or a file that changes one.
 * Throws ModelError with every problem found, each with file, line and column.
 */
export const loadModel = async (path: string): Promise<Model> => {
  const sheets = await readSheets(path);
  const { head, dimensions, practices, files } = sheets;
  const problems = [...sheets.problems, ...crossCheck(sheets)];
  if (problems.length > 0 || head === undefined) throw new ModelError(byPlace(problems));
  return {
    ...head.content,
    dimensions,
    practices: practices.map(({ content }) => content).sort((a, b) => a.number - b.number),
    sha256: hashOf(files),
  };
};

/** Everything that is wrong with a model, and what its author hardly means, in the order of files and lines. */
export const lintModel = async (path: string): Promise<Problem[]> => {
  const sheets = await readSheets(path);
  const stray = await strayFiles(path, sheets.head?.content.dimensions ?? []);
  return byPlace([
    ...sheets.problems,
    ...crossCheck(sheets),
    ...lint(sheets),
    ...(sheets.head === undefined ? [] : stray).map((file) => ({
      code: 'lint-file-unused',
      facts: { name: basename(file) },
      place: { file },
    })),
  ]);
};
