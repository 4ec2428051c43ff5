import { isMeasured, type MeasuredScore, type Score } from '../assessment/figure.ts';
import { sum } from '../statistics/estimate.ts';

export interface Weighted {
  readonly score: Score;
  readonly weight: number;
}

/** The measured ones among weighted scores, and what each carries of the whole. */
export const shares = (parts: readonly Weighted[]): { score: MeasuredScore; share: number }[] => {
  const measured = measuredOf(parts);
  const total = sum(measured.map(({ weight }) => weight));
  return measured.map(({ score, weight }) => ({ score, share: weight / total }));
};

const measuredOf = (parts: readonly Weighted[]): { score: MeasuredScore; weight: number }[] =>
  parts.flatMap(({ score, weight }) => (isMeasured(score) && weight > 0 ? [{ score, weight }] : []));

/**
 * The weighted mean of the measured scores. The ends of the interval are averaged as the values are, as if all parts
 * erred the same way at once: never too narrow. Unmeasured where no part is measured, for the first part's reason.
 */
export const meanScore = (id: string, parts: readonly Weighted[]): Score => {
  const measured = measuredOf(parts);
  if (measured.length === 0) {
    const first = parts.find(({ score }) => score.status === 'unmeasured')?.score;
    return { id, status: 'unmeasured', reason: first?.status === 'unmeasured' ? first.reason : 'no-file' };
  }
  const total = sum(measured.map(({ weight }) => weight));
  const mean = (part: (score: MeasuredScore) => number): number =>
    sum(measured.map(({ score, weight }) => part(score) * weight)) / total;
  return {
    id,
    status: 'measured',
    value: mean((score) => score.value),
    low: mean((score) => score.low),
    high: mean((score) => score.high),
  };
};
