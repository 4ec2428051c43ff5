import { z } from 'zod';

/** What follows from the published part of a document and from nothing else; worked out after disclosure, never before. */
export const Conclusions = z.strictObject({});
export type Conclusions = z.infer<typeof Conclusions>;
