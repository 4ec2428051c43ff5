import type { Reason } from '../assessment/figure.ts';
import type { Tallies } from '../kinds/tallies.ts';
import type { Model } from '../model/schema.ts';
import type { Scale } from '../statistics/mean.ts';
import { Answers } from '../tallies/answers.ts';
import { dayNumber, monthsBefore, periodDays, quarterOf } from '../tallies/days.ts';
import type { ActivityName } from '../tallies/events.ts';
import { type Company, sameName } from './company.ts';
import type { Evidence } from './measures/measure.ts';
import { measureNps } from './outcome.ts';
import { rowsAmong } from './people.ts';
import { latestWave, quarterWindow, quarterWindows, type Windowed, yearWindow } from './windows.ts';

/** Customers' dated answers, of nps and reviews together, in the twelve months up to `asOf`; the window starts at the first of them. */
const customersOf = ({ nps, reviews }: Tallies, asOf: string | null): Evidence['customers'] => {
  if (nps === undefined && reviews === undefined) return 'no-file';
  if (asOf === null) return 'column-missing';
  const tally = new Answers();
  for (const answers of [nps, reviews])
    if (answers !== undefined) tally.merge(answers.between(monthsBefore(asOf, 12), asOf));
  const [first] = tally.by('day').keys();
  if (first === undefined) return 'outside-window';
  return { tally, window: { from: first, to: asOf, label: `${first}/${asOf}` } };
};

const orReason = <T>(
  tally: T | undefined,
  cut: (tally: T) => Windowed<T> | undefined,
): Windowed<T> | Reason => (tally === undefined ? 'no-file' : (cut(tally) ?? 'outside-window'));

/** NPS of the last quarter that was over when the survey's wave began. */
const knownNpsOf = (
  { nps }: Tallies,
  survey: Evidence['survey'],
  asOf: string | null,
): number | undefined => {
  if (nps === undefined || asOf === null || typeof survey === 'string' || survey.window === 'undated')
    return undefined;
  const { from } = survey.window;
  const before = quarterWindows(nps, asOf).filter(
    ({ window }) => window !== 'undated' && (periodDays(quarterOf(window.from))?.to ?? '') < from,
  );
  const last = before.at(-1);
  const isRecent =
    last !== undefined && last.window !== 'undated' && dayNumber(from) - dayNumber(last.window.to) <= 31;
  const measured = isRecent ? measureNps(last) : 'outside-window';
  return typeof measured === 'string' ? undefined : measured.estimate.value;
};

const named = (names: Iterable<string>): Set<string> =>
  new Set([...names].map(sameName).filter((name) => name !== ''));

/** Departments by name: those that headcount declares, else those that employees' files know, else those of deeds. */
const departmentsOf = ({ survey, appraisals, activities }: Tallies, { headcount }: Company): Set<string> => {
  const declared = named(Object.keys(headcount.departments));
  if (declared.size > 0) return declared;
  const known = named([...(survey?.departments ?? []), ...(appraisals?.departments ?? [])]);
  if (known.size > 0) return known;
  return named([
    ...(activities?.by('department').keys() ?? []),
    ...(activities?.by('forDepartment').keys() ?? []),
  ]);
};

const functionsOf = ({ appraisals, activities }: Tallies, { headcount }: Company): Set<string> => {
  const declared = named(Object.keys(headcount.functions));
  if (declared.size > 0) return declared;
  const known = named((appraisals?.rows ?? []).map((row) => row.function));
  return known.size > 0 ? known : named(activities?.by('function').keys() ?? []);
};

/** Departments at the front line: declared, else those most of whose staff say that they work with customers; empty where nobody says. */
const frontLineOf = (survey: Evidence['survey'], { front_line }: Company): Set<string> => {
  if (front_line.length > 0) return named(front_line);
  const balance = new Map<string, number>();
  if (typeof survey !== 'string')
    for (const { department, customerFacing } of rowsAmong(survey.tally, 'staff'))
      if (customerFacing !== '') {
        const name = sameName(department);
        balance.set(name, (balance.get(name) ?? 0) + (customerFacing === 'yes' ? 1 : -1));
      }
  return new Set([...balance].flatMap(([name, more]) => (more > 0 && name !== '' ? [name] : [])));
};

