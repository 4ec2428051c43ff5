import { z } from 'zod';
import { KindId } from './kind-id.ts';

/** What only people know of how the evidence was gathered; culture.yaml states it under the same names. */
export const StatedPart = z.enum([
  'sponsor',
  'conductedBy',
  'contact',
  'notes',
  'question',
  'population',
  'selection',
  'incentives',
  'mode',
  'languages',
]);
export type StatedPart = z.infer<typeof StatedPart>;

const found = z.literal('found');

/** What the data and its processing say of how the evidence was gathered. */
const FoundPart = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('strategy'), kind: z.null(), status: found, kinds: z.array(KindId) }),
  /** Interval estimates of this confidence. */
  z.strictObject({
    id: z.literal('precision'),
    kind: z.null(),
    status: found,
    confidence: z.number(),
    /** How often the scores of the company and of each department are drawn again. */
    draws: z.strictObject({ company: z.int(), unit: z.int() }),
  }),
  /** No answer is weighted to match a population. */
  z.strictObject({ id: z.literal('weighting'), kind: z.null(), status: found, weighted: z.literal(false) }),
  /** Rows set aside because they or a later answer are there already; columns with personal data that were not read. */
  z.strictObject({
    id: z.literal('processing'),
    kind: z.null(),
    status: found,
    repeated: z.int(),
    personal: z.int(),
  }),
  /** Questions of the model that a column answers, of those that it has. */
  z.strictObject({
    id: z.literal('items'),
    kind: z.literal('survey'),
    status: found,
    asked: z.int(),
    of: z.int(),
  }),
  z.strictObject({
    id: z.literal('scale'),
    kind: KindId,
    status: found,
    scales: z.array(z.strictObject({ min: z.int(), max: z.int() })),
    /** Whether culture.yaml says so of every file, or it follows from the kind. */
    declared: z.boolean(),
  }),
  /** First and last day of the rows that are scored; by period where only the period is known that they lie in. */
  z.strictObject({
    id: z.literal('dates'),
    kind: KindId,
    status: found,
    from: z.iso.date(),
    to: z.iso.date(),
    by: z.enum(['day', 'period']),
  }),
  z.strictObject({
    id: z.literal('rows'),
    kind: KindId,
    status: found,
    read: z.int(),
    scored: z.int(),
    setAside: z.int(),
  }),
  /** Distinct employees who answered in the wave that is scored. */
  z.strictObject({ id: z.literal('people'), kind: z.literal('survey'), status: found, people: z.int() }),
  /** Of all employees; no rate where more answered than there are said to be. */
  z.strictObject({
    id: z.literal('response'),
    kind: z.literal('survey'),
    status: found,
    people: z.int(),
    headcount: z.int(),
    rate: z.number().min(0).max(1).nullable(),
  }),
]);

/** One part of how the evidence was gathered: of one kind of data or, where kind is null, of all of it. */
export const MethodPart = z.discriminatedUnion('status', [
  z.strictObject({
    id: StatedPart,
    kind: KindId.nullable(),
    status: z.literal('stated'),
    /** As culture.yaml has it: one text, or one for each language. */
    texts: z.array(z.string()).min(1),
  }),
  z.strictObject({
    id: z.enum([...StatedPart.options, 'dates', 'response']),
    kind: KindId.nullable(),
    status: z.literal('not-stated'),
  }),
  z.strictObject({
    id: z.enum(['rows', 'people', 'response']),
    kind: KindId,
    status: z.literal('withheld'),
  }),
  FoundPart,
]);
export type MethodPart = z.infer<typeof MethodPart>;
