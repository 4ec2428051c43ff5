import { z } from 'zod';

/** Something wrong in the data. `value` is shown only where it can hold no words of a person (scale codes). */
export const Issue = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  file: z.string(),
  line: z.int().optional(),
  /** Where it was met more than once: the first places. */
  lines: z.array(z.int()).optional(),
  column: z.string().optional(),
  value: z.string().optional(),
  expected: z.string().optional(),
  /** What else its sentence says: headers, candidates; never a cell. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** How many rows or cells this stands for. */
  count: z.int(),
});
export type Issue = z.infer<typeof Issue>;
