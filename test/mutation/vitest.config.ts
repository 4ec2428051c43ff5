import { defineConfig } from 'vitest/config';

/** The tests that stand behind statistics, scoring and disclosure, for `npm run mutate`. */
export default defineConfig({
  test: {
    include: ['test/{statistics,tallies,scoring,disclosure}/**/*.test.ts'],
    // These read files, try thousands of inputs or work out their numbers while they load: nearly every change would be held
    // against them, for seconds each. What they hold is held on plain data, too.
    exclude: [
      'test/*/bad-input.test.ts',
      'test/statistics/oracles.test.ts',
      'test/scoring/{groups,overall,records,unit-evidence,unknown,windows,*-of-files}.test.ts',
      'test/disclosure/{attack,attack-documents,attack-response,leaks,lens}.test.ts',
    ],
    setupFiles: ['test/mutation/few-runs.ts'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
