import { posix, win32 } from 'node:path';

const drive = /^[a-z]:$/i;

/** A path as other machines can read it: forward slashes, and of an absolute one only the last folder. */
export const portablePath = (path: string): string => {
  const slashed = path.replaceAll('\\', '/');
  const names = posix
    .normalize(slashed)
    .split('/')
    .filter((name) => name !== '' && !drive.test(name));
  return posix.normalize((win32.isAbsolute(slashed) ? names.slice(-2) : names).join('/'));
};
