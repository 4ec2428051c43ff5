import { z } from 'zod';
import { Figure, MeasuredFigure, Score, Unmeasured } from './figure.ts';

/** Who answered of those who work in one part of the company; no rate where nobody knows how many do, or where more answered. */
const ResponseRow = z.strictObject({
  by: z.enum(['company', 'department', 'level']),
  /** Of the department or level; empty of the company. */
  id: z.string(),
  label: z.string(),
  /** As culture.yaml counts them. */
  headcount: z.int().nullable(),
  people: Figure,
  /** Share 0…1 of the headcount, counted and not estimated; n is the headcount. */
  rate: Figure,
});

/** A favourable share of those who answered, with its sampling interval, and what it would be if all others disagreed or agreed. */
export const BoundedShare = z.discriminatedUnion('status', [
  MeasuredFigure.extend({ worst: z.number(), best: z.number() }),
  Unmeasured,
]);
export type BoundedShare = z.infer<typeof BoundedShare>;

/** What is flagged in answers: one option throughout, too fast to read, word for word as somebody else's; any of these. */
export const CarelessSign = z.enum(['straight', 'fast', 'duplicate', 'any']);
export type CarelessSign = z.infer<typeof CarelessSign>;

/** Who answered the survey and who did not, and how carefully. */
export const Response = z.strictObject({
  /** The company first, then its departments and levels. */
  rows: z.array(ResponseRow),
  /** Whether intervals of survey figures are corrected for the part of the employees that answered, and for how many employees. */
  finitePopulation: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('not-asked') }),
    z.strictObject({ status: z.literal('not-declared') }),
    /** As many or more answered than there are said to be. */
    z.strictObject({ status: z.literal('everybody') }),
    z.strictObject({ status: z.literal('applied'), size: z.int() }),
  ]),
  /** Over all items of opinion (dimension null), and over those of each dimension. */
  favourable: z.array(z.strictObject({ dimension: z.string().nullable(), share: BoundedShare })),
  /** People whose answers may be careless; none of them is left out of anything else. */
  careless: z.array(z.strictObject({ sign: CarelessSign, people: Figure })),
  /** The scores as they would be without those who are flagged; null where nobody is, or where only some articles are asked for. */
  without: z
    .strictObject({
      overall: Score,
      dimensions: z.array(z.strictObject({ id: z.string(), score: Score })),
    })
    .nullable(),
});
export type Response = z.infer<typeof Response>;
