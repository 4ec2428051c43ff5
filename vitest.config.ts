import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    // Nothing here keeps state between files, and loading the same modules for each costs a third of the time.
    isolate: false,
    // The tests that wait for a browser or for the program leave a core free, which vitest would keep for itself.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
