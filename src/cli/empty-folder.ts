import { readdir } from 'node:fs/promises';
import { UsageError } from '../errors.ts';

/** Refuses a folder that holds anything, or a file in its place: what is there is never overwritten. Throws UsageError. */
export const refuseFilled = async (folder: string): Promise<void> => {
  const present = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : [folder],
  );
  // What a run that died has left is nobody's, and swept by the next.
  if (present.some((name) => !name.startsWith('.culture-')))
    throw new UsageError([{ code: 'folder-not-empty', facts: { path: folder }, place: { file: folder } }]);
};
