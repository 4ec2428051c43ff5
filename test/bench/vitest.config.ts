import { defineConfig } from 'vitest/config';

/** The part of `npm run bench` that measures functions rather than the command. */
export default defineConfig({
  test: { include: ['test/bench/draws.ts'], testTimeout: 600_000, env: { TZ: 'UTC' } },
});
