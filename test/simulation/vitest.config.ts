import { defineConfig } from 'vitest/config';

/** `npm run simulate`: minutes of work, and no part of the suite. */
export default defineConfig({
  test: { include: ['test/simulation/simulate.ts'], testTimeout: 7_200_000, env: { TZ: 'UTC' } },
});
