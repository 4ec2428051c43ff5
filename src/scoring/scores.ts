import type { Assessment } from '../assessment/document.ts';
import { isMeasured, type Score } from '../assessment/figure.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import type { Model, ModelPractice } from '../model/schema.ts';
import type { Draws } from '../statistics/draws.ts';
import { bootstrapOf, companyDraws } from './bootstrap.ts';
import { type Drawn, meanScore, noDraws, shares } from './means.ts';
import type { Evidence } from './measures/measure.ts';
import { scorePractice } from './practice.ts';
import type { People } from './sample.ts';
import { type ScoredRule, scoreRule } from './score-rule.ts';

type ModelRule = ModelPractice['rules'][number];

/** Everything that is scored for a company or for one of its units. */
export interface Scores {
  readonly practices: PracticeResult[];
  readonly dimensions: Assessment['dimensions'];
  readonly overall: Score;
  /** Codes of the items that somebody answered. */
  readonly answered: ReadonlySet<string>;
  /** What each practice comes to in each draw, by its id. */
  readonly draws: ReadonlyMap<string, Draws>;
}

/** Scores with the employees that their figures speak of, by the figures' ids. */
export interface ScoresOfPeople extends Scores {
  readonly people: ReadonlyMap<string, People>;
}

/**
 * The mean of practices as one score, where enough of them are measured: as many as a stage needs, or half of them where they are
 * few. One practice of twenty-five is no overall score.
 */
export const wholeScore = (
  id: string,
  parts: readonly (Drawn & { readonly weight: number })[],
  { stageRules }: Pick<Model, 'stageRules'>,
): Drawn => {
  const measured = parts.filter(({ score }) => isMeasured(score)).length;
  return measured < Math.min(stageRules.practicesNeeded, Math.ceil(parts.length / 2))
    ? { score: { id, status: 'unmeasured', reason: 'too-few' }, draws: noDraws }
    : meanScore(id, parts);
};

/** Practices as equal parts of a mean, with their draws. */
export const equally = (
  practices: readonly Pick<PracticeResult, 'id' | 'score'>[],
  draws: Scores['draws'],
): (Drawn & { readonly id: string; readonly weight: 1 })[] =>
  practices.map(({ id, score }) => ({ id, score, weight: 1, draws: draws.get(id) ?? noDraws }));

/** Dimensions as means of their measured practices, and the overall score as the mean of all, where enough are measured. */
export const combine = (
  practices: readonly Pick<PracticeResult, 'id' | 'score'>[],
  draws: Scores['draws'],
  model: Model,
): Pick<Scores, 'dimensions' | 'overall'> => {
  const dimensionOf = new Map(model.practices.map(({ id, dimension }) => [id, dimension]));
  const parts = equally(practices, draws);
  const dimensions = model.dimensions.map(({ id }) => {
    const own = parts.filter((part) => dimensionOf.get(part.id) === id);
    const weights = shares(own).map(({ score, share }) => [score.id, share] as const);
    return { id, score: meanScore(`dimension.${id}`, own).score, weights: Object.fromEntries(weights) };
  });
  return { dimensions, overall: wholeScore('overall', parts, model).score };
};

/** Scores the same evidence by one model after another. */
export type Scorer = (model: Model) => ScoresOfPeople;

/** A scorer with so many draws behind its intervals, which works out once what models have in common. */
export const scorerOf = (evidence: Evidence, draws = companyDraws): Scorer => {
  const bootstrap = bootstrapOf(evidence, draws);
  const known = new Map<ModelRule, ScoredRule>();
  const scoreOnce =
    (practice: string) =>
    (rule: ModelRule): ScoredRule => {
      const scored = known.get(rule) ?? scoreRule(evidence, practice, rule, bootstrap);
      known.set(rule, scored);
      return scored;
    };
  return (model) => {
    const scored = model.practices.map((practice) =>
      scorePractice({ ...evidence, model }, practice, scoreOnce(practice.id), bootstrap),
    );
    const practices = scored.map(({ result }) => result);
    const drawn = new Map(scored.map((one) => [one.result.id, one.draws]));
    return {
      practices,
      ...combine(practices, drawn, model),
      answered: new Set(practices.flatMap(({ items }) => items)),
      draws: drawn,
      people: new Map(scored.flatMap(({ people }) => [...people])),
    };
  };
};

/** Scores all practices, dimensions and the overall by the model of the evidence, with so many draws behind their intervals. */
export const scoreAll = (evidence: Evidence, draws = companyDraws): ScoresOfPeople =>
  scorerOf(evidence, draws)(evidence.model);
