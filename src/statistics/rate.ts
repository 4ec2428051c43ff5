import jstat from 'jstat';
import type { Estimate } from './estimate.ts';

/**
 * Events per unit of time with the exact Poisson interval (Garwood 1936), by quantiles of χ²; n counts events, which may
 * be none; `time` is above 0.
 */
export const estimateRate = (events: number, time: number): Estimate => ({
  value: events / time,
  low: events === 0 ? 0 : jstat.chisquare.inv(0.025, 2 * events) / 2 / time,
  high: jstat.chisquare.inv(0.975, 2 * (events + 1)) / 2 / time,
  se: Math.sqrt(Math.max(events, 1)) / time,
  n: events,
});

/**
 * The 95th percentile of the busiest of `cells` equal cells when so many events fall at random: the smallest k with
 * P(N ≤ k)^cells ≥ .95, cells taken as independent Poisson counts with the same mean.
 */
export const busiestByChance = (events: number, cells: number): number => {
  const mean = events / cells;
  const wanted = 0.95 ** (1 / cells);
  let [logarithm, below] = [-mean, 0];
  for (let k = 0; k < events; k++) {
    below += Math.exp(logarithm);
    if (below >= wanted) return k;
    logarithm += Math.log(mean / (k + 1));
  }
  return events;
};
