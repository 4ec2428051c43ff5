import { z } from 'zod';
import { Figure } from './figure.ts';

/** The last quarter before in which customers answered, with the departments that there are now; its figures have the quarter in their ids. */
const PreviousQuarter = z.strictObject({
  period: z.string(),
  figure: Figure,
  units: z.array(z.strictObject({ id: z.string(), figure: Figure })),
});
export type Previous = z.infer<typeof PreviousQuarter> | null;

export const Nps = z.strictObject({
  figure: Figure,
  /** Counts in the window; null where withheld or unmeasured. */
  counts: z.strictObject({ promoters: z.int(), passives: z.int(), detractors: z.int() }).nullable(),
  /** Answers per score 0…10; null where withheld or unmeasured. */
  distribution: z.array(z.int()).nullable(),
  trend: z.array(z.strictObject({ period: z.string(), figure: Figure })),
  previous: PreviousQuarter.nullable(),
});

export const Rating = z.strictObject({
  figure: Figure,
  scale: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
  trend: z.array(z.strictObject({ period: z.string(), figure: Figure })),
  previous: PreviousQuarter.nullable(),
});
