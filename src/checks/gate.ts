import { z } from 'zod';
import { Incomparable } from '../assessment/changes.ts';
import { Condition } from '../assessment/condition.ts';
import { Reason, Unit } from '../assessment/figure.ts';
import { Issue } from '../assessment/issue.ts';
import { Frozen } from './frozen.ts';

export const gateVersion = 1;

/** What a figure without a value lacks; `absent` where this assessment holds no such figure, `undated` where no row has a day. */
export const Lack = z.enum([...Reason.options, 'absent', 'undated']);
export type Lack = z.infer<typeof Lack>;

/** Why a change cannot be told; `no-earlier` where there is no earlier time. */
export const NoChange = z.enum([...Incomparable.options, 'no-earlier']);
export type NoChange = z.infer<typeof NoChange>;

/** What n counts. */
export const Basis = z.strictObject({
  n: z.int(),
  of: z.enum(['figure', 'practices', 'rules', 'rows', 'issues']),
  /** How many employees answered the survey, where a score rests on it. */
  answered: z.int().nullable(),
});
export type Basis = z.infer<typeof Basis>;

/** A figure as the assessment has it. */
export const Found = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('measured'),
    value: z.number(),
    /** Null of what was counted and not estimated, and of the stage. */
    interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    /** Of the stage how plausible it is, 0…1. */
    plausibility: z.number().nullable(),
    basis: Basis.nullable(),
    unit: z.enum([...Unit.options, 'score', 'stage']),
  }),
  z.strictObject({ status: z.literal('day'), day: z.iso.date() }),
  z.strictObject({ status: z.literal('unmeasured'), reason: Lack }),
]);
export type Found = z.infer<typeof Found>;

/** A later number less an earlier one, as a condition on drops looks at it. */
export const Since = z.strictObject({
  /** The label of the earlier time. */
  before: z.string(),
  was: z.number(),
  is: z.number(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  /** One-sided; null where nothing is uncertain. */
  p: z.number().nullable(),
  /** After Holm over the family. */
  adjusted: z.number().nullable(),
  /** Whether both numbers rest on the same as they stand, or only on what both have. */
  basis: z.enum(['whole', 'part']),
});
export type Since = z.infer<typeof Since>;

/** What came of a condition. */
export const Outcome = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('held'), since: Since.nullable() }),
  z.strictObject({ status: z.literal('below') }),
  z.strictObject({ status: z.literal('above') }),
  z.strictObject({
    status: z.literal('dropped'),
    since: Since,
    /** The value from which on the drop would be no more than noise, about. */
    passesFrom: z.number(),
  }),
  z.strictObject({ status: z.literal('unmeasured'), reason: Lack }),
  z.strictObject({
    status: z.literal('incomparable'),
    /** The earlier time; null where there is none. */
    before: z.string().nullable(),
    reason: NoChange,
  }),
  z.strictObject({ status: z.literal('off') }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** What an outcome does, by the severity of its condition and by what it says of figures without a value. */
export const Effect = z.enum(['fails', 'warns', 'passes', 'ignored', 'off']);
export type Effect = z.infer<typeof Effect>;

/** Where a condition is written. */
const Place = z.strictObject({
  file: z.string(),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
});

/** A condition and what came of it. */
export const Judged = Condition.extend({ place: Place, found: Found, outcome: Outcome, effect: Effect });
export type Judged = z.infer<typeof Judged>;

/** All that is said of a judged condition in words; empty where there is nothing to say. */
export const Sentences = z.strictObject({
  /** What the figure is called. */
  name: z.string(),
  /** What is found, in short: the value, the change, or why there is none. */
  value: z.string(),
  /** What is asked, in short. */
  demand: z.string(),
  /** What came of it. */
  headline: z.string(),
  /** Value, interval and n; of a change also that of the difference. */
  details: z.array(z.string()),
  /** What is asked, and where. */
  condition: z.string(),
  /** What would pass. */
  passes: z.string(),
});
export type Sentences = z.infer<typeof Sentences>;

/** The result of `culture check`. */
export const Gate = z.strictObject({
  schemaVersion: z.literal(gateVersion),
  generator: z.strictObject({ name: z.literal('culture'), version: z.string() }),
  organisation: z.string(),
  asOf: z.iso.date().nullable(),
  model: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  inputs: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
  /** Whether the gate is closed: exit code 1. */
  negative: z.boolean(),
  counts: z.strictObject({
    fails: z.int(),
    warns: z.int(),
    passes: z.int(),
    ignored: z.int(),
    off: z.int(),
  }),
  /** How many changes were corrected for together. */
  family: z.int(),
  /** In the order of culture.yaml. */
  conditions: z.array(Judged.extend({ says: Sentences })),
  /** The committed assessment beside that of the data; null where it was not asked for. */
  frozen: Frozen.nullable(),
  issues: z.strictObject({ total: z.int(), shown: z.array(Issue) }),
});
export type Gate = z.infer<typeof Gate>;
