import type { Assessment } from '../assessment/document.ts';
import { isMeasured } from '../assessment/figure.ts';
import { unitDraws } from './bootstrap.ts';
import { departmentsIn } from './departments.ts';
import { meanScore, meanValue } from './means.ts';
import type { Evidence } from './measures/measure.ts';
import { equally, type ScoresOfPeople, scoreAll } from './scores.ts';
import { evidenceOf } from './unit-evidence.ts';
import type { ScoredUnit } from './units.ts';

/** Fewer departments than this have no lowest one worth naming. */
const fewestUnits = 3;

/** The lowest department beside the rest, and what both were made from. */
export interface Lowest {
  readonly result: NonNullable<Assessment['lowestUnit']>;
  readonly sides: readonly ScoresOfPeople[];
  /** Ids of the practices that both have. */
  readonly practices: ReadonlySet<string>;
}

/** The measured practices of some scores. */
const measuredIn = ({ practices, draws }: ScoresOfPeople) =>
  equally(practices, draws).filter(({ score }) => isMeasured(score));

/**
 * The department that scores lowest, of those large enough to be shown, beside the rest of the departments: both on the practices
 * that both have, because a mean over other practices is another question. Null with fewer than three departments.
 */
export const lowestUnit = (
  evidence: Evidence,
  units: readonly ScoredUnit[],
  draws = unitDraws,
): Lowest | null => {
  // The mean of what is measured in a department, which may be too little for an overall score.
  const shown = units.flatMap(({ result, scores }) => {
    const { people } = result;
    const value = meanValue(scores.practices.map(({ score }) => ({ score, weight: 1 })));
    return value !== undefined && isMeasured(people) && people.n >= evidence.company.minimumGroup
      ? [{ id: result.id, value, scores }]
      : [];
  });
  const [lowest] = [...shown].sort((a, b) => a.value - b.value);
  if (lowest === undefined || shown.length < fewestUnits) return null;
  const others = departmentsIn(evidence).filter(({ id }) => id !== lowest.id);
  const rest = scoreAll(
    evidenceOf(evidence, new Set(others.flatMap(({ spellings }) => [...spellings]))),
    draws,
  );
  const [own, other] = [measuredIn(lowest.scores), measuredIn(rest)];
  const common = new Set(own.map(({ id }) => id).filter((id) => other.some((one) => one.id === id)));
  const isCommon = ({ id }: { readonly id: string }): boolean => common.has(id);
  return {
    result: {
      unit: lowest.id,
      own: meanScore('lowest.own', own.filter(isCommon)).score,
      rest: meanScore('lowest.rest', other.filter(isCommon)).score,
    },
    sides: [lowest.scores, rest],
    practices: common,
  };
};
