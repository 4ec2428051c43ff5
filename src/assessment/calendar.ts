import { z } from 'zod';
import { Figure } from './figure.ts';

/** Deeds by week; messages and reviews of metrics are no deeds. */
export const Calendar = z.strictObject({
  weeks: z.array(
    z.strictObject({
      monday: z.iso.date(),
      closed: z.boolean(),
      deeds: z.record(z.string(), z.int()),
    }),
  ),
  /** The Monday of the busiest week; null with too few deeds. */
  busiest: z.iso.date().nullable(),
  busiestDeeds: Figure,
  /** The 95th percentile of the busiest week if as many deeds fell at random. */
  byChance: z.int().nullable(),
});
