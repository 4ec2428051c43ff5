import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds once before all tests: some run the real program, and none is to run yesterday's. */
export default (): void => {
  const cwd = fileURLToPath(new URL('../', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd, shell: process.platform === 'win32' });
};
