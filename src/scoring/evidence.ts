import type { Reason } from '../assessment/figure.ts';
import type { Tallies } from '../kinds/tallies.ts';
import type { Model } from '../model/schema.ts';
import { Counts } from '../tallies/counts.ts';
import { monthsBefore } from '../tallies/days.ts';
import type { Evidence } from './measures/measure.ts';
import { quarterWindow, surveyWindow, type Windowed } from './windows.ts';

/** Customers' dated answers, of nps and reviews together, in the twelve months up to `asOf`; the window starts at the first of them. */
const customersOf = ({ nps, reviews }: Tallies, asOf: string | null): Evidence['customers'] => {
  if (nps === undefined && reviews === undefined) return 'no-file';
  if (asOf === null) return 'column-missing';
  const tally = new Counts();
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

/** Cuts all tallies to the windows that an assessment of `asOf` speaks of. */
export const gatherEvidence = (
  tallies: Tallies,
  asOf: string | null,
  minimumGroup: number,
  model: Model,
): Evidence => ({
  survey: orReason(tallies.survey, (survey) => surveyWindow(survey, asOf)),
  nps: orReason(tallies.nps, (nps) => quarterWindow(nps, asOf)),
  reviews: orReason(tallies.reviews, (reviews) => quarterWindow(reviews, asOf)),
  customers: customersOf(tallies, asOf),
  reversed: new Set(
    model.practices.flatMap(({ items }) => items.filter(({ reversed }) => reversed).map(({ code }) => code)),
  ),
  minimumGroup,
  model,
});

const cut = <T>(found: Windowed<T> | Reason, to: (tally: T) => T): Windowed<T> | Reason =>
  typeof found === 'string' ? found : { ...found, tally: to(found.tally) };

/** The part of the evidence that speaks of one department, in the company's windows; `isOwn` knows the spellings of its name. */
export const evidenceOf = (evidence: Evidence, isOwn: (department: string) => boolean): Evidence => ({
  ...evidence,
  survey: cut(evidence.survey, (survey) => survey.filter(({ department }) => isOwn(department))),
  nps: cut(evidence.nps, (nps) => nps.of(isOwn)),
  reviews: cut(evidence.reviews, (reviews) => reviews.of(isOwn)),
  customers: cut(evidence.customers, (customers) => customers.of(isOwn)),
});
