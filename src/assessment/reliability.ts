import { z } from 'zod';
import { Figure } from './figure.ts';

/** Whether items form a scale, by the bars of the model; `unmeasured` also where fewer people than a verdict needs answered all items. */
export const Verdict = z.enum(['scale', 'weak', 'none', 'unmeasured']);
export type Verdict = z.infer<typeof Verdict>;

/** How the items of opinion of a dimension go together; n counts the people who answered all of them. */
export const Reliability = z.strictObject({
  dimension: z.string(),
  /** Cronbach's α. */
  alpha: Figure,
  /** Each item that was answered, with its correlation with the sum of the others. */
  items: z.array(z.strictObject({ code: z.string(), itemRest: Figure })),
  verdict: Verdict,
});
