import { estimateShare } from '../../statistics/share.ts';
import { dayNumber, mondayOf, monthOf, monthsBetween } from '../../tallies/days.ts';
import type { Measure } from './measure.ts';

/** Answers that make a week, or a month, one with customer data. */
const bar = 3;
/** Under an average of this many answers a week, months are counted instead of weeks. */
const smallVolume = 2 * bar;
/** Fewer weeks than this are too short a time to tell a habit from an event. */
const fewestWeeks = 10;

/**
 * Share of weeks, 0…1, in which at least three customers answered, from the week of the first dated answer in the twelve
 * months up to the assessment's date; of months where fewer than six answers a week arrive. Wilson interval over the
 * weeks or months; at least ten weeks of observation.
 */
export const customerWeeks: Measure<'customers.weeks'> = ({ customers }) => {
  if (typeof customers === 'string') return customers;
  const { tally, window } = customers;
  if (window === 'undated') return 'column-missing';
  // Of a department that customers do not name nothing is known.
  if (tally.total === 0) return 'no-answers';
  const weeks = (dayNumber(mondayOf(window.to)) - dayNumber(mondayOf(window.from))) / 7 + 1;
  if (weeks < fewestWeeks) return 'too-few';

  const byMonth = tally.total < smallVolume * weeks;
  const periodOf = byMonth ? monthOf : mondayOf;
  const periods = byMonth ? monthsBetween(monthOf(window.from), monthOf(window.to)) : weeks;

  const counts = new Map<string, number>();
  for (const [day, count] of tally.by('day'))
    counts.set(periodOf(day), (counts.get(periodOf(day)) ?? 0) + count);
  const met = [...counts.values()].filter((count) => count >= bar).length;
  return { estimate: estimateShare(met, periods), unit: 'share', window };
};
