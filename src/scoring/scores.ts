import type { Assessment, PracticeResult } from '../assessment/document.ts';
import { isMeasured, type Score } from '../assessment/figure.ts';
import type { Model } from '../model/schema.ts';
import { meanScore, shares, type Weighted } from './means.ts';
import type { Evidence } from './measures/measure.ts';
import { scorePractice } from './practice.ts';

/** Everything that is scored for a company or for one of its units. */
export interface Scores {
  readonly practices: PracticeResult[];
  readonly dimensions: Assessment['dimensions'];
  readonly overall: Score;
  /** Codes of the items that somebody answered. */
  readonly answered: ReadonlySet<string>;
}

const answeredItems = ({ survey }: Evidence): ReadonlySet<string> =>
  new Set(typeof survey === 'string' ? [] : survey.tally.rows.flatMap(({ answers }) => [...answers.keys()]));

/**
 * The mean of practices as one score, where enough of them are measured: as many as a stage needs, or half of them where they are
 * few. One practice of twenty-five is no overall score.
 */
export const wholeScore = (
  id: string,
  parts: readonly Weighted[],
  { stageRules }: Pick<Model, 'stageRules'>,
): Score => {
  const measured = parts.filter(({ score }) => isMeasured(score)).length;
  return measured < Math.min(stageRules.practicesNeeded, Math.ceil(parts.length / 2))
    ? { id, status: 'unmeasured', reason: 'too-few' }
    : meanScore(id, parts);
};

/** Dimensions as means of their measured practices, and the overall score as the mean of all, where enough are measured. */
export const combine = (
  practices: readonly PracticeResult[],
  model: Model,
): Pick<Scores, 'dimensions' | 'overall'> => {
  const parts = practices.map(({ id, score }) => ({
    id,
    score,
    weight: 1,
    dimension: model.practices.find((practice) => practice.id === id)?.dimension,
  }));
  const dimensions = model.dimensions.map(({ id }) => {
    const own = parts.filter(({ dimension }) => dimension === id);
    const weights = shares(own).map(({ score, share }) => [score.id, share] as const);
    return { id, score: meanScore(`dimension.${id}`, own), weights: Object.fromEntries(weights) };
  });
  return { dimensions, overall: wholeScore('overall', parts, model) };
};

/** Scores all practices, dimensions and the overall. */
export const scoreAll = (evidence: Evidence): Scores => {
  const practices = evidence.model.practices.map((practice) => scorePractice(evidence, practice));
  return { practices, ...combine(practices, evidence.model), answered: answeredItems(evidence) };
};
