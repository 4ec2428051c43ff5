import { z } from 'zod';
import { Unit } from './figure.ts';

/**
 * Why two numbers are not compared: one is missing or withheld, they were not found by the same rules, by the same questions, with
 * the same right answer, on the same scale or over as many months, or they are of the same data or of data without a date.
 */
export const Incomparable = z.enum([
  'unmeasured',
  'withheld',
  'other-rules',
  'other-questions',
  'other-answer',
  'other-scale',
  'other-window',
  'same-data',
  'undated',
  'nothing-in-common',
]);
export type Incomparable = z.infer<typeof Incomparable>;

/** What a change says once many are looked at: an interval may lie above none by chance, so the corrected probability decides. */
export const Verdict = z.enum(['up', 'down', 'no-evidence']);
export type Verdict = z.infer<typeof Verdict>;

/** A later number less an earlier one. */
export const Change = z.discriminatedUnion('status', [
  z.strictObject({
    /** `change.<before>.<figure>` */
    id: z.string(),
    status: z.literal('measured'),
    /** The figure or score that has changed, by its id in the later document. */
    figure: z.string(),
    unit: z.union([Unit, z.literal('score')]),
    before: z.number(),
    after: z.number(),
    /** The ids of the two numbers, each in its own document; null where they are means of what both have. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    se: z.number(),
    /** Two-sided; null where nothing is uncertain. */
    p: z.number().min(0).max(1).nullable(),
    /** After Benjamini & Hochberg over its family. */
    adjusted: z.number().min(0).max(1).nullable(),
    verdict: Verdict,
    /** Whether both numbers rest on the same rules and questions as they stand, or only on what both have. */
    basis: z.enum(['whole', 'part']),
  }),
  z.strictObject({
    id: z.string(),
    status: z.literal('unmeasured'),
    figure: z.string(),
    reason: Incomparable,
  }),
]);
export type Change = z.infer<typeof Change>;

/** The change of a total figure, split into what its units have changed and what their sizes have; in the figure's unit. */
export const Decomposition = z.strictObject({
  figure: z.string(),
  total: z.number(),
  within: z.number(),
  mix: z.number(),
  units: z.array(
    z.strictObject({
      /** null: all that is shown under no unit. */
      unit: z.string().nullable(),
      within: z.number(),
      mix: z.number(),
    }),
  ),
});
export type Decomposition = z.infer<typeof Decomposition>;

/**
 * Everything that two waves have in common, side by side. Corrected are the overall score with the dimensions, the practices, and each
 * outcome with its units: each of these is a table that a reader goes through, and so a family.
 */
export const ChangeTable = z.strictObject({
  before: z.string(),
  after: z.string(),
  /** Probability that the later stage is above and below the earlier one, each drawn by itself; null without two stages. */
  stage: z.strictObject({ before: z.int(), after: z.int(), above: z.number(), below: z.number() }).nullable(),
  changes: z.array(Change),
  decompositions: z.array(Decomposition),
});
export type ChangeTable = z.infer<typeof ChangeTable>;
