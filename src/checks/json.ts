import { z } from 'zod';
import type { Format } from './format.ts';
import { Verdict } from './verdict.ts';

/** The verdict as a program reads it. */
export const VerdictDocument = z.strictObject({ schemaVersion: z.literal(1), ...Verdict.shape });
export type VerdictDocument = z.infer<typeof VerdictDocument>;

/** The verdict itself, keys in the order of its schema. */
export const json: Format = (verdict) => {
  const document = VerdictDocument.parse({ schemaVersion: 1, ...verdict } satisfies VerdictDocument);
  return `${JSON.stringify(document, null, 2)}\n`;
};
