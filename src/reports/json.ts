import type { Report } from './report.ts';

/** The published assessment itself, keys in the order of its schema. */
export const json: Report = {
  fileName: 'assessment.json',
  printed: false,
  render: async ({ published }) => `${JSON.stringify(published, null, 2)}\n`,
};
