import type { Assessment, UnitResult } from '../assessment/document.ts';
import { isMeasured } from '../assessment/figure.ts';
import { unitDraws } from './bootstrap.ts';
import { departmentsIn } from './departments.ts';
import { meanScore, meanValue } from './means.ts';
import type { Evidence } from './measures/measure.ts';
import { equally, scoreAll } from './scores.ts';
import { evidenceOf } from './unit-evidence.ts';

/** Fewer departments than this have no lowest one worth naming. */
const fewestUnits = 3;

/** The measured practices of the part of the evidence that these spellings name. */
const practicesOf = (evidence: Evidence, spellings: ReadonlySet<string>) => {
  const { practices, draws } = scoreAll(evidenceOf(evidence, spellings), unitDraws);
  return equally(practices, draws).filter(({ score }) => isMeasured(score));
};

/**
 * The department that scores lowest, of those large enough to be shown, beside the rest of the departments: both on the practices
 * that both have, because a mean over other practices is another question. Null with fewer than three departments.
 */
export const lowestUnit = (evidence: Evidence, units: readonly UnitResult[]): Assessment['lowestUnit'] => {
  // The mean of what is measured in a department, which may be too little for an overall score.
  const shown = units.flatMap(({ id, dimensions, people }) => {
    const value = meanValue(dimensions.map(({ score }) => ({ score, weight: 1 })));
    return value !== undefined && isMeasured(people) && people.n >= evidence.company.minimumGroup
      ? [{ id, value }]
      : [];
  });
  const [lowest] = [...shown].sort((a, b) => a.value - b.value);
  if (lowest === undefined || shown.length < fewestUnits) return null;
  const departments = departmentsIn(evidence);
  const spellingsOf = (isWanted: (id: string) => boolean): Set<string> =>
    new Set(departments.filter(({ id }) => isWanted(id)).flatMap(({ spellings }) => [...spellings]));
  const own = practicesOf(
    evidence,
    spellingsOf((id) => id === lowest.id),
  );
  const rest = practicesOf(
    evidence,
    spellingsOf((id) => id !== lowest.id),
  );
  const isIn = (parts: typeof own, id: string): boolean => parts.some((one) => one.id === id);
  const { score: ownScore } = meanScore(
    'lowest.own',
    own.filter(({ id }) => isIn(rest, id)),
  );
  const { score: restScore } = meanScore(
    'lowest.rest',
    rest.filter(({ id }) => isIn(own, id)),
  );
  return { unit: lowest.id, own: ownScore, rest: restScore };
};
