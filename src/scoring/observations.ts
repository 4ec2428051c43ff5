import type { Assessment } from '../assessment/document.ts';
import { type Figure, isMeasured } from '../assessment/figure.ts';
import type { UnitResult } from '../assessment/units.ts';
import { estimateRankCorrelation, type Pair } from '../statistics/rank-correlation.ts';
import { deedsOf } from './deeds.ts';
import { figure } from './figures.ts';
import type { Evidence } from './measures/measure.ts';

/** Fewer departments than this have no order worth speaking of. */
const fewestDepartments = 4;

/** Do the departments that serve their colleagues better also serve customers better? Spearman over departments, NPS where there is one, else the rating. */
const internalExternal = (internal: Assessment['internal'], units: readonly UnitResult[]): Figure => {
  const id = 'observation.internal-external';
  if (internal === null) return figure(id, 'no-file');
  const pairsBy = (outcome: 'nps' | 'rating') =>
    internal.teams.flatMap(({ id: team, received }): Pair[] => {
      const other = units.find((unit) => unit.id === team)?.[outcome];
      return isMeasured(received) && other !== undefined && isMeasured(other)
        ? [[received.value, other.value]]
        : [];
    });
  const byNps = pairsBy('nps');
  const pairs = byNps.length >= fewestDepartments ? byNps : pairsBy('rating');
  if (pairs.length < fewestDepartments) return figure(id, 'too-few');
  const estimate = estimateRankCorrelation([pairs]);
  return estimate === undefined
    ? figure(id, 'no-variance')
    : figure(id, { estimate, unit: 'correlation', window: 'undated' });
};

/** Subjects of training that were judged to have failed and were run again afterwards. */
const trainingRerun = (evidence: Evidence): Figure => {
  const id = 'observation.training-rerun';
  const found = deedsOf(evidence, ['training']);
  if (typeof found === 'string') return figure(id, found);
  const failed = found.deeds.filter(({ outcome, subject }) => outcome === 'failed' && subject !== '');
  const again = new Set(
    failed.flatMap(({ subject, day }) =>
      found.deeds.some((deed) => deed.subject === subject && deed.day > day) ? [subject] : [],
    ),
  );
  const n = again.size;
  return figure(id, {
    estimate: { value: n, low: n, high: n, se: 0, n },
    unit: 'count',
    window: found.window,
  });
};

/** Figures that no rule asks for and findings speak of. */
export const observe = (
  evidence: Evidence,
  internal: Assessment['internal'],
  units: readonly UnitResult[],
): Figure[] => [internalExternal(internal, units), trainingRerun(evidence)];
