import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import type { Issue } from '../assessment/document.ts';
import { UsageError } from '../errors.ts';

export interface SourceFile {
  readonly path: string;
  /** The path as messages and reports show it: as it was given, but of an absolute one only the last folder. */
  readonly shown: string;
  /** The name that culture.yaml knows it by. */
  readonly name: string;
}

export interface Discovered {
  readonly files: readonly SourceFile[];
  /** Folders among the paths, where culture.yaml may be. */
  readonly folders: readonly string[];
  /** What lies there and is not read, each with the reason. */
  readonly issues: readonly Issue[];
}

const readable = new Set(['.csv', '.tsv', '.txt']);
const spreadsheets = new Set(['.xlsx', '.xls', '.ods', '.numbers']);

/** Where somebody keeps their files is nobody's business in a report. */
const shownPath = (path: string): string =>
  isAbsolute(path) ? join(basename(dirname(path)), basename(path)) : path;

const issueOf = (code: string, file: string): Issue => ({ code, severity: 'error', file, count: 1 });

const fromFolder = async (folder: string): Promise<{ files: SourceFile[]; issues: Issue[] }> => {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: SourceFile[] = [];
  const issues: Issue[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const extension = extname(entry.name).toLowerCase();
    if (entry.isDirectory()) {
      const inside = await readdir(path).catch(() => []);
      if (inside.some((name) => readable.has(extname(name).toLowerCase())))
        issues.push({ ...issueOf('folder-inside', shownPath(path)), severity: 'warning' });
    } else if (readable.has(extension) && !entry.name.startsWith('.'))
      files.push({ path, shown: shownPath(path), name: entry.name });
    else if (spreadsheets.has(extension)) issues.push(issueOf('spreadsheet', shownPath(path)));
  }
  return { files, issues };
};

/** Finds the data files under files and folders (not in folders inside them). Throws UsageError for a path that is not there. */
export const discover = async (paths: readonly string[]): Promise<Discovered> => {
  const files: SourceFile[] = [];
  const folders: string[] = [];
  const issues: Issue[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw new UsageError([{ code: 'no-such-path', facts: { path } }]);
    if (found.isDirectory()) {
      folders.push(path);
      const inside = await fromFolder(path).catch(() => {
        throw new UsageError([{ code: 'unreadable', facts: { path }, place: { file: path } }]);
      });
      files.push(...inside.files);
      issues.push(...inside.issues);
    } else if (spreadsheets.has(extname(path).toLowerCase()))
      issues.push(issueOf('spreadsheet', shownPath(path)));
    else files.push({ path, shown: shownPath(path), name: basename(path) });
  }
  return { files: eachOnce(files), folders, issues };
};

/** A file that is named twice, by itself and by its folder, is still one file. */
const eachOnce = (files: readonly SourceFile[]): SourceFile[] =>
  [...new Map([...files].reverse().map((file) => [resolve(file.path), file])).values()].reverse();
