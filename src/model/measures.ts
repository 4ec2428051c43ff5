import { z } from 'zod';

/** The closed set of measures a rule may name: their arguments here, their arithmetic in scoring/measures. */
const items = z.array(z.string()).min(1);
const among = z.enum(['everyone', 'staff']).default('everyone');

const levels = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]);
const common = {
  /** The five values at which levels 1 to 5 are reached, rising or falling. */
  levels,
  weight: z.number().min(0),
  /** Where the five values come from; no article gives any. */
  basis: z.enum(['article', 'literature', 'judgement']),
};

export const RuleSchema = z.discriminatedUnion('measure', [
  /** Share of people on the agreeing side of the items. */
  z.strictObject({ measure: z.literal('survey.favourable'), items, among, ...common }),
  /** The lower of two favourable shares. */
  z.strictObject({ measure: z.literal('survey.weaker'), first: items, second: items, among, ...common }),
  /** Share of weeks (months where volume is small) with three or more answers of customers. */
  z.strictObject({ measure: z.literal('customers.weeks'), ...common }),
]);

export type Rule = z.infer<typeof RuleSchema>;
export type MeasureName = Rule['measure'];
export type RuleOf<M extends MeasureName> = Extract<Rule, { measure: M }>;

export type Evidence = 'opinion' | 'records';

/** What each measure rests on: the kinds of file that can feed it, and whether that is opinion or a record. */
export const measureInfo = {
  'survey.favourable': { evidence: 'opinion', kinds: ['survey'] },
  'survey.weaker': { evidence: 'opinion', kinds: ['survey'] },
  'customers.weeks': { evidence: 'records', kinds: ['nps', 'reviews'] },
} as const satisfies Record<
  MeasureName,
  { evidence: Evidence; kinds: readonly ('survey' | 'nps' | 'reviews')[] }
>;
