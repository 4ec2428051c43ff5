import { clamp, type Estimate, z95 } from './estimate.ts';

export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

const total = ({ promoters, passives, detractors }: NpsCounts): number => promoters + passives + detractors;

/** Promoters minus detractors as a share of all, −1…1; needs at least one answer. */
const point = (counts: NpsCounts): number => (counts.promoters - counts.detractors) / total(counts);

/** Variance of one answer counted +1, 0 or −1: p + d − (p − d)². */
export const npsVariance = (counts: NpsCounts): number =>
  (counts.promoters + counts.detractors) / total(counts) - point(counts) ** 2;

/**
 * Net Promoter Score in points −100…100 with an adjusted Wald interval: ¾ promoters, 1½ passives and ¾ detractors
 * are added (Rocks 2016, "Interval estimation for the Net Promoter Score"). Needs at least one answer.
 */
export const estimateNps = (counts: NpsCounts): Estimate => {
  const adjusted = {
    promoters: counts.promoters + 0.75,
    passives: counts.passives + 1.5,
    detractors: counts.detractors + 0.75,
  };
  const centre = point(adjusted);
  const se = Math.sqrt(npsVariance(adjusted) / total(adjusted));
  return {
    value: 100 * point(counts),
    low: 100 * clamp(centre - z95 * se, -1, 1),
    high: 100 * clamp(centre + z95 * se, -1, 1),
    se: 100 * se,
    n: total(counts),
  };
};
