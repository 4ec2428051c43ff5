import type { Figure, Score } from '../assessment/figure.ts';
import type { UnitResult } from '../assessment/units.ts';
import type { Scale } from '../statistics/mean.ts';
import { countPeople } from '../tallies/matrix.ts';
import { unitDraws } from './bootstrap.ts';
import { departmentsIn } from './departments.ts';
import { figure } from './figures.ts';
import type { Evidence } from './measures/measure.ts';
import { measureNps, measureRating } from './outcome.ts';
import { type ScoresOfPeople, scoreAll } from './scores.ts';
import { evidenceOf } from './unit-evidence.ts';

/** How many employees answered; a count has no interval. */
const peopleIn = ({ survey }: Evidence): Figure => {
  if (typeof survey === 'string') return figure('people', survey);
  const n = countPeople(survey.tally.rows);
  if (n === 0) return figure('people', 'no-answers');
  return figure('people', {
    estimate: { value: n, low: n, high: n, se: 0, n },
    unit: 'count',
    window: survey.window,
  });
};

const within = <T extends Figure | Score>(unit: string, one: T): T => ({
  ...one,
  id: `unit.${unit}.${one.id}`,
});

/** A department's part of the document, and what it was made from. */
export interface ScoredUnit {
  readonly result: UnitResult;
  readonly scores: ScoresOfPeople;
  readonly evidence: Evidence;
}

/** Scores each department by the same rules as the company, on its own part of the evidence. */
export const scoreUnits = (evidence: Evidence, ratingScale: Scale | null, draws = unitDraws): ScoredUnit[] =>
  departmentsIn(evidence).map(({ id, label, spellings }) => {
    const { company } = evidence;
    const own = evidenceOf(evidence, spellings);
    const scores = scoreAll(own, draws);
    const result = {
      id,
      label,
      people: within(id, peopleIn(own)),
      overall: within(id, scores.overall),
      dimensions: scores.dimensions.map((dimension) => ({
        id: dimension.id,
        score: within(id, dimension.score),
      })),
      nps: within(id, figure('nps', measureNps(own.nps, company.minimumGroup))),
      rating: within(id, figure('rating', measureRating(own.reviews, ratingScale, company.minimumGroup))),
    };
    return { result, scores, evidence: own };
  });
