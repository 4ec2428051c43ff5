import type { Assessment } from '../assessment/document.ts';
import { type Figure, isMeasured, type Score, type Unit } from '../assessment/figure.ts';
import type { Model } from '../model/schema.ts';
import { figuresById } from './figures-by-id.ts';
import { modelFigures } from './ids.ts';

/** The range in which the value of a figure lies. */
export interface Ends {
  readonly min: number;
  readonly max: number;
}

const open: Ends = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
const upwards: Ends = { min: 0, max: Number.POSITIVE_INFINITY };
const ofScores: Ends = { min: 1, max: 5 };
const ofUnits: Readonly<Record<Unit, Ends>> = {
  nps: { min: -100, max: 100 },
  share: { min: 0, max: 1 },
  answer: { min: -4, max: 4 },
  'mean-answer': ofScores,
  rating: upwards,
  count: upwards,
  correlation: { min: -1, max: 1 },
  alpha: { min: Number.NEGATIVE_INFINITY, max: 1 },
  ratio: upwards,
  hours: upwards,
  monthly: upwards,
  days: upwards,
};

const endsOf = (one: Figure | Score): Ends => {
  if (!isMeasured(one)) return open;
  if (!('unit' in one)) return ofScores;
  // A difference of shares may be one of two groups.
  return one.id.startsWith('observation.') || one.id.endsWith('.difference') ? open : ofUnits[one.unit];
};

/** Every figure that a model or an assessment knows, with the range of its values; without ends for one that has no value. */
export const figureEnds = (model: Model, assessment: Assessment): ReadonlyMap<string, Ends> =>
  new Map([
    ...modelFigures(model).map((id): [string, Ends] => [id, open]),
    ...[...figuresById(assessment)].map(([id, one]): [string, Ends] => [id, endsOf(one)]),
  ]);
