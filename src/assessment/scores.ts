import { z } from 'zod';
import { Figure, Score } from './figure.ts';

const RuleResult = z.strictObject({
  /** Tells the rules of a practice apart. */
  id: z.string(),
  measure: z.string(),
  figure: Figure,
  /** What the figure's n counts. */
  counts: z.enum(['employees', 'periods', 'departments', 'pairs', 'ratings', 'goals', 'deeds', 'subjects']),
  /** The figure mapped through the rule's five values. */
  score: Score,
  /** 0 where the rule stands in for another that is measured. */
  weight: z.number(),
  /** The five values at which levels 1 to 5 are reached. */
  levels: z.array(z.number()).length(5),
});

export const PracticeResult = z.strictObject({
  id: z.string(),
  score: Score,
  evidence: z.enum(['opinion', 'records', 'both', 'none']),
  rules: z.array(RuleResult),
  /** Codes of its items that somebody answered. */
  items: z.array(z.string()),
  /** Leaders' view minus staff's view of the same items, where the practice has a leader wording. */
  gap: Figure.nullable(),
  /** The mean answers, 1 to 5, that the gap lies between: leaders’ of themselves and staff’s of them. */
  views: z.strictObject({ leaders: Figure, staff: Figure }).nullable(),
  /** The ceiling that the gap put on the score, if it did. */
  cappedAt: z.number().nullable(),
});
export type PracticeResult = z.infer<typeof PracticeResult>;

export const DimensionResult = z.strictObject({
  id: z.string(),
  score: Score,
  /** Measured practices and the share of the dimension that each carries. */
  weights: z.record(z.string(), z.number()),
});

/** One article's checklist, scored: its practices in the order of its points. */
export const LensResult = z.strictObject({ id: z.string(), score: Score, practices: z.array(z.string()) });
