import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';
import type { KindId } from '../assessment/kind-id.ts';
import type { Published } from '../disclosure/published.ts';
import { addressOf } from '../reference/figure-address.ts';
import { isDataFigure } from './askable.ts';
import { dataFigure } from './data-figures.ts';
import type { Basis, Found } from './gate.ts';

/** An assessment and what belongs to it. */
export interface Evidence {
  readonly published: Published;
  /** Its figures by their ids. */
  readonly figures: ReadonlyMap<string, Figure | Score>;
  readonly newest: ReadonlyMap<KindId, string>;
}

const answeredIn = (figures: Evidence['figures'], id: string): number | null => {
  const people = figures.get(id);
  return people !== undefined && isMeasured(people) ? people.value : null;
};

/** What a score rests on: measured practices or rules, and the employees who answered. */
const basisOf = ({ published, figures }: Evidence, id: string): Basis | null => {
  const { sort, first, second, unit, wave } = addressOf(id);
  if (wave !== undefined) return null;
  const answered = answeredIn(figures, unit === undefined ? 'response.people' : `unit.${unit}.people`);
  const measured = published.practices.filter(({ score }) => isMeasured(score));
  const practices = (n: number): Basis => ({ n, of: 'practices', answered });
  if (unit !== undefined) return answered === null ? null : { n: answered, of: 'figure', answered: null };
  switch (sort) {
    case 'stage':
    case 'overall':
      return practices(measured.length);
    case 'dimension': {
      const weights = published.dimensions.find((one) => one.id === first)?.weights ?? {};
      return practices(Object.keys(weights).length);
    }
    case 'lens': {
      const inIt = published.lenses.find((one) => one.id === first)?.practices ?? [];
      return practices(measured.filter((one) => inIt.includes(one.id)).length);
    }
    case 'practice': {
      const rules = published.practices.find((one) => one.id === first)?.rules ?? [];
      const used = rules.filter(({ score, weight }) => weight > 0 && isMeasured(score));
      return { n: used.length, of: 'rules', answered };
    }
    case 'level': {
      const rule = figures.get(`rule.${first}.${second}`);
      return rule !== undefined && isMeasured(rule) && 'n' in rule
        ? { n: rule.n, of: 'figure', answered: null }
        : null;
    }
    default:
      return null;
  }
};

/** Figures that there are only with a survey. */
const aboutAnswers = ['response', 'favourable', 'careless', 'without'];

const stageIn = (evidence: Evidence): Found => {
  const { stage } = evidence.published;
  return stage.status === 'none'
    ? { status: 'unmeasured', reason: 'too-few' }
    : {
        status: 'measured',
        value: stage.value,
        interval: null,
        plausibility: stage.probabilities[stage.value - 1] ?? null,
        basis: basisOf(evidence, 'stage'),
        unit: 'stage',
      };
};

/** A figure as a condition meets it: of the document, the stage, or the data. */
export const findFigure = (id: string, evidence: Evidence): Found => {
  if (id === 'stage') return stageIn(evidence);
  if (isDataFigure(id)) return dataFigure(id, evidence.published, evidence.newest);
  const found = evidence.figures.get(id);
  if (found === undefined) {
    const isOfNobody = evidence.published.response === null && aboutAnswers.includes(addressOf(id).sort);
    return { status: 'unmeasured', reason: isOfNobody ? 'no-file' : 'absent' };
  }
  if (!isMeasured(found)) return { status: 'unmeasured', reason: found.reason };
  const { value, low, high } = found;
  const isCounted = 'unit' in found && found.low === value && found.high === value;
  return {
    status: 'measured',
    value,
    interval: isCounted ? null : { low, high },
    plausibility: null,
    basis: 'unit' in found ? { n: found.n, of: 'figure', answered: null } : basisOf(evidence, id),
    unit: 'unit' in found ? found.unit : 'score',
  };
};
