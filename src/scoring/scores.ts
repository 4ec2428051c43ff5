import type { Assessment, PracticeResult } from '../assessment/document.ts';
import type { Score } from '../assessment/figure.ts';
import { meanScore, shares } from './means.ts';
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

/** Scores all practices, the dimensions as means of their measured practices, and the overall as the mean of all measured practices. */
export const scoreAll = (evidence: Evidence): Scores => {
  const { model } = evidence;
  const practices = model.practices.map((practice) => scorePractice(evidence, practice));
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
  return { practices, dimensions, overall: meanScore('overall', parts), answered: answeredItems(evidence) };
};
