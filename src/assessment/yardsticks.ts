import { z } from 'zod';

/** What a figure is held beside, as the company states it; it enters no score. */
const Yardstick = z.strictObject({
  figure: z.string(),
  /** In the unit of the figure: points of the NPS −100…100, shares 0…1, scores 1…5. */
  value: z.number(),
});

/** What the company means to reach. */
export const Target = Yardstick.extend({
  by: z.iso.date().nullable(),
  source: z.string().nullable(),
});
export type Target = z.infer<typeof Target>;

/** What others have reached, from a source that the company names. */
export const Benchmark = Yardstick.extend({
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.int().nullable(),
  source: z.string(),
  date: z.iso.date(),
  note: z.string().nullable(),
});
export type Benchmark = z.infer<typeof Benchmark>;

/** Where an interval lies beside a value: all of it below or above, or the value in it. No test of significance. */
export const sideOf = (
  { low, high }: { readonly low: number; readonly high: number },
  value: number,
): 'below' | 'above' | 'across' => (high < value ? 'below' : low > value ? 'above' : 'across');
