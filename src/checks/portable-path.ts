import { posix, win32 } from 'node:path';

const drive = /^[a-z]:$/i;

/** A path as other machines can read it: forward slashes, and of an absolute one only the last folder. */
export const portablePath = (path: string): string => {
  const slashed = path.replaceAll('\\', '/');
  if (!win32.isAbsolute(slashed)) return posix.normalize(slashed);
  const names = slashed.split('/').filter((name) => name !== '' && !drive.test(name));
  return posix.normalize(names.slice(-2).join('/'));
};
