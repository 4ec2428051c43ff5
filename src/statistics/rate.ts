import jstat from 'jstat';
import { type Estimate, sum, z95 } from './estimate.ts';

/**
 * The 2.5 % (side −1) or 97.5 % (side 1) point of χ²; from a million degrees of freedom on by Wilson & Hilferty (1931), where
 * the exact search takes up to seconds and the two agree in their first ten digits.
 */
const chiSquareEnd = (side: -1 | 1, df: number): number => {
  if (df < 1e6) return jstat.chisquare.inv(side < 0 ? 0.025 : 0.975, df);
  const variance = 2 / (9 * df);
  return df * (1 - variance + side * z95 * Math.sqrt(variance)) ** 3;
};

/**
 * Events per unit of time with the exact Poisson interval (Garwood 1936), by quantiles of χ²; n counts events, which may
 * be none; `time` is above 0.
 */
export const estimateRate = (events: number, time: number): Estimate => ({
  value: events / time,
  low: events === 0 ? 0 : chiSquareEnd(-1, 2 * events) / 2 / time,
  high: chiSquareEnd(1, 2 * (events + 1)) / 2 / time,
  se: Math.sqrt(Math.max(events, 1)) / time,
  n: events,
});

/** Poisson weights relative to that of `from`, one step after the other until they vanish. */
const weightsFrom = (from: number, step: -1 | 1, mean: number): number[] => {
  const weights: number[] = [];
  for (let weight = 1, k = from; k >= 0 && weight > 1e-30; k += step) {
    weights.push(weight);
    weight *= step > 0 ? mean / (k + 1) : k / mean;
  }
  return weights;
};

/**
 * The 95th percentile of the busiest of `cells` ≥ 1 equal cells when so many events fall at random: the smallest k with
 * P(N ≤ k)^cells ≥ .95, cells taken as independent Poisson counts with the same mean.
 */
export const busiestByChance = (events: number, cells: number): number => {
  const mean = events / cells;
  const mode = Math.floor(mean);
  const [down, up] = [weightsFrom(mode, -1, mean), weightsFrom(mode, 1, mean)];
  const under = sum(down.slice(1));
  const wanted = 0.95 ** (1 / cells) * (under + sum(up));
  let [below, k] = [under, mode - 1];
  for (const weight of up) {
    if (below >= wanted) break;
    below += weight;
    k++;
  }
  return Math.min(events, k);
};
