import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';

/** Why nothing can be written there, by what the system says. */
const codes: Readonly<Record<string, string>> = {
  EEXIST: 'not-a-folder',
  ENOTDIR: 'not-a-folder',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** Writes files into a folder and folders in it, each whole or not at all: first all under a temporary name, then all renamed. Throws UsageError. */
export const writeFiles = async (
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> => {
  const pending = [...files].map(([name, content]) => ({
    path: join(folder, name),
    temporary: join(folder, dirname(name), `.${basename(name)}.${process.pid}.tmp`),
    content,
  }));
  try {
    await mkdir(folder, { recursive: true });
    for (const { temporary, content } of pending) {
      await mkdir(dirname(temporary), { recursive: true });
      await writeFile(temporary, content);
    }
    for (const { temporary, path } of pending) await rename(temporary, path);
  } catch (error) {
    await Promise.all(pending.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError([
      { code: codes[reason] ?? 'not-written', facts: { reason }, place: { file: folder } },
    ]);
  }
};
