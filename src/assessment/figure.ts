import { z } from 'zod';

/**
 * Why there is no number. `withheld` is privacy, `too-few` is statistics, `no-answers` is nobody at all,
 * `mostly-blank` is a column that says nothing of most rows,
 * `not-declared` is missing in culture.yaml, `over-headcount` is more people than it counts, `not-by-unit` belongs to the whole company; unknown is never zero.
 */
export const Reason = z.enum([
  'no-file',
  'column-missing',
  'mostly-blank',
  'outside-window',
  'not-logged',
  'not-declared',
  'over-headcount',
  'not-by-unit',
  'no-answers',
  'too-few',
  'withheld',
  'no-variance',
]);
export type Reason = z.infer<typeof Reason>;

/**
 * nps: points −100…100 · share: 0…1 · answer: points between answers on a scale of 1–5 · mean-answer: 1…5 · rating: points of the rating scale · count: 0… ·
 * correlation: −1…1 · alpha: at most 1, below 0 where items run against each other · ratio: 0…, 1 being parity · hours: a head and year · monthly: deeds a month · days
 */
export const Unit = z.enum([
  'nps',
  'share',
  'answer',
  'mean-answer',
  'rating',
  'count',
  'correlation',
  'alpha',
  'ratio',
  'hours',
  'monthly',
  'days',
]);
export type Unit = z.infer<typeof Unit>;

/** The stretch of data a figure speaks of; `undated` where the rows carry no date. Days are YYYY-MM-DD, both inclusive. */
export const Window = z.union([
  z.strictObject({ from: z.iso.date(), to: z.iso.date(), label: z.string() }),
  z.literal('undated'),
]);
export type Window = z.infer<typeof Window>;

export const Unmeasured = z.strictObject({ id: z.string(), status: z.literal('unmeasured'), reason: Reason });
export type Unmeasured = z.infer<typeof Unmeasured>;

/** What a measured figure holds: value, 95 % interval, standard error, and n (people, or what the measure counts). */
export const MeasuredFigure = z.strictObject({
  id: z.string(),
  status: z.literal('measured'),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  se: z.number(),
  n: z.int().min(0),
  unit: Unit,
  window: Window,
});
export type MeasuredFigure = z.infer<typeof MeasuredFigure>;

/** One number with its honesty, or the reason there is none. */
export const Figure = z.discriminatedUnion('status', [MeasuredFigure, Unmeasured]);
export type Figure = z.infer<typeof Figure>;

/** A score from 1.0 to 5.0 with its interval, or the reason there is none. */
export const Score = z.discriminatedUnion('status', [
  z.strictObject({
    id: z.string(),
    status: z.literal('measured'),
    value: z.number().min(1).max(5),
    low: z.number().min(1).max(5),
    high: z.number().min(1).max(5),
  }),
  Unmeasured,
]);
export type Score = z.infer<typeof Score>;

export type MeasuredScore = Extract<Score, { status: 'measured' }>;

export const isMeasured = <T extends { status: string }>(one: T): one is Extract<T, { status: 'measured' }> =>
  one.status === 'measured';
