import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../fixtures.ts';

/** A text without its line breaks, which depend on how wide the terminal is. */
export const unfolded = (text: string): string => text.replace(/\s+/g, ' ');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program without a terminal, with a closed stdin or with `input` in it, no colour, in UTC, on no screen but one that `env` names. */
export const culture = (
  args: readonly string[],
  cwd = root,
  input?: string | Uint8Array,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'culture.js'), ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: '1', TZ: 'UTC', DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    child.stdin?.end(input);
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (part) => (stdout += part));
    child.stderr?.on('data', (part) => (stderr += part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
