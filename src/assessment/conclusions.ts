import { z } from 'zod';
import { BreakdownConclusion } from './breakdown.ts';

/** What follows from the published part of a document and from nothing else; worked out after disclosure, never before. */
export const Conclusions = z.strictObject({ breakdowns: z.array(BreakdownConclusion) });
export type Conclusions = z.infer<typeof Conclusions>;
