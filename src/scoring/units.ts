import type { UnitResult } from '../assessment/document.ts';
import type { Figure, Score } from '../assessment/figure.ts';
import type { Scale } from '../statistics/mean.ts';
import { countPeople } from '../tallies/matrix.ts';
import { evidenceOf } from './evidence.ts';
import { figure } from './figures.ts';
import type { Evidence } from './measures/measure.ts';
import { measureNps, measureRating } from './outcome.ts';
import { scoreAll } from './scores.ts';

interface Department {
  readonly id: string;
  readonly label: string;
  readonly spellings: ReadonlySet<string>;
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'unit';

/** Departments by name without regard to case; the label is the first of the spellings, ids are made distinct in the order of labels. */
const departmentsIn = ({ survey, nps, reviews }: Evidence): Department[] => {
  const spelt = new Map<string, Set<string>>();
  for (const found of [survey, nps, reviews])
    for (const name of typeof found === 'string' ? [] : found.tally.departments)
      if (name !== '') spelt.set(name.toLowerCase(), (spelt.get(name.toLowerCase()) ?? new Set()).add(name));
  const taken = new Map<string, number>();
  return [...spelt.values()]
    .map((spellings) => ({ label: [...spellings].sort()[0] ?? '', spellings }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
    .map(({ label, spellings }) => {
      const base = slug(label);
      const before = taken.get(base) ?? 0;
      taken.set(base, before + 1);
      return { id: before === 0 ? base : `${base}-${before + 1}`, label, spellings };
    });
};

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

/** Scores each department by the same rules as the company, on its own part of the evidence. */
export const scoreUnits = (evidence: Evidence, ratingScale: Scale | null): UnitResult[] =>
  departmentsIn(evidence).map(({ id, label, spellings }) => {
    const own = evidenceOf(evidence, (department) => spellings.has(department));
    const scores = scoreAll(own);
    return {
      id,
      label,
      people: within(id, peopleIn(own)),
      overall: within(id, scores.overall),
      dimensions: scores.dimensions.map((dimension) => ({
        id: dimension.id,
        score: within(id, dimension.score),
      })),
      nps: within(id, figure('nps', measureNps(own.nps, evidence.minimumGroup))),
      rating: within(id, figure('rating', measureRating(own.reviews, ratingScale, evidence.minimumGroup))),
    };
  });
