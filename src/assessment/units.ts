import { z } from 'zod';
import { Figure, Score } from './figure.ts';

export const UnitResult = z.strictObject({
  id: z.string(),
  /** The unit's name as the data spells it. */
  label: z.string(),
  /** Employees who answered in the window. */
  people: Figure,
  overall: Score,
  dimensions: z.array(z.strictObject({ id: z.string(), score: Score })),
  nps: Figure,
  rating: Figure,
});
export type UnitResult = z.infer<typeof UnitResult>;

/** The department that scores lowest beside the rest of the departments, both on the practices that both have. */
export const LowestUnit = z.strictObject({ unit: z.string(), own: Score, rest: Score });

/** Favourable shares of two groups of employees that the model sets against each other; n counts people. */
export const GroupGap = z.strictObject({
  id: z.string(),
  high: Figure,
  low: Figure,
  /** High minus low, of different people. */
  difference: Figure,
});
