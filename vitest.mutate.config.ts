import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Rooms whose tests take milliseconds, then the others: most mutants fall to the first test that meets them. */
const rooms = ['statistics', 'tallies', 'disclosure', 'scoring'];

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const [, room = ''] = relative(this.ctx.config.root, moduleId).split(/[\\/]/);
      return rooms.includes(room) ? rooms.indexOf(room) : rooms.length;
    };
    return [...files].sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** The tests that stand behind statistics, scoring and disclosure, for `npm run mutate`. */
export default defineConfig({
  test: {
    include: [`test/{${rooms}}/**/*.test.ts`, 'test/conformance.test.ts'],
    sequence: { sequencer: QuickFirst },
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
  },
});
