import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that assess whole companies come last: most changes are noticed before, by tests of milliseconds. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      Number(/\bassess(ed)?\(/.test(readFileSync(moduleId, 'utf8')));
    return [...files].sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** The tests that stand behind statistics, scoring and disclosure, for `npm run mutate`. */
export default defineConfig({
  test: {
    include: ['test/{statistics,tallies,scoring,disclosure}/**/*.test.ts', 'test/conformance.test.ts'],
    // They work out their numbers while they load, or try thousands of inputs: they would be asked of every change, and slowly.
    exclude: [
      'test/statistics/{oracles,bad-input}.test.ts',
      'test/scoring/bad-input.test.ts',
      'test/disclosure/{attack,attack-documents,lens}.test.ts',
    ],
    setupFiles: ['test/mutation/few-runs.ts'],
    sequence: { sequencer: QuickFirst },
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
