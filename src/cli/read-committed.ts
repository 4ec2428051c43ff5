import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { CheckOptions } from './commands/check.ts';

/** A committed assessment: where it lies, what writes it anew, and what is in it. */
export interface Committed {
  readonly file: string;
  readonly refresh: string;
  readonly text: string;
  readonly content: unknown;
}

/** A word as a shell takes it for one. */
const quoted = (word: string): string =>
  /^[\w./@:,=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The command that writes the assessment anew. */
const refreshOf = (file: string, paths: readonly string[], options: CheckOptions): string => {
  const { config, asOf, model, lens } = options;
  const flags = { '--config': config, '--as-of': asOf, '--model': model, '--lens': lens };
  const said = Object.entries(flags).flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]));
  const folder = dirname(file);
  const words = ['culture', 'assess', ...paths, ...said, '--format', 'json', '--out', folder];
  const command = words.map(quoted).join(' ');
  const written = join(folder, 'assessment.json');
  return basename(file) === 'assessment.json'
    ? command
    : `${command} && mv ${quoted(written)} ${quoted(file)}`;
};

/** Reads the committed assessment before anything is computed. Throws UsageError where there is none. */
export const readCommitted = async (
  paths: readonly string[],
  options: CheckOptions,
): Promise<Committed | undefined> => {
  const { frozen } = options;
  if (frozen === undefined) return undefined;
  const file = frozen === true ? join('report', 'assessment.json') : frozen;
  const refresh = refreshOf(file, paths, options);
  const problem = (code: string): UsageError =>
    new UsageError([{ code, facts: { refresh, path: file }, place: { file } }]);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw problem(error.code === 'ENOENT' ? 'frozen-absent' : 'unreadable');
  });
  try {
    return { file, refresh, text, content: JSON.parse(text) };
  } catch {
    throw problem('frozen-not-json');
  }
};
