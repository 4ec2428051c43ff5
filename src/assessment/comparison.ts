import { z } from 'zod';
import { ChangeTable } from './changes.ts';
import { schemaVersion } from './document.ts';

/** One of two documents that are compared. */
const Side = z.strictObject({
  organisation: z.string(),
  asOf: z.iso.date().nullable(),
  model: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
});

/** How a rule of a practice differs between two models. */
const RuleChange = z.strictObject({
  practice: z.string(),
  rule: z.string(),
  /** Other values, weights or measures under the same name; or a rule that only one of the two has. */
  change: z.enum(['added', 'removed', 'measure', 'weight', 'levels']),
});
export type RuleChange = z.infer<typeof RuleChange>;

/** Two published documents side by side: what has changed in the company, and in the rules by which it is scored. */
export const Comparison = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  generator: z.strictObject({ name: z.literal('culture'), version: z.string() }),
  before: Side,
  after: Side,
  /** Empty where both are scored by the same rules. */
  rules: z.array(RuleChange),
  /** The company: scores and what customers say, with that of departments. */
  company: ChangeTable,
  /** The scores of the departments that both have. */
  units: ChangeTable,
});
export type Comparison = z.infer<typeof Comparison>;
