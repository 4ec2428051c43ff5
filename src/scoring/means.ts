import { isMeasured, type MeasuredScore, type Score } from '../assessment/figure.ts';
import { type Draws, meanDraws, spanOf } from '../statistics/draws.ts';
import { sum } from '../statistics/estimate.ts';

/** A score with what it comes to in each draw; no draws where it is not measured. */
export interface Drawn {
  readonly score: Score;
  readonly draws: Draws;
}

interface Weighted {
  readonly score: Score;
  readonly weight: number;
}

export const noDraws: Draws = new Float64Array(0);

/** A measured score whose interval is the middle 95 % of its draws. */
export const drawnScore = (id: string, value: number, draws: Draws): Drawn => {
  const { low, high } = spanOf(draws, value);
  return { score: { id, status: 'measured', value, low: Math.max(1, low), high: Math.min(5, high) }, draws };
};

const isCounted = <T extends Weighted>(part: T): part is T & { readonly score: MeasuredScore } =>
  isMeasured(part.score) && part.weight > 0;

/** The measured ones among weighted scores, and what each carries of the whole. */
export const shares = <T extends Weighted>(
  parts: readonly T[],
): (T & { readonly score: MeasuredScore; readonly share: number })[] => {
  const measured = parts.filter(isCounted);
  const total = sum(measured.map(({ weight }) => weight));
  return measured.map((part) => ({ ...part, share: part.weight / total }));
};

/** The weighted mean of the measured scores; undefined where none is. */
export const meanValue = (parts: readonly Weighted[]): number | undefined => {
  const measured = parts.filter(isCounted);
  if (measured.length === 0) return undefined;
  return (
    sum(measured.map(({ score, weight }) => score.value * weight)) / sum(measured.map(({ weight }) => weight))
  );
};

/** The weighted mean of the measured scores, in each draw as in the value. Unmeasured where no part is measured, for the first part's reason. */
export const meanScore = (id: string, parts: readonly (Drawn & { readonly weight: number })[]): Drawn => {
  const value = meanValue(parts);
  if (value === undefined) {
    const first = parts.find(({ score }) => score.status === 'unmeasured')?.score;
    const reason = first?.status === 'unmeasured' ? first.reason : 'no-file';
    return { score: { id, status: 'unmeasured', reason }, draws: noDraws };
  }
  return drawnScore(id, value, meanDraws(shares(parts)));
};
