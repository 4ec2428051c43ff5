import type { Change, Verdict } from '../assessment/changes.ts';
import { isMeasured } from '../assessment/figure.ts';
import { benjaminiHochberg } from '../statistics/adjusted-p.ts';
import type { Amount, Step } from './steps.ts';

/** The level at which a corrected probability is evidence. */
const level = 0.05;

/** A step with the number of the later document that it leads to, and the id that it has there. */
export interface Row {
  readonly figure: string;
  readonly number: Amount;
  readonly step: Step;
}

const verdictOf = (value: number, adjusted: number | null): Verdict => {
  const isShown = adjusted === null ? value !== 0 : adjusted <= level;
  return !isShown ? 'no-evidence' : value > 0 ? 'up' : 'down';
};

/** Rows as one family of comparisons: each probability is corrected for how many they are. */
export const tabulate = (before: string, rows: readonly Row[]): Change[] => {
  const adjusted = benjaminiHochberg(
    rows.map(({ step }) => (typeof step === 'string' ? undefined : step.difference.p)),
  );
  return rows.map(({ figure, number, step }, at): Change => {
    const own = { id: `change.${before}.${figure}`, figure };
    if (typeof step === 'string') return { ...own, status: 'unmeasured', reason: step };
    const { value, low, high, se, p } = step.difference;
    const corrected = adjusted[at] ?? null;
    return {
      ...own,
      status: 'measured',
      unit: isMeasured(number) && 'unit' in number ? number.unit : 'score',
      before: step.before,
      after: step.after,
      from: step.from,
      to: step.to,
      value,
      low,
      high,
      se,
      p: p ?? null,
      adjusted: corrected,
      verdict: verdictOf(value, corrected),
      basis: step.basis,
    };
  });
};
