import { z } from 'zod';
import { ChangeTable } from './changes.ts';

/** What follows from the published part of a document and from nothing else; worked out after disclosure, never before. */
export const Conclusions = z.strictObject({
  /** The wave before, the first wave and the quarter before, each beside the last one. */
  changes: z.array(ChangeTable),
});
export type Conclusions = z.infer<typeof Conclusions>;
