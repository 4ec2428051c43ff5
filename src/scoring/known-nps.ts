import type { Answers } from '../tallies/answers.ts';
import { dayNumber, daysAfter, periodDays, quarterOf } from '../tallies/days.ts';
import type { Evidence } from './measures/measure.ts';
import { measureNps } from './outcome.ts';
import { quarterWindows } from './windows.ts';

const quarterBefore = (day: string): string =>
  quarterOf(daysAfter(periodDays(quarterOf(day))?.from ?? day, -1));

const isOver = (quarter: string, asOf: string): boolean => (periodDays(quarter)?.to ?? asOf) <= asOf;

/**
 * NPS of the last full quarter when the survey was answered: of the quarter before that of the wave's middle. A wave longer than
 * a quarter takes an earlier one where that has no data, back to the quarter before the wave began.
 */
export const knownNpsOf = (
  nps: Answers | undefined,
  survey: Evidence['survey'],
  asOf: string | null,
): number | undefined => {
  if (nps === undefined || asOf === null || typeof survey === 'string' || survey.window === 'undated')
    return undefined;
  const { from, to } = survey.window;
  const middle = daysAfter(from, Math.floor((dayNumber(to) - dayNumber(from)) / 2));
  const last = quarterWindows(nps, asOf).findLast(
    ({ window }) =>
      window !== 'undated' &&
      isOver(window.label, asOf) &&
      window.label >= quarterBefore(from) &&
      window.label <= quarterBefore(middle),
  );
  const measured = last === undefined ? 'outside-window' : measureNps(last);
  return typeof measured === 'string' ? undefined : measured.estimate.value;
};
