import { z } from 'zod';
import { Association } from './association.ts';
import { CanShow } from './can-show.ts';
import { ChangeTable } from './changes.ts';
import { Finding } from './findings.ts';

/** What follows from the published part of a document and from nothing else; worked out after disclosure, never before. */
export const Conclusions = z.strictObject({
  /** The wave before, the first wave, the quarter before and the first quarter, each beside the last one. */
  changes: z.array(ChangeTable),
  canShow: CanShow,
  associations: z.array(Association),
  /** Findings that rest on conclusions. */
  findings: z.array(Finding),
});
export type Conclusions = z.infer<typeof Conclusions>;
