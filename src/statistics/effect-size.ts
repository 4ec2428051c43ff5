import { sum, type Unestimated } from './estimate.ts';
import { countOf, meanOf, type Spread, squaresOf } from './mean.ts';

/**
 * Cohen's d (1988): first mean minus second in pooled standard deviations, without bounds; `too-few` where a group is empty or both
 * together have fewer than three people, `no-variance` where neither group varies.
 */
export const cohenD = (first: Spread, second: Spread): number | Unestimated => {
  const [n, m] = [countOf(first), countOf(second)];
  if (n < 1 || m < 1 || n + m < 3) return 'too-few';
  const squares = squaresOf(first) + squaresOf(second);
  if (squares === 0) return 'no-variance';
  return (meanOf(first) - meanOf(second)) / Math.sqrt(squares / (n + m - 2));
};

/** Hedges' g (1981): Cohen's d times 1 − 3/(4(n + m − 2) − 1), which takes out its bias in small groups; reasons as there. */
export const hedgesG = (first: Spread, second: Spread): number | Unestimated => {
  const d = cohenD(first, second);
  if (typeof d === 'string') return d;
  return d * (1 - 3 / (4 * (countOf(first) + countOf(second) - 2) - 1));
};

/**
 * Cliff's δ (1993), −1…1: how much more often somebody of the first group stands above somebody of the second than below;
 * undefined where a group is empty.
 */
export const cliffDelta = (first: Spread, second: Spread): number | undefined => {
  const pairs = countOf(first) * countOf(second);
  if (pairs === 0) return undefined;
  const signs = [...first].flatMap(([a, n]) => [...second].map(([b, m]) => Math.sign(a - b) * n * m));
  return sum(signs) / pairs;
};

/** Cohen's h (1988), −π…π: the difference of two shares 0…1 as that of the angles 2·arcsin √share. */
export const cohenH = (first: number, second: number): number =>
  2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second));
