import type { Format } from '../locales/format.ts';
import { decimalsApart, type Pair, rounded } from '../reference/decimals-apart.ts';
import type { Found } from './gate.ts';

type Measured = Extract<Found, { status: 'measured' }>;
type Unit = Measured['unit'];

/** How many decimals a unit is usually written with; of shares those of the percentage. */
const decimalsOf: { readonly [U in Unit]: number } = {
  nps: 1,
  share: 1,
  answer: 1,
  'mean-answer': 2,
  rating: 2,
  count: 0,
  correlation: 2,
  alpha: 2,
  ratio: 2,
  hours: 1,
  monthly: 1,
  days: 0,
  score: 2,
  stage: 0,
};

/** Numbers of one condition, all with as many decimals. */
export interface NumberText {
  value(number: number): string;
  /** With its sign; of shares in percentage points, without a word for them. */
  change(number: number): string;
  /** How far one written number is from another; of shares likewise. */
  apart(one: number, other: number): string;
}

/** Writes the numbers of a figure of some unit, a bound as it was stated; the numbers of a pair look alike only where they are equal. */
export const numberText = (
  format: Format,
  unit: Unit,
  pairs: readonly Pair[],
  bound?: number,
): NumberText => {
  const factor = unit === 'share' ? 100 : 1;
  const sign = unit === 'share' ? '%' : '';
  const decimals = decimalsApart(
    decimalsOf[unit],
    pairs.map(([one, other]): Pair => [one * factor, other * factor]),
    bound === undefined ? [] : [bound * factor],
  );
  const written = (value: number): string => format.fixed(rounded(value * factor, decimals), decimals);
  const change = (value: number): string =>
    rounded(value * factor, decimals) > 0 ? `+${written(value)}` : written(value);
  return {
    value: unit === 'nps' ? change : (value) => `${written(value)}${sign}`,
    change,
    apart: (one, other) =>
      format.fixed(Math.abs(rounded(one * factor, decimals) - rounded(other * factor, decimals)), decimals),
  };
};
