import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds once before all tests: some run the real program, and none is to run yesterday's. What they write is removed after them. */
export default (): (() => void) => {
  const cwd = fileURLToPath(new URL('../', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd, shell: process.platform === 'win32' });
  const folder = mkdtempSync(join(tmpdir(), 'culture-tests-'));
  process.env.CULTURE_TESTS = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
