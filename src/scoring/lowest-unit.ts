import type { Assessment, UnitResult } from '../assessment/document.ts';
import { isMeasured, type Score } from '../assessment/figure.ts';
import { departmentsIn } from './departments.ts';
import { meanScore } from './means.ts';
import type { Evidence } from './measures/measure.ts';
import { scoreAll } from './scores.ts';
import { evidenceOf } from './unit-evidence.ts';

/** Fewer departments than this have no lowest one worth naming. */
const fewestUnits = 3;

/** Practice scores of the part of the evidence that these spellings name. */
const practicesOf = (evidence: Evidence, spellings: ReadonlySet<string>): ReadonlyMap<string, Score> =>
  new Map(scoreAll(evidenceOf(evidence, spellings)).practices.map(({ id, score }) => [id, score]));

/**
 * The department that scores lowest, of those large enough to be shown, beside the rest of the departments: both on the practices
 * that both have, because a mean over other practices is another question. Null with fewer than three departments.
 */
export const lowestUnit = (evidence: Evidence, units: readonly UnitResult[]): Assessment['lowestUnit'] => {
  // The mean of what is measured in a department, which may be too little for an overall score.
  const shown = units.flatMap(({ id, dimensions, people }) => {
    const found = meanScore(
      id,
      dimensions.map(({ score }) => ({ score, weight: 1 })),
    );
    return isMeasured(found) && isMeasured(people) && people.n >= evidence.company.minimumGroup
      ? [{ id, value: found.value }]
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
  const isCommon = (id: string): boolean =>
    [own, rest].every((scores) => {
      const score = scores.get(id);
      return score !== undefined && isMeasured(score);
    });
  const mean = (id: string, scores: ReadonlyMap<string, Score>): Score =>
    meanScore(
      id,
      [...scores].filter(([practice]) => isCommon(practice)).map(([, score]) => ({ score, weight: 1 })),
    );
  return { unit: lowest.id, own: mean('lowest.own', own), rest: mean('lowest.rest', rest) };
};
