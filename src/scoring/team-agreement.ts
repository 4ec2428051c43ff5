import type { Agreement } from '../assessment/breakdown.ts';
import { agreementByChance, agreementWithin } from '../statistics/agreement.ts';
import { countOf, type Spread, spreadOf } from '../statistics/mean.ts';
import type { SurveyRow } from '../tallies/matrix.ts';
import type { Evidence } from './measures/measure.ts';
import type { Said } from './said.ts';

/**
 * Whether people fall into two camps: at least a quarter of them, and no fewer than may be spoken of, below the middle of the scale
 * and as many above it, and fewer between than in either camp. Agreement no better than chance alone may be answers that lie anywhere.
 */
const areTwoCamps = (spread: Spread, minimumGroup: number): boolean => {
  const among = (isIn: (value: number) => boolean): number =>
    countOf(new Map([...spread].filter(([value]) => isIn(value))));
  const [below, above] = [among((value) => value <= 2.5), among((value) => value >= 3.5)];
  const smaller = Math.min(below, above);
  const all = countOf(spread);
  return smaller >= minimumGroup && smaller >= all / 4 && all - below - above < smaller;
};

/** Agreement on the items that two people or more answered, against chance for as many people as the least answered of them has. */
export const agreementOf = (
  { codes, answer }: Said,
  rows: readonly SurveyRow[],
  spread: Spread,
  { company }: Evidence,
): Agreement | null => {
  const [options, ...others] = new Set(rows.map((row) => row.options));
  if (options === undefined || options < 2 || options > 11 || others.length > 0) return null;
  const items = codes
    .map((code) => spreadOf(rows.flatMap((row) => answer(row, code) ?? [])))
    .filter((item) => countOf(item) > 1);
  const value = agreementWithin(items, { min: 0, max: options - 1 });
  const byChance = agreementByChance(Math.min(...items.map(countOf)), options, items.length);
  if (value === undefined || byChance === undefined) return null;
  if (value >= byChance) return { value, byChance, verdict: 'agree' };
  return { value, byChance, verdict: areTwoCamps(spread, company.minimumGroup) ? 'split' : 'chance' };
};
