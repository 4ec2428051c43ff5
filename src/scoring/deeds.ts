import type { Reason, Window } from '../assessment/figure.ts';
import { dayNumber, daysAfter, mondayOf } from '../tallies/days.ts';
import { type ActivityName, activityNames, type Deed } from '../tallies/events.ts';
import type { Evidence } from './measures/measure.ts';

export type DatedWindow = Exclude<Window, 'undated'>;

/** A stretch of days, both ends included. */
export type Span = Pick<DatedWindow, 'from' | 'to'>;

export interface Deeds {
  /** One entry a deed, in the order of their days. */
  readonly deeds: readonly Deed[];
  readonly window: DatedWindow;
}

/** The deeds of some activities in the window; no row is not zero: an activity that nobody logs has no deeds to speak of. */
export const deedsOf = ({ activities, logged }: Evidence, names: readonly ActivityName[]): Deeds | Reason => {
  if (typeof activities === 'string') return activities;
  const { tally, window } = activities;
  if (window === 'undated') return 'outside-window';
  if (!names.some((name) => logged.has(name))) return 'not-logged';
  const deeds = tally.cells
    .filter(({ cell }) => names.includes(cell.activity))
    .flatMap(({ cell, count }) => Array.from({ length: count }, () => cell))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { deeds, window };
};

/** Days observed, both ends included. */
export const daysIn = ({ from, to }: Span): number => dayNumber(to) - dayNumber(from) + 1;

/** Fewer days of observation than this tell nothing of a habit. */
export const fewestDays = 90;

/** What is done for customers and their servants; messages and reviews of metrics are words. */
const deedNames = activityNames.filter((name) => name !== 'message' && name !== 'metric_review');

/** One week of the calendar, by its Monday. */
export interface Week {
  readonly monday: string;
  readonly isClosed: boolean;
  readonly counts: ReadonlyMap<ActivityName, number>;
  readonly total: number;
}

/** The deeds of every week observed, messages and metric reviews left out, and which activities are logged. */
export const weeksOf = (
  evidence: Evidence,
):
  | { readonly weeks: readonly Week[]; readonly names: readonly ActivityName[]; readonly window: DatedWindow }
  | Reason => {
  const found = deedsOf(evidence, deedNames);
  if (typeof found === 'string') return found;
  const { deeds, window } = found;
  const first = mondayOf(window.from);
  const length = (dayNumber(mondayOf(window.to)) - dayNumber(first)) / 7 + 1;
  const byMonday = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const monday = mondayOf(deed.day);
    const own = byMonday.get(monday);
    if (own === undefined) byMonday.set(monday, [deed]);
    else own.push(deed);
  }
  const weeks = Array.from({ length }, (_, index) => {
    const monday = daysAfter(first, 7 * index);
    const own = byMonday.get(monday) ?? [];
    const counts = new Map<ActivityName, number>();
    for (const { activity } of own) counts.set(activity, (counts.get(activity) ?? 0) + 1);
    return { monday, isClosed: isClosed(monday, evidence), counts, total: own.length };
  });
  return { weeks, names: deedNames.filter((name) => evidence.logged.has(name)), window };
};

/** Whether all working days of a week, Monday to Friday, lie in closures. */
const isClosed = (monday: string, { company }: Evidence): boolean =>
  [0, 1, 2, 3, 4].every((day) => {
    const date = daysAfter(monday, day);
    return company.closures.some(({ from, to }) => date >= from && date <= to);
  });

/** Fewer deeds than this are no calendar. */
export const fewestDeeds = 26;
