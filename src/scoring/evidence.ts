import type { Reason } from '../assessment/figure.ts';
import type { Tallies } from '../kinds/tallies.ts';
import type { Model } from '../model/schema.ts';
import type { Scale } from '../statistics/mean.ts';
import { Answers } from '../tallies/answers.ts';
import { monthsBefore } from '../tallies/days.ts';
import type { Company } from './company.ts';
import { knownNpsOf } from './known-nps.ts';
import type { Evidence } from './measures/measure.ts';
import { departmentsOf, frontLineOf, functionsOf } from './names.ts';
import { latestWave, logWindow, quarterWindow, type Windowed, yearWindow } from './windows.ts';

/** What is known of the files themselves. */
export interface Files {
  /** The scale of the internal ratings. */
  readonly internalScale?: Scale | null;
  /** The columns that files of activities have. */
  readonly activityColumns?: ReadonlySet<string>;
}

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

/** Activities that the company records: those it declares, and those that the log held by `asOf`. */
const loggedBy = ({ activities }: Tallies, asOf: string | null, { logged }: Company): Evidence['logged'] =>
  new Set([
    ...logged,
    ...(activities
      ?.where(({ day }) => asOf === null || day <= asOf)
      .by('activity')
      .keys() ?? []),
  ]);

/** What deeds are recorded with at all: answers where there is a column for them, outcomes where one is stated. */
const recordedIn = ({ activities }: Tallies, columns: ReadonlySet<string>): Evidence['recorded'] => ({
  answers:
    columns.has('answered_at') || [...(activities?.by('answeredAt').keys() ?? [])].some((day) => day !== ''),
  outcomes: [...(activities?.by('outcome').keys() ?? [])].some((outcome) => outcome !== ''),
});

/** How many quarters a review covers that is dated by its day: it is one of a year, unless somebody has several in that year. */
const reviewQuartersOf = (
  all: Tallies['appraisals'],
  found: Evidence['appraisals'],
): Evidence['reviewQuarters'] => {
  if (all === undefined || typeof found === 'string' || found.window === 'undated') return 4;
  const { to } = found.window;
  const days = new Map<string, Set<string>>();
  for (const { respondent, day } of all.rows)
    if (respondent !== '' && day >= monthsBefore(to, 12) && day <= to)
      days.set(respondent, (days.get(respondent) ?? new Set()).add(day));
  const most = Math.max(1, ...[...days.values()].map(({ size }) => size));
  return Math.max(1, Math.floor(4 / most));
};

const askedIn = (survey: Evidence['survey']): Evidence['asked'] => {
  const codes = new Set<string>();
  if (typeof survey !== 'string')
    for (const { answers } of survey.tally.rows) for (const code of answers.keys()) codes.add(code);
  return codes;
};

/** Cuts all tallies to the windows that an assessment of `asOf` speaks of. */
export const gatherEvidence = (
  tallies: Tallies,
  asOf: string | null,
  company: Company,
  model: Model,
  { internalScale = null, activityColumns = new Set() }: Files = {},
): Evidence => {
  const survey = orReason(tallies.survey, (matrix) => latestWave(matrix, asOf));
  const appraisals = orReason(tallies.appraisals, (matrix) => latestWave(matrix, asOf));
  const activities = orReason(tallies.activities, (counts) =>
    logWindow(counts, asOf, company.logged.length > 0),
  );
  const windowed = { survey, appraisals, activities };
  return {
    ...windowed,
    nps: orReason(tallies.nps, (nps) => quarterWindow(nps, asOf)),
    reviews: orReason(tallies.reviews, (reviews) => quarterWindow(reviews, asOf)),
    customers: customersOf(tallies, asOf),
    internal: orReason(tallies.internal, (counts) => yearWindow(counts, asOf)),
    internalScale,
    reviewQuarters: reviewQuartersOf(tallies.appraisals, appraisals),
    knownNps: knownNpsOf(tallies.nps, survey, asOf),
    logged: loggedBy(tallies, asOf, company),
    recorded: recordedIn(tallies, activityColumns),
    departments: departmentsOf(windowed, company),
    frontLine: frontLineOf(survey, company),
    functions: functionsOf(windowed, company),
    unit: undefined,
    whole: undefined,
    asked: askedIn(survey),
    reversed: new Set(
      model.practices.flatMap(({ items }) =>
        items.filter(({ reversed }) => reversed).map(({ code }) => code),
      ),
    ),
    company,
    model,
  };
};
