import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Issue } from '../assessment/issue.ts';
import { UsageError } from '../errors.ts';
import { decodePeriod } from '../kinds/days.ts';

export interface SourceFile {
  readonly path: string;
  /** The path as messages and reports show it: as it was given, but of a whole one the way from here or, elsewhere, its last names. */
  readonly shown: string;
  /** The name that culture.yaml knows it by. */
  readonly name: string;
  /** What came through standard input; absent for a file on disk. */
  readonly content?: Buffer;
  /** The period that its folder is named after: 2026-Q3. */
  readonly period?: string;
}

export interface Discovered {
  readonly files: readonly SourceFile[];
  /** Folders among the paths, where culture.yaml may be. */
  readonly folders: readonly string[];
  /** What lies there and is not read, each with the reason. */
  readonly issues: readonly Issue[];
}

const readable = /\.(csv|tsv|txt)(\.gz)?$/i;
const spreadsheets = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.numbers']);

/** A path as it was given; of a whole one the way from here, or, where it lies elsewhere, its last names. */
const shownOf = (path: string, names: number): string => {
  if (!isAbsolute(path)) return path;
  const fromHere = relative('', path);
  const isElsewhere = fromHere.startsWith('..') || isAbsolute(fromHere);
  return isElsewhere ? resolve(path).split(sep).slice(-names).join(sep) : fromHere;
};

/** How a file is called in messages and reports: where somebody keeps their files is nobody's business there. */
export const shownPath = (path: string): string => shownOf(path, 2);

const issueOf = (code: string, file: string): Issue => ({ code, severity: 'error', file, count: 1 });

/** The period in a folder's name: 2026-Q3, 2026_q3, 2026-07. */
const periodOf = (folder: string): string | undefined => {
  const decoded = decodePeriod(basename(resolve(folder)));
  return decoded.status === 'value' ? decoded.value : undefined;
};

/** Files that programs keep for themselves: hidden ones, and the locks of open spreadsheets. */
const isOwn = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

const isReadable = (name: string): boolean => readable.test(name) && !isOwn(name);

const entriesOf = async (folder: string) =>
  (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));

const sourceFile = (path: string, shown: string, name: string, period: string | undefined): SourceFile => ({
  path,
  shown,
  name,
  ...(period === undefined ? {} : { period }),
});

interface Inside {
  readonly files: readonly SourceFile[];
  readonly issues: readonly Issue[];
}

/** The files of a folder and of the folders in it that are named after a period, each known by its path from the top and shown with how that is called. */
const fromFolder = async (folder: string, called: string, inside = ''): Promise<Inside> => {
  const files: SourceFile[] = [];
  const issues: Issue[] = [];
  const period = periodOf(folder);
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    const name = `${inside}${entry.name}`;
    const shown = join(called, name);
    // What a link leads to counts; what is neither file nor folder, such as a pipe, might never end.
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) {
      const names = await readdir(path).catch(() => []);
      if (!names.some(isReadable)) continue;
      if (inside === '' && periodOf(path) !== undefined) {
        const wave = await fromFolder(path, called, `${entry.name}/`);
        files.push(...wave.files);
        issues.push(...wave.issues);
      } else issues.push({ ...issueOf('folder-inside', shown), severity: 'warning' });
    } else if (isReadable(entry.name) && found !== undefined && !found.isFile())
      issues.push(issueOf('no-file-at-all', shown));
    else if (isReadable(entry.name)) files.push(sourceFile(path, shown, name, period));
    else if (spreadsheets.has(extname(entry.name).toLowerCase()) && !isOwn(entry.name))
      issues.push(issueOf('spreadsheet', shown));
  }
  return { files, issues };
};

/** What can be read but once is kept, for a file is looked at before it is read. */
const fromInput = async (input: AsyncIterable<Uint8Array>, name: string): Promise<SourceFile> => {
  const parts: Uint8Array[] = [];
  for await (const part of input) parts.push(part);
  return { path: name, shown: name, name, content: Buffer.concat(parts) };
};

/**
 * Finds the data files under files and folders: in a folder, and in the folders inside it that are named after a period;
 * `-` is standard input. Throws UsageError for a path that is not there.
 */
export const discover = async (
  paths: readonly string[],
  input: AsyncIterable<Uint8Array> = Readable.from([]),
): Promise<Discovered> => {
  const files: SourceFile[] = [];
  const folders: string[] = [];
  const issues: Issue[] = [];
  for (const path of paths) {
    if (path === '-') {
      files.push(await fromInput(input, 'stdin'));
      continue;
    }
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw new UsageError([{ code: 'no-such-path', facts: { path } }]);
    if (found.isDirectory()) {
      folders.push(path);
      const inside = await fromFolder(path, shownOf(path, 1)).catch(() => {
        throw new UsageError([{ code: 'unreadable', facts: { path }, place: { file: path } }]);
      });
      files.push(...inside.files);
      issues.push(...inside.issues);
    } else if (spreadsheets.has(extname(path).toLowerCase()))
      issues.push(issueOf('spreadsheet', shownPath(path)));
    else if (found.isCharacterDevice() || found.isBlockDevice() || found.isSocket())
      throw new UsageError([{ code: 'device', facts: {}, place: { file: path } }]);
    else if (!found.isFile()) files.push(await fromInput(createReadStream(path), basename(path)));
    else files.push(sourceFile(path, shownPath(path), basename(path), periodOf(dirname(resolve(path)))));
  }
  return { files: inOrder(eachOnce(files)), folders, issues };
};

/** By path, in whatever order they were named: which files there are decides what comes of them, and nothing else. */
const inOrder = (files: readonly SourceFile[]): SourceFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

/** A file that is named twice, by itself and by its folder, is still one file. */
const eachOnce = (files: readonly SourceFile[]): SourceFile[] =>
  [...new Map([...files].reverse().map((file) => [resolve(file.path), file])).values()].reverse();