/** Cuts all tallies to the windows that an assessment of `asOf` speaks of. */
export const gatherEvidence = (
  tallies: Tallies,
  asOf: string | null,
  company: Company,
  model: Model,
  internalScale: Scale | null = null,
): Evidence => {
  const survey = orReason(tallies.survey, (matrix) => latestWave(matrix, asOf));
  return {
    survey,
    nps: orReason(tallies.nps, (nps) => quarterWindow(nps, asOf)),
    reviews: orReason(tallies.reviews, (reviews) => quarterWindow(reviews, asOf)),
    customers: customersOf(tallies, asOf),
    appraisals: orReason(tallies.appraisals, (matrix) => latestWave(matrix, asOf)),
    internal: orReason(tallies.internal, (counts) => yearWindow(counts, asOf)),
    activities: orReason(tallies.activities, (counts) => yearWindow(counts, asOf)),
    internalScale,
    knownNps: knownNpsOf(tallies, survey, asOf),
    logged: new Set([...company.logged, ...(tallies.activities?.by('activity').keys() ?? [])]),
    departments: departmentsOf(tallies, company),
    frontLine: frontLineOf(survey, company),
    functions: functionsOf(tallies, company),
    unit: undefined,
    reversed: new Set(
      model.practices.flatMap(({ items }) =>
        items.filter(({ reversed }) => reversed).map(({ code }) => code),
      ),
    ),
    company,
    model,
  };
};

const cut = <T>(found: Windowed<T> | Reason, to: (tally: T) => T): Windowed<T> | Reason =>
  typeof found === 'string' ? found : { ...found, tally: to(found.tally) };

/** The activities whose deeds say which department they are of, or of which there are none: only of those a department can have none. */
const loggedByDepartment = ({ logged, activities }: Evidence): Set<ActivityName> => {
  const deeds = typeof activities === 'string' ? [] : activities.tally.cells.map(({ cell }) => cell);
  const done = new Set(deeds.map(({ activity }) => activity));
  const named = new Set(
    deeds
      .filter((deed) => deed.department !== '' || deed.forDepartment !== '')
      .map(({ activity }) => activity),
  );
  return new Set([...logged].filter((name) => named.has(name) || !done.has(name)));
};

/** The part of the evidence that speaks of one department, in the company's windows; `spellings` are the ways its name is written. */
export const evidenceOf = (evidence: Evidence, spellings: ReadonlySet<string>): Evidence => {
  const isOwn = (department: string): boolean => spellings.has(department);
  const unit = named(spellings);
  const within = (all: ReadonlySet<string>): Set<string> =>
    new Set([...all].filter((name) => unit.has(name)));
  return {
    ...evidence,
    survey: cut(evidence.survey, (survey) => survey.filter(({ department }) => isOwn(department))),
    nps: cut(evidence.nps, (nps) => nps.of(isOwn)),
    reviews: cut(evidence.reviews, (reviews) => reviews.of(isOwn)),
    customers: cut(evidence.customers, (customers) => customers.of(isOwn)),
    appraisals: cut(evidence.appraisals, (rows) => rows.filter(({ department }) => isOwn(department))),
    internal: cut(evidence.internal, (ratings) => ratings.where(({ from, to }) => isOwn(from) || isOwn(to))),
    activities: cut(evidence.activities, (deeds) =>
      deeds.where((deed) => isOwn(deed.department) || isOwn(deed.forDepartment)),
    ),
    logged: loggedByDepartment(evidence),
    departments: within(evidence.departments),
    frontLine: within(evidence.frontLine),
    unit,
  };
};
