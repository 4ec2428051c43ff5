import type { Reason } from '../assessment/figure.ts';
import type { ActivityName } from '../tallies/events.ts';
import { isEverybody } from './company.ts';
import type { Evidence } from './measures/measure.ts';
import { namesOf } from './names.ts';
import type { Windowed } from './windows.ts';

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

/**
 * The part of the evidence that speaks of one department, in the company's windows; `spellings` are the ways its name is written.
 * What was done for everybody was done for it, too.
 */
export const evidenceOf = (evidence: Evidence, spellings: ReadonlySet<string>): Evidence => {
  const isOwn = (department: string): boolean => spellings.has(department);
  const unit = namesOf(spellings);
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
      deeds.where(
        ({ department, forDepartment }) =>
          isOwn(department) || isOwn(forDepartment) || isEverybody(forDepartment),
      ),
    ),
    logged: loggedByDepartment(evidence),
    departments: within(evidence.departments),
    frontLine: within(evidence.frontLine),
    unit,
    whole: evidence,
  };
};
