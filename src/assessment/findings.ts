import { z } from 'zod';

/** A sentence in numbers: what it says, of whom, and the figures behind it; words come at rendering. */
export const Finding = z.strictObject({
  id: z.string(),
  /** The practice, department, week, dimension or item that it speaks of; null where its figures say it all. */
  subject: z.string().nullable(),
  figures: z.array(z.string()),
});
export type Finding = z.infer<typeof Finding>;

/** What moves if a practice rises one level; in the order in which to begin. */
export const Priority = z.strictObject({
  practice: z.string(),
  /** The level it stands at, 1 to 4, whose next action is meant. */
  level: z.int().min(1).max(4),
  /** How much the overall score gains. */
  overall: z.number(),
  /** Which part it closes of what the next stage lacks, 0…1; each score that holds the stage back counts alike. */
  closes: z.number().min(0).max(1),
  /** Whether that alone would reach the next stage. */
  lifts: z.boolean(),
  /** Whether the say–do gap takes the gain or part of it: then the gap is what to close. */
  heldByGap: z.boolean(),
});
