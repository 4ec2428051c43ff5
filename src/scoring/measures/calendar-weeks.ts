import { sum, z95 } from '../../statistics/estimate.ts';
import { estimateRateRatio } from '../../statistics/ratio.ts';
import { estimateShare } from '../../statistics/share.ts';
import { fewestDeeds, weeksOf } from '../deeds.ts';
import type { Measure } from './measure.ts';

const fewestWeeks = 10;

/**
 * Share, 0…1, of weeks with a deed, as the mean over the activities that are logged (messages and metric reviews are no deeds);
 * weeks in which the company is closed are left out. Wilson intervals over weeks, their ends averaged; at least 26 deeds and ten
 * weeks. n counts weeks.
 */
export const weeksWithDeeds: Measure<'activities.weeks'> = (evidence) => {
  const found = weeksOf(evidence);
  if (typeof found === 'string') return found;
  const open = found.weeks.filter(({ isClosed }) => !isClosed);
  if (sum(found.weeks.map(({ total }) => total)) < fewestDeeds || open.length < fewestWeeks) return 'too-few';
  const shares = found.names.map((name) =>
    estimateShare(open.filter(({ counts }) => counts.has(name)).length, open.length),
  );
  const mean = (pick: (share: (typeof shares)[number]) => number): number =>
    sum(shares.map(pick)) / shares.length;
  const [low, high] = [mean((share) => share.low), mean((share) => share.high)];
  return {
    estimate: { value: mean(({ value }) => value), low, high, se: (high - low) / (2 * z95), n: open.length },
    unit: 'share',
    window: found.window,
  };
};

const weeksAfter = 4;
const weeksBefore = 8;
/** Fewer deeds than this outside the busiest week tell nothing of a pace. */
const fewestOutside = 10;

/**
 * The weekly rate of deeds in the four weeks after the busiest week as a ratio of the usual rate in the weeks before it, 0…1:
 * more than parity is parity. Closed weeks are left out; at least 26 deeds, ten of them in the weeks before and after, and eight
 * weeks before and four after the busiest.
 * Conditional Poisson interval; n counts deeds.
 */
export const afterPeak: Measure<'activities.after-peak'> = (evidence) => {
  const found = weeksOf(evidence);
  if (typeof found === 'string') return found;
  const open = found.weeks.filter(({ isClosed }) => !isClosed);
  if (sum(open.map(({ total }) => total)) < fewestDeeds) return 'too-few';
  const most = Math.max(...open.map(({ total }) => total));
  const peak = open.findIndex(({ total }) => total === most);
  const [before, after] = [open.slice(0, peak), open.slice(peak + 1, peak + 1 + weeksAfter)];
  if (before.length < weeksBefore || after.length < weeksAfter) return 'too-few';
  const deedsIn = (weeks: typeof open): number => sum(weeks.map(({ total }) => total));
  const [rate, usual] = [after, before].map((weeks) => ({ events: deedsIn(weeks), time: weeks.length }));
  if (rate === undefined || usual === undefined || rate.events + usual.events < fewestOutside)
    return 'too-few';
  const { value, low, high, n } = estimateRateRatio(rate, usual);
  // A pace where there was none before is above parity by any measure, and counts as that.
  const capped = (ratio: number): number => Math.min(1, ratio);
  const [bottom, top] = [capped(low), capped(high)];
  return {
    estimate: { value: capped(value), low: bottom, high: top, se: (top - bottom) / (2 * z95), n },
    unit: 'ratio',
    window: found.window,
  };
};
