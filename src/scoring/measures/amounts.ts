import type { Reason } from '../../assessment/figure.ts';
import { sum } from '../../statistics/estimate.ts';
import { estimateRate } from '../../statistics/rate.ts';
import { estimatePerHeadRatio, estimateSumPerHead } from '../../statistics/ratio.ts';
import { dayNumber } from '../../tallies/days.ts';
import type { Deed } from '../../tallies/events.ts';
import { countPeople } from '../../tallies/matrix.ts';
import { isEverybody, sameName } from '../company.ts';
import { daysIn, deedsOf, fewestDays } from '../deeds.ts';
import type { Evidence, Measure } from './measure.ts';

const fewestEvents = 10;
const [daysInYear, daysInMonth] = [365.25, 365.25 / 12];

const headsOf = (heads: Readonly<Record<string, number>>, name: string): number | undefined =>
  Object.entries(heads).find(([key]) => sameName(key) === name)?.[1];

/** Whether a column is stated often enough to speak for all deeds: of none it is true. */
const statedIn = <T>(values: readonly (T | null)[]): Reason | undefined => {
  const stated = values.filter((value) => value !== null).length;
  if (values.length > 0 && stated === 0) return 'column-missing';
  return 2 * stated < values.length ? 'mostly-blank' : undefined;
};

/**
 * Value per head that one function received in an activity as a ratio of that of another, 0…1: more than parity is parity. Heads
 * are those of culture.yaml; at least ten deeds with a value, and a value on at least half of the deeds of each side. Compound
 * Poisson interval.
 */
export const parity: Measure<'activities.parity'> = (evidence, { activity, function: own, against }) => {
  if (evidence.unit !== undefined) return 'not-by-unit';
  const found = deedsOf(evidence, [activity]);
  if (typeof found === 'string') return found;
  const { functions } = evidence.company.headcount;
  const [heads, otherHeads] = [headsOf(functions, own), headsOf(functions, against)];
  if (!heads || !otherHeads) return 'not-declared';
  const functionOf = ({ forFunction, function: doer }: Deed): string =>
    forFunction === '' ? doer : forFunction;
  if (found.deeds.length > 0 && found.deeds.every((deed) => functionOf(deed) === '')) return 'column-missing';
  const valuesFor = (name: string): (number | null)[] =>
    found.deeds.filter((deed) => functionOf(deed) === name).map(({ value }) => value);
  const unstated = statedIn(valuesFor(own)) ?? statedIn(valuesFor(against));
  if (unstated !== undefined) return unstated;
  const sizesFor = (name: string): number[] =>
    valuesFor(name).flatMap((value) => (value !== null && value > 0 ? [value / 100] : []));
  const [one, other] = [
    { sizes: sizesFor(own), heads },
    { sizes: sizesFor(against), heads: otherHeads },
  ];
  if (one.sizes.length + other.sizes.length < fewestEvents || other.sizes.length === 0) return 'too-few';
  const { value, low, high, se, n } = estimatePerHeadRatio(one, other);
  const capped = (ratio: number): number => Math.min(1, ratio);
  return {
    estimate: { value: capped(value), low: capped(low), high: capped(high), se, n },
    unit: 'ratio',
    window: found.window,
  };
};

/** How many people work there: as culture.yaml says, else as many as were appraised. */
const peopleIn = ({ company, unit, appraisals }: Evidence): number | undefined => {
  const { departments, levels } = company.headcount;
  const own = Object.entries(departments).filter(([name]) => unit === undefined || unit.has(sameName(name)));
  if (own.length > 0) return sum(own.map(([, heads]) => heads)) || undefined;
  const byLevel = Object.values(levels).filter((heads) => heads !== undefined);
  if (unit === undefined && byLevel.length > 0) return sum(byLevel) || undefined;
  return typeof appraisals === 'string' ? undefined : countPeople(appraisals.tally.rows) || undefined;
};

/** The part of a deed that falls to these people: all of it, unless it was for everybody and they are a department. */
const partOf = ({ forDepartment }: Deed, heads: number, { whole }: Evidence): number => {
  if (whole === undefined || !isEverybody(forDepartment)) return 1;
  return heads / Math.max(heads, peopleIn(whole) ?? heads);
};

/**
 * Hours of an activity per head and year, 0…: hours times participants (one where not stated), over the people who work there
 * (culture.yaml, else as many as were appraised); at least 90 days observed, and hours stated of at least half of the deeds.
 * Compound Poisson interval; n counts deeds.
 */
export const hours: Measure<'activities.hours'> = (evidence, { activity }) => {
  const found = deedsOf(evidence, [activity]);
  if (typeof found === 'string') return found;
  const heads = peopleIn(evidence);
  if (heads === undefined) return 'not-declared';
  if (daysIn(found.window) < fewestDays) return 'too-few';
  const unstated = statedIn(found.deeds.map((deed) => deed.hours));
  if (unstated !== undefined) return unstated;
  const sizes = found.deeds.flatMap((deed) =>
    deed.hours === null ? [] : [(deed.hours / 10) * (deed.participants ?? 1) * partOf(deed, heads, evidence)],
  );
  const years = daysIn(found.window) / daysInYear;
  return {
    estimate: estimateSumPerHead({ sizes, heads: heads * years }),
    unit: 'hours',
    window: found.window,
  };
};

/** Deeds of some activities a month, 0…; at least 90 days observed. Exact Poisson interval; n counts deeds. */
export const rate: Measure<'activities.rate'> = (evidence, { activities }) => {
  if (evidence.unit !== undefined) return 'not-by-unit';
  const found = deedsOf(evidence, activities);
  if (typeof found === 'string') return found;
  if (daysIn(found.window) < fewestDays) return 'too-few';
  return {
    estimate: estimateRate(found.deeds.length, daysIn(found.window) / daysInMonth),
    unit: 'monthly',
    window: found.window,
  };
};

/** Days observed, a month short of a year, from which on none at all means that none was done. */
const nearlyYear = 335;

/**
 * The longest time without a deed of some activities, in days, the ends of the window included; at least 90 days observed, or
 * nearly a year where there is no deed at all. A count of what was recorded, so that its interval is itself; n counts deeds.
 */
export const silence: Measure<'activities.silence'> = (evidence, { activities }) => {
  if (evidence.unit !== undefined) return 'not-by-unit';
  const found = deedsOf(evidence, activities);
  if (typeof found === 'string') return found;
  const { deeds, window } = found;
  if (daysIn(window) < fewestDays) return 'too-few';
  if (deeds.length === 0 && daysIn(window) < nearlyYear) return 'too-few';
  const days = [window.from, ...deeds.map(({ day }) => day), window.to].map(dayNumber);
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const longest = deeds.length === 0 ? daysIn(window) : Math.max(...gaps);
  return {
    estimate: { value: longest, low: longest, high: longest, se: 0, n: deeds.length },
    unit: 'days',
    window,
  };
};
