import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../src/assess.ts';
import type { Assessment } from '../src/assessment/document.ts';
import { culture } from './cli/run.ts';
import { folderWith, root } from './fixtures.ts';

const example = join(root, 'examples', 'harbour-hotels');
const names = readdirSync(example).filter((name) => name.endsWith('.csv'));

/** A folder in which the example's data lies in a folder of the same name. */
const copied = async (inside = ''): Promise<string> => {
  const folder = join(await folderWith({}), inside);
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const name of [...names, 'culture.yaml']) cpSync(join(example, name), join(folder, 'data', name));
  return folder;
};

/** The bytes of what `culture assess` writes. */
const written = async (
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  ...paths: readonly string[]
): Promise<Record<'assessment.json' | 'report.html' | 'figures.csv', string>> => {
  const out = await folderWith({});
  const data = paths.length === 0 ? ['data'] : paths;
  const run = await culture(
    ['assess', ...data, '--format', 'json,html,csv', '--out', out, '--quiet'],
    cwd,
    undefined,
    env,
  );
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');
  return {
    'assessment.json': read('assessment.json'),
    'report.html': read('report.html'),
    'figures.csv': read('figures.csv'),
  };
};

/** A clock that nobody may look at: every question for the time throws. */
const noClock = `--import ${join(root, 'test/faults/no-clock.js')}`;

const assessed = async (folder: string): Promise<Assessment> =>
  (await assess({ paths: [join(folder, 'data')] })).published;

/** A document without what names the bytes of files and lines in them, which are others when rows stand elsewhere. */
const withoutPlaces = ({ inputs, issues, ...document }: Assessment) => ({
  ...document,
  inputs: inputs.map(({ sha256: _, ...input }) => input),
  issues: { ...issues, shown: issues.shown.map(({ line: _, lines: __, ...issue }) => issue) },
});

/** Likewise without what names files: instead of each its kind with the rows of all its files. */
const withoutFiles = ({ inputs, issues, ...document }: Assessment) => {
  const kinds = new Map<string, { read: number; scored: number; setAside: Record<string, number> }>();
  for (const { kind, rows } of inputs) {
    const sum = kinds.get(kind) ?? { read: 0, scored: 0, setAside: {} };
    sum.read += rows.read;
    sum.scored += rows.scored;
    for (const [reason, count] of Object.entries(rows.setAside))
      sum.setAside[reason] = (sum.setAside[reason] ?? 0) + count;
    kinds.set(kind, sum);
  }
  const counts: Record<string, number> = {};
  for (const { code, column, count } of issues.shown) {
    const key = `${code} ${column}`;
    counts[key] = (counts[key] ?? 0) + count;
  }
  return { ...document, kinds: Object.fromEntries(kinds), issues: { total: issues.total, counts } };
};

/** A CSV as its heading and its rows, each as it is written. */
const rowsOf = (text: string): { readonly heading: string; readonly rows: readonly string[] } => {
  // A line break within quotes ends no row.
  const [heading = '', ...rows] = text.match(/(?:[^"\n]|"[^"]*")+\n/g) ?? [];
  return { heading, rows };
};

/** In an order that has nothing to do with the one there is. */
const shuffled = (rows: readonly string[]): string[] => {
  const key = (row: string, index: number): string =>
    createHash('sha256').update(`${index} ${row}`).digest('hex');
  return rows
    .map((row, index) => ({ row, key: key(row, index) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
};

describe('the same data', () => {
  let usual: Awaited<ReturnType<typeof written>>;
  const document = (): Assessment => JSON.parse(usual['assessment.json']);

  beforeAll(async () => {
    usual = await written(await copied());
  });

  it.each([
    ['lt_LT.UTF-8', 'Pacific/Auckland', {}],
    ['tr_TR.UTF-8', 'America/St_Johns', { SOURCE_DATE_EPOCH: '86400' }],
  ])(
    'gives the same bytes in %s and %s, with no clock to read, from another folder',
    async (locale, zone, more) => {
      const env = { LC_ALL: locale, LANG: locale, TZ: zone, NODE_OPTIONS: noClock, ...more };
      expect(await written(await copied('elsewhere'), env)).toEqual(usual);
    },
  );

  it('gives the same bytes under its whole path', async () => {
    const folder = await copied();
    expect(await written(root, {}, join(folder, 'data'))).toEqual(usual);
  });

  it('gives the same bytes in whatever order its files are named', async () => {
    const folder = await copied();
    const paths = [...names].map((name) => `data/${name}`);
    const config = ['--config', 'data/culture.yaml'];
    expect(await written(folder, {}, ...paths.reverse(), ...config)).toEqual(usual);
  });

  it('names each input with the SHA-256 of its bytes', () => {
    const { inputs } = document();
    expect(inputs).toHaveLength(names.length);
    for (const { file, sha256 } of inputs)
      expect(sha256).toBe(
        createHash('sha256')
          .update(readFileSync(join(example, file.replace('data/', ''))))
          .digest('hex'),
      );
  });

  it('gives the same document with all rows in another order, but for hashes and lines', async () => {
    const other = await copied();
    for (const name of names) {
      const path = join(other, 'data', name);
      const { heading, rows } = rowsOf(readFileSync(path, 'utf8'));
      writeFileSync(path, heading + shuffled(rows).join(''));
    }
    const [was, is] = [document(), await assessed(other)];
    expect(is.inputs.map(({ sha256 }) => sha256)).not.toEqual(was.inputs.map(({ sha256 }) => sha256));
    expect(withoutPlaces(is)).toEqual(withoutPlaces(was));
  });

  it('gives the same document with every file split in two, but for what names files', async () => {
    const other = await copied();
    for (const name of names) {
      const path = join(other, 'data', name);
      const { heading, rows } = rowsOf(readFileSync(path, 'utf8'));
      const half = Math.ceil(rows.length / 2);
      rmSync(path);
      for (const [part, some] of [rows.slice(0, half), rows.slice(half)].entries())
        writeFileSync(path.replace('.csv', `-${part + 1}.csv`), heading + some.join(''));
    }
    const [was, is] = [document(), await assessed(other)];
    expect(is.inputs).toHaveLength(2 * names.length);
    expect(withoutFiles(is)).toEqual(withoutFiles(was));
  });
});

describe('the clock that nobody may look at', () => {
  it('throws', async () => {
    const { execFileSync } = await import('node:child_process');
    for (const ask of ['Date.now()', 'new Date()', 'Date()'])
      expect(() =>
        execFileSync(process.execPath, ['-e', ask], {
          env: { ...process.env, NODE_OPTIONS: noClock },
          stdio: 'pipe',
        }),
      ).toThrow('the time was asked for');
  });
});
