import jstat from 'jstat';
import { clamp, type Estimate, z95 } from './estimate.ts';

export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

const total = ({ promoters, passives, detractors }: NpsCounts): number => promoters + passives + detractors;

/** Promoters minus detractors as a share of all, −1…1; needs at least one answer. */
const point = (counts: NpsCounts): number => (counts.promoters - counts.detractors) / total(counts);

/** Variance 0…1 of one answer counted +1, 0 or −1: p + d − (p − d)²; needs at least one answer. */
export const npsVariance = (counts: NpsCounts): number =>
  (counts.promoters + counts.detractors) / total(counts) - point(counts) ** 2;

/** ¾ promoters, 1½ passives and ¾ detractors more. */
const adjusted = ({ promoters, passives, detractors }: NpsCounts): NpsCounts => ({
  promoters: promoters + 0.75,
  passives: passives + 1.5,
  detractors: detractors + 0.75,
});

/** Variance of the score −1…1 of so many answers. */
const scoreVariance = (counts: NpsCounts): number => npsVariance(counts) / total(counts);

/**
 * Net Promoter Score in points −100…100 with an adjusted Wald interval: ¾ promoters, 1½ passives and ¾ detractors
 * are added (Rocks 2016, "Interval estimation for the Net Promoter Score"). Needs at least one answer.
 */
export const estimateNps = (counts: NpsCounts): Estimate => {
  const value = 100 * point(counts);
  const centre = point(adjusted(counts));
  const se = Math.sqrt(scoreVariance(adjusted(counts)));
  return {
    value,
    // A single answer lies outside its interval, which has moved towards the middle.
    low: Math.min(value, 100 * clamp(centre - z95 * se, -1, 1)),
    high: Math.max(value, 100 * clamp(centre + z95 * se, -1, 1)),
    se: 100 * se,
    n: total(counts),
  };
};

/** The standard deviation of single answers in points, 0…, that an estimate by estimateNps rests on: pseudo-answers are among them. */
export const npsDeviation = ({ se, n }: Pick<Estimate, 'se' | 'n'>): number => se * Math.sqrt(n + 3);

/** A difference of two scores. */
export interface NpsChange extends Estimate {
  /** Two-sided probability 0…1 of an adjusted difference as large as this where nothing has changed. */
  readonly p: number;
}

/**
 * The later Net Promoter Score minus the earlier one in points −200…200, of different people; interval, standard error and p
 * by the normal distribution from the difference of the adjusted scores (as in estimateNps). n is the smaller number of answers;
 * undefined where either has none.
 */
export const npsChange = (before: NpsCounts, after: NpsCounts): NpsChange | undefined => {
  const n = Math.min(total(before), total(after));
  if (n === 0) return undefined;
  const value = 100 * (point(after) - point(before));
  const centre = point(adjusted(after)) - point(adjusted(before));
  const se = Math.sqrt(scoreVariance(adjusted(before)) + scoreVariance(adjusted(after)));
  return {
    value,
    low: Math.min(value, 100 * clamp(centre - z95 * se, -2, 2)),
    high: Math.max(value, 100 * clamp(centre + z95 * se, -2, 2)),
    se: 100 * se,
    n,
    p: 2 * jstat.normal.cdf(-Math.abs(centre) / se, 0, 1),
  };
};
