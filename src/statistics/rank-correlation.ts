import { byFisher } from './correlation.ts';
import { type Estimate, sum } from './estimate.ts';

/** A pair of observations of one witness. */
export type Pair = readonly [number, number];

/** Ranks from 1, ties sharing their mean rank. */
const ranksOf = (values: readonly number[]): number[] => {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = Array.from({ length: values.length }, () => 0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && order[end + 1]?.value === order[start]?.value) end++;
    for (let at = start; at <= end; at++) ranks[order[at]?.index ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
};

/** Deviations of ranks from their mean. */
const centred = (values: readonly number[]): number[] => {
  const middle = (values.length + 1) / 2;
  return ranksOf(values).map((rank) => rank - middle);
};

/**
 * Spearman's rank correlation −1…1 of pairs ranked within strata (one stratum: the usual coefficient; Spearman 1904), ties
 * by mean ranks, with the interval of Fisher's z and the standard error √((1 + r²/2)/(n − 3)) of Bonett & Wright (2000), n
 * lessened by the strata beyond the first. At r = ±1 the interval is that of 1 − 1/(2n). Needs n of at least 4 beyond the
 * strata; undefined where either side does not vary within any stratum.
 */
export const estimateRankCorrelation = (strata: readonly (readonly Pair[])[]): Estimate | undefined => {
  const ranked = strata.map((pairs) => ({
    x: centred(pairs.map(([x]) => x)),
    y: centred(pairs.map(([, y]) => y)),
  }));
  const products = (pick: (index: number, stratum: (typeof ranked)[number]) => number): number =>
    sum(ranked.flatMap((stratum) => stratum.x.map((_, index) => pick(index, stratum))));
  const xx = products((index, { x }) => (x[index] ?? 0) ** 2);
  const yy = products((index, { y }) => (y[index] ?? 0) ** 2);
  const xy = products((index, { x, y }) => (x[index] ?? 0) * (y[index] ?? 0));
  const n = sum(strata.map((pairs) => pairs.length));
  const free = n - (strata.length - 1) - 3;
  if (xx === 0 || yy === 0 || free < 1) return undefined;

  const value = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  return byFisher(value, n, (correlation) => Math.sqrt((1 + correlation ** 2 / 2) / free));
};
