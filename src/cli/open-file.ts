import { spawn } from 'node:child_process';

/** How a platform is asked to show a file: a program and what stands before the path. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  // Not `start`, which is of the shell and reads & and % in a path.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** An opener that fails does so at once; one that lasts longer is showing the file, in milliseconds. */
const patience = 1000;

const hasScreen = ({ DISPLAY = '', WAYLAND_DISPLAY = '' }: NodeJS.ProcessEnv): boolean =>
  ['darwin', 'win32'].includes(process.platform) || DISPLAY !== '' || WAYLAND_DISPLAY !== '';

/** Shows a file in the program that the platform has for it; tells whether there was a screen and an opener to ask. */
export const openFile = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!hasScreen(process.env)) return resolve(false);
    const [program = '', ...before] = openers[process.platform] ?? ['xdg-open'];
    const child = spawn(program, [...before, path], { detached: true, stdio: 'ignore' });
    const wait = setTimeout(() => resolve(true), patience);
    const end = (isOpen: boolean): void => {
      clearTimeout(wait);
      resolve(isOpen);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
    child.unref();
  });
