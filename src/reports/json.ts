import type { Published } from '../disclosure/published.ts';
import type { Report } from './report.ts';

/** The text of a published assessment, keys in the order of its schema. */
export const assessmentText = (published: Published): string => `${JSON.stringify(published, null, 2)}\n`;

/** The published assessment itself. */
export const json: Report = {
  fileName: 'assessment.json',
  printed: false,
  render: async ({ published }) => assessmentText(published),
};
