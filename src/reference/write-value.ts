import type { Unit } from '../assessment/figure.ts';
import type { Format } from '../locales/format.ts';

const signed = (text: string, value: number): string => (value > 0 && /[1-9]/.test(text) ? `+${text}` : text);

/** Writes a value in the manner of its unit. */
export const valueWriter = (format: Format): ((unit: Unit, value: number) => string) => {
  const writers: { readonly [U in Unit]: (value: number) => string } = {
    nps: format.nps,
    share: format.share,
    answer: (value) => signed(format.score(value), value),
    'mean-answer': format.mean,
    rating: format.mean,
    count: format.count,
    correlation: format.mean,
    alpha: format.mean,
    ratio: format.mean,
    hours: format.score,
    monthly: format.score,
    days: format.count,
  };
  return (unit, value) => writers[unit](value);
};
