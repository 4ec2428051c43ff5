import { z } from 'zod';
import { CanShow } from './can-show.ts';

/** What follows from the published part of a document and from nothing else; worked out after disclosure, never before. */
export const Conclusions = z.strictObject({
  canShow: CanShow,
});
export type Conclusions = z.infer<typeof Conclusions>;
