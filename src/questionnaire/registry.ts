import { codebook } from './codebook.ts';
import type { Write } from './format.ts';
import { limesurvey } from './limesurvey.ts';
import { markdown } from './markdown.ts';

/** The formats of a questionnaire. */
export const writers = { markdown, csv: codebook, limesurvey } satisfies Record<string, Write>;
