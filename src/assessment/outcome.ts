import { z } from 'zod';
import { Figure } from './figure.ts';

export const Nps = z.strictObject({
  figure: Figure,
  /** Counts in the window; null where withheld or unmeasured. */
  counts: z.strictObject({ promoters: z.int(), passives: z.int(), detractors: z.int() }).nullable(),
  /** Answers per score 0…10; null where withheld or unmeasured. */
  distribution: z.array(z.int()).nullable(),
  trend: z.array(z.strictObject({ period: z.string(), figure: Figure })),
});

export const Rating = z.strictObject({
  figure: Figure,
  scale: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
  trend: z.array(z.strictObject({ period: z.string(), figure: Figure })),
});
