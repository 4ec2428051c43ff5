import { z } from 'zod';
import { Figure } from './figure.ts';

/** What is scored within departments beside what customers say of the same departments; that it goes together makes neither the cause of the other. */
export const Association = z.strictObject({
  /** Spearman's rank correlation over the departments that have both; n counts them. */
  figure: Figure,
  /** What customers say: the NPS where enough departments have one, else the rating. */
  outcome: z.enum(['nps', 'rating']),
  /** Departments with both, by id; fewer than `needs` give no correlation. */
  units: z.array(z.string()),
  needs: z.int(),
});
export type Association = z.infer<typeof Association>;
