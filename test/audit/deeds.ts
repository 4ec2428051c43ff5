import { dayNumber, groupsOf, mean, mondayOf, shareOf, sum, upTo, weekOf } from './arithmetic.ts';
import { type Evidence, here, isWhole, type Row, type Rule } from './evidence.ts';
import { frontLineDepartments } from './survey.ts';

const dayOf = (row: Row): number => dayNumber(row.date ?? '');

/** The department for which something was done, else the one that did it. */
const placeOf = (row: Row): string => row.for_department || (row.department ?? '');

const kindOf = (row: Row): string => row.activity ?? '';

/** The first and the last day observed. */
const observed = ({ activities, asOf }: Evidence) => ({
  from: Math.min(...activities.map(dayOf)),
  to: dayNumber(asOf),
});

/** The steps of the year that ends with the day assessed, each by its last day, latest first; only those of which at least half was observed. */
const stepEnds = (evidence: Evidence, months: number): number[] => {
  const { from, to } = observed(evidence);
  const next = new Date(`${evidence.asOf}T00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const endBefore = (back: number) =>
    Date.UTC(next.getUTCFullYear(), next.getUTCMonth() - back, next.getUTCDate()) / 86_400_000 - 1;
  return upTo(0, 12 / months - 1)
    .map((step) => ({ end: endBefore(step * months), before: endBefore((step + 1) * months) }))
    .filter(({ end, before }) => (Math.min(end, to) - Math.max(from - 1, before)) * 2 >= end - before)
    .map(({ end }) => end);
};

/** The share of units and steps with at least one deed; NaN of fewer than three. */
const coverage = (rule: Rule, evidence: Evidence): number => {
  const { functions, levels } = evidence.culture.headcount;
  const places = rule.units === 'front-line' ? frontLineDepartments(evidence) : evidence.within;
  const byPlace = { units: places.length, unitOf: placeOf };
  const { units, unitOf } = {
    departments: byPlace,
    'front-line': byPlace,
    company: { units: 1, unitOf: () => 'company' },
    functions: { units: Object.keys(functions).length, unitOf: (row: Row) => row.function ?? '' },
    executives: { units: levels.executive ?? 0, unitOf: (row: Row) => row.by ?? '' },
  }[rule.units];
  if (unitOf !== placeOf && !isWhole(evidence)) return Number.NaN;
  const steps = stepEnds(evidence, { month: 1, quarter: 3, 'half-year': 6, year: 12 }[rule.every]);
  const done = evidence.activities.filter(
    (row) =>
      rule.activities.includes(kindOf(row)) &&
      (rule.metric === undefined || row.metric === rule.metric) &&
      (rule.by === undefined || `${row.by_level}s` === rule.by) &&
      (unitOf === placeOf ? places.includes(placeOf(row)) : unitOf(row) !== ''),
  );
  const met = groupsOf(done, (row) => `${unitOf(row)}, ${steps.findLast((end) => end >= dayOf(row))}`);
  return units * steps.length < 3 ? Number.NaN : met.length / (units * steps.length);
};

const noDeeds = ['message', 'metric_review'];

/** The weeks of the log in which the company was not closed from Monday to Friday, each with its deeds; messages and reviews of metrics are none. */
const openWeeks = (evidence: Evidence): { week: number; deeds: Row[] }[] => {
  const { from, to } = observed(evidence);
  const isClosed = (day: number) =>
    evidence.culture.closures.some(
      (closure) => dayNumber(closure.from) <= day && day <= dayNumber(closure.to),
    );
  const deeds = here(evidence, evidence.activities, placeOf).filter((row) => !noDeeds.includes(kindOf(row)));
  return upTo(weekOf(from), weekOf(to))
    .filter((week) => !upTo(week * 7 - 3, week * 7 + 1).every(isClosed))
    .map((week) => ({ week, deeds: deeds.filter((row) => weekOf(dayOf(row)) === week) }));
};

/** The busiest week, as its place among the open ones, its Monday and its deeds; and the deeds of all. */
export const busiestWeek = (evidence: Evidence) => {
  const weeks = openWeeks(evidence);
  const counts = weeks.map(({ deeds }) => deeds.length);
  const at = counts.indexOf(Math.max(...counts));
  return { at, monday: mondayOf(weeks[at]?.week ?? 0), deeds: counts[at] ?? 0, counts };
};

/** NaN of fewer than 26 deeds, eight weeks before the busiest one or four after it. */
const afterPeak = (evidence: Evidence): number => {
  const { at, counts } = busiestWeek(evidence);
  const [before, after] = [counts.slice(0, at), counts.slice(at + 1, at + 5)];
  const enough = sum(counts) >= 26 && before.length >= 8 && after.length === 4;
  return enough ? Math.min(1, mean(after) / mean(before)) : Number.NaN;
};

/** The mean over kinds of deeds; of departments those kinds of which the log names a department anywhere. */
const weeksWithDeeds = (evidence: Evidence): number => {
  const weeks = openWeeks(evidence);
  const placed = evidence.activities.filter((row) => isWhole(evidence) || placeOf(row) !== '').map(kindOf);
  const kinds = [...new Set(placed)].filter((kind) => !noDeeds.includes(kind));
  const shares = kinds.map((kind) =>
    shareOf(weeks, ({ deeds }) => deeds.some((row) => kindOf(row) === kind)),
  );
  return sum(weeks.map(({ deeds }) => deeds.length)) < 26 ? Number.NaN : mean(shares);
};

const hoursPerHead = (training: readonly Row[], evidence: Evidence, years: number): number => {
  const heads = sum(evidence.within.map((name) => evidence.culture.headcount.departments[name] ?? 0));
  return sum(training.map((row) => Number(row.hours) * Number(row.participants))) / heads / years;
};

const parity = (deeds: readonly Row[], rule: Rule, { culture }: Evidence): number => {
  const perHead = (name: string) =>
    sum(deeds.filter((row) => row.for_function === name).map((row) => Number(row.value))) /
    (culture.headcount.functions[name] ?? 0);
  return Math.min(1, perHead(rule.function) / perHead(rule.against));
};

const longestSilence = (deeds: readonly Row[], { from, to }: { from: number; to: number }): number => {
  const days = [from, ...deeds.map(dayOf), to].toSorted((one, other) => one - other);
  return Math.max(...days.slice(1).map((day, at) => day - (days[at] ?? day)));
};

/** A rule on the log of activities; NaN where it is not measured. What no department does by itself is told of the whole company only. */
export const activitiesRule = (rule: Rule, evidence: Evidence): number => {
  const deeds = here(evidence, evidence.activities, placeOf);
  const time = observed(evidence);
  const days = time.to - time.from + 1;
  const those = deeds.filter(
    (row) => rule.activity === kindOf(row) || rule.activities?.includes(kindOf(row)),
  );
  const old = those.filter((row) => dayOf(row) + rule.days <= time.to);
  const within = (row: Row, date: string) =>
    dayNumber(date) >= dayOf(row) && dayNumber(date) - dayOf(row) <= rule.days;
  const whole = (value: number) => (isWhole(evidence) ? value : Number.NaN);
  const ofEnough = (things: readonly unknown[], least: number, value: number) =>
    things.length < least ? Number.NaN : value;
  switch (rule.measure) {
    case 'activities.coverage':
      return coverage(rule, evidence);
    case 'activities.hours':
      return hoursPerHead(those, evidence, days / 365.25);
    case 'activities.judged': {
      const subjects = groupsOf(those, (row) => row.subject ?? '');
      return ofEnough(
        subjects,
        5,
        shareOf(subjects, (same) => same.some((row) => row.outcome !== '')),
      );
    }
    case 'activities.answered': {
      const settled = (row: Row) => rule.outcome !== true || row.outcome !== '';
      return ofEnough(
        old,
        10,
        shareOf(old, (row) => within(row, row.answered_at ?? '') && settled(row)),
      );
    }
    case 'activities.followed': {
      const thanks = evidence.activities.filter((row) => kindOf(row) === rule.by);
      const followed = (row: Row) =>
        thanks.some((by) => by.subject === row.subject && within(row, by.date ?? ''));
      return ofEnough(old, 10, shareOf(old, followed));
    }
    case 'activities.parity':
      return whole(parity(those, rule, evidence));
    case 'activities.rate':
      return whole(those.length / (days / 30.4375));
    case 'activities.silence':
      return whole(longestSilence(those, time));
    case 'activities.weeks':
      return weeksWithDeeds(evidence);
    case 'activities.after-peak':
      return afterPeak(evidence);
    default:
      throw new Error(`no such measure: ${rule.measure}`);
  }
};
