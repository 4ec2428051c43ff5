import { z } from 'zod';

/** The smallest difference that the answers behind a figure can show, between two groups or waves of as many people each. */
export const CanShow = z.strictObject({
  /** Probability of seeing a difference that is there, and, two-sided, of seeing one that is not. */
  power: z.number(),
  alpha: z.number(),
  figures: z.array(
    z.strictObject({
      figure: z.string(),
      /** What may differ: points of the NPS, of the rating's scale, or the share of employees who agree with an item, 0…1. */
      of: z.enum(['nps', 'mean', 'share']),
      answers: z.int(),
      /** Null where they are too few to show any. */
      difference: z.number().nullable(),
    }),
  ),
});
export type CanShow = z.infer<typeof CanShow>;
