import { z } from 'zod';
import { Figure, MeasuredFigure, Reason, Unmeasured } from './figure.ts';

/** What employees are told apart by. */
export const Attribute = z.enum(['department', 'level', 'customer-facing', 'function']);
export type Attribute = z.infer<typeof Attribute>;

/** How far a group is of one mind; `chance` is no more than answers at random, `split` is that in two camps. */
const Agreement = z.strictObject({
  /** r_wg(j) over the items of the dimension, 0…1. */
  value: z.number(),
  /** What so many people reach who answer at random in one case of twenty. */
  byChance: z.number(),
  verdict: z.enum(['agree', 'chance', 'split']),
});
export type Agreement = z.infer<typeof Agreement>;

/** The mean over people of what each says of a dimension, 1…5 with 5 the favourable end, and how far they agree. */
export const DimensionMean = z.discriminatedUnion('status', [
  MeasuredFigure.extend({
    /** Standard deviation of people, raw. */
    sd: z.number(),
    /** Null where so few answers are reached by chance, or where they are on several scales. */
    agreement: Agreement.nullable(),
  }),
  Unmeasured,
]);
export type DimensionMean = z.infer<typeof DimensionMean>;

/** A group's mean minus that of the rest: of all others of whom it is known to which group they belong. */
export const Difference = z.discriminatedUnion('status', [
  MeasuredFigure.extend({
    /** Two-sided, of Welch's test on the adjusted moments; before any correction for several comparisons. */
    p: z.number(),
    /** Hedges' g in pooled standard deviations; null where nobody differs from the own group. */
    hedgesG: z.number().nullable(),
    /** Cliff's δ, −1…1. */
    cliffDelta: z.number(),
    restMean: z.number(),
    restSd: z.number(),
    restN: z.int(),
  }),
  Unmeasured,
]);
export type Difference = z.infer<typeof Difference>;

const BrokenDown = z.strictObject({ dimension: z.string(), mean: DimensionMean, difference: Difference });

/** One group of employees beside all others. */
export const BreakdownGroup = z.strictObject({
  id: z.string(),
  /** The name that the data gives it; null where the id says all. */
  label: z.string().nullable(),
  /** How many of it answered. */
  people: Figure,
  dimensions: z.array(BrokenDown),
});
export type BreakdownGroup = z.infer<typeof BreakdownGroup>;

/** Employees told apart by one attribute; who does not say is in no group and in no rest. */
export const Breakdown = z.strictObject({
  attribute: Attribute,
  /** Why there is no group; null where there is one. */
  reason: Reason.nullable(),
  groups: z.array(BreakdownGroup),
});
export type Breakdown = z.infer<typeof Breakdown>;

/** Whether a group differs from the rest by more than chance, all comparisons of its table considered. */
export const Standing = z.enum(['higher', 'lower', 'no-evidence']);
export type Standing = z.infer<typeof Standing>;

/** What follows from the published part of one breakdown. */
export const BreakdownConclusion = z.strictObject({
  attribute: Attribute,
  comparisons: z.array(
    z.strictObject({
      /** The id of the difference. */
      figure: z.string(),
      /** Adjusted by Benjamini & Hochberg for all differences of this breakdown that are published. */
      adjustedP: z.number(),
      standing: Standing,
    }),
  ),
  /** How much answers depend on the group, over the groups that are published: ICC(1) of one person, ICC(2) of a group's mean. */
  clustering: z.array(z.strictObject({ dimension: z.string(), single: Figure, mean: Figure })),
});
export type BreakdownConclusion = z.infer<typeof BreakdownConclusion>;
