import { z } from 'zod';

/** What a condition that is not held does: close the gate, be said, or nothing. */
export const Severity = z.enum(['error', 'warn', 'off']);
export type Severity = z.infer<typeof Severity>;

/** What a figure does that has no value: count as a condition that is not held, or not count. */
export const UnmeasuredPolicy = z.enum(['fail', 'ignore']);
export type UnmeasuredPolicy = z.infer<typeof UnmeasuredPolicy>;

/** What a drop may be held against that is no path: the earlier wave that the assessment itself holds. */
export const previousWave = 'previous';

/** What is asked of a figure; a bound is a number in its unit, of a day YYYY-MM-DD. */
export const Demand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('atLeast'), bound: z.union([z.number(), z.iso.date()]) }),
  z.strictObject({ kind: z.literal('atMost'), bound: z.union([z.number(), z.iso.date()]) }),
  z.strictObject({
    kind: z.literal('noSignificantDropFrom'),
    /** `previous`, or a saved assessment by its path from culture.yaml. */
    from: z.string(),
  }),
]);
export type Demand = z.infer<typeof Demand>;

/** One thing that is asked of one figure. */
export const Condition = z.strictObject({
  figure: z.string(),
  demand: Demand,
  severity: Severity,
  unmeasured: UnmeasuredPolicy,
});
export type Condition = z.infer<typeof Condition>;
