import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isReported, UsageError } from '../errors.ts';
import { ownName, sweep, takeTurn } from './take-turn.ts';

/** Why nothing can be written there, by what the system says. */
const codes: Readonly<Record<string, string>> = {
  EEXIST: 'not-a-folder',
  ENOTDIR: 'not-a-folder',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** The folder with a set of which every file is whole; it is emptied into its place, by the next run if this one dies. */
const decided = '.culture-decided';

/** The file that others are made from: in its place there is always one, of the last run or of this. */
const source = 'assessment.json';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort((a, b) => Number(b === source) - Number(a === source));

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Only a file gives way to a file: what stands there may be a folder or a device. */
const refuseOthers = (folder: string, names: Iterable<string>): void => {
  const wrong = [...names].filter((name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return found !== undefined && !found.isFile();
  });
  if (wrong.length > 0)
    throw new UsageError(
      wrong.map((name) => ({ code: 'not-a-file', facts: {}, place: { file: join(folder, name) } })),
    );
};

/**
 * Moves a decided set into place. First the files go that it replaces, so that at no moment two files of different runs stand
 * side by side; a run that dies in between leaves fewer files, and the rest of the set for the next one to move.
 */
const moveIn = (folder: string): void => {
  const from = join(folder, decided);
  if (!isThere(from)) return;
  const names = filesUnder(from);
  for (const name of names) if (name !== source) rmSync(join(folder, name), { force: true });
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    renameSync(join(from, name), join(folder, name));
  }
  rmSync(from, { recursive: true });
};

/**
 * Writes a set of files into a folder and folders in it: all whole, and none of another run between them, or none at all; one run
 * after the other. Nothing here waits but for its turn, so no signal comes between two files. Throws UsageError.
 */
export const writeFiles = async (
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> => {
  const set = join(folder, ownName('set'));
  const drop = (): void => {
    try {
      rmSync(set, { recursive: true, force: true });
    } catch {
      // There is no such folder, or it is swept by the next run.
    }
  };
  process.on('exit', drop);
  try {
    mkdirSync(folder, { recursive: true });
    refuseOthers(folder, files.keys());
    mkdirSync(set);
    for (const [name, content] of files) {
      mkdirSync(dirname(join(set, name)), { recursive: true });
      writeFileSync(join(set, name), content, { flush: true });
    }
    const endTurn = await takeTurn(folder);
    try {
      sweep(folder);
      moveIn(folder);
      renameSync(set, join(folder, decided));
      moveIn(folder);
    } finally {
      endTurn();
    }
  } catch (error) {
    if (isReported(error)) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError([
      { code: codes[reason] ?? 'not-written', facts: { reason }, place: { file: folder } },
    ]);
  } finally {
    drop();
    process.off('exit', drop);
  }
};
