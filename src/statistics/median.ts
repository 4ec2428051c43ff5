import { type Estimate, fromEnds } from './estimate.ts';
import { countOf, type Scale, type Spread } from './mean.ts';

/** The largest rank r with P(N < r) ≤ 2.5 % for N of n fair coins; 0 where even r = 1 has more. */
const lowestRank = (n: number): number => {
  // Weights relative to the middle, outwards until they vanish: exact to the last bits, and √n steps instead of n.
  const middle = Math.floor(n / 2);
  const weights: number[] = [];
  for (let weight = 1, k = middle; k >= 0 && weight > 1e-20; k--) {
    weights.push(weight);
    weight *= k / (n - k + 1);
  }
  const half = weights.reduceRight((total, weight) => total + weight, 0);
  // The middle stands once in an even number of coins and twice in an odd one.
  const all = 2 * half - (n % 2 === 0 ? 1 : 0);
  let below = 0;
  let rank = middle - weights.length + 1;
  for (const weight of weights.toReversed()) {
    below += weight;
    if (below > 0.025 * all) break;
    rank++;
  }
  return rank;
};

/**
 * The median of answers on a scale with the distribution-free interval between two order statistics (Thompson 1936), which
 * covers at least 95 %, ties or not; below six answers no two of them do, and the interval is the whole scale. The median of
 * an even number is the mean of the middle two; undefined of nobody.
 */
export const estimateMedian = (spread: Spread, scale: Scale): Estimate | undefined => {
  const n = countOf(spread);
  if (n === 0) return undefined;
  const entries = [...spread].sort(([a], [b]) => a - b);
  const at = (rank: number): number => {
    let below = 0;
    for (const [value, count] of entries) {
      below += count;
      if (below >= rank) return value;
    }
    return scale.max;
  };
  const value = (at(Math.floor((n + 1) / 2)) + at(Math.ceil((n + 1) / 2))) / 2;
  const rank = lowestRank(n);
  return rank === 0
    ? fromEnds(value, scale.min, scale.max, n)
    : fromEnds(value, at(rank), at(n + 1 - rank), n);
};
