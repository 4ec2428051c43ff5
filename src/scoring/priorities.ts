import type { Assessment, HeldBack } from '../assessment/document.ts';
import { isMeasured, type Score } from '../assessment/figure.ts';
import type { Model } from '../model/schema.ts';
import { sum } from '../statistics/estimate.ts';
import { combine, type Scores } from './scores.ts';
import { decideStage, obstaclesTo } from './stage.ts';

/** How far the scores fall short of all that a stage asks of them, in levels. */
const shortfall = (stage: number, scores: Scores, model: Model): number => {
  const scoreBehind = (held: HeldBack): Score | undefined =>
    held.reason === 'overall'
      ? scores.overall
      : held.reason === 'dimension'
        ? scores.dimensions.find(({ id }) => id === held.dimension)?.score
        : held.reason === 'practice'
          ? scores.practices.find(({ id }) => id === held.practice)?.score
          : undefined;
  return sum(
    obstaclesTo(stage, scores, model).map((held) => {
      const score = scoreBehind(held);
      return score !== undefined && isMeasured(score) ? Math.max(0, held.needs - score.value) : 0;
    }),
  );
};

/** The scores if one practice stood a level higher, 5 at most. */
const raised = (scores: Scores, practice: string, model: Model): Scores => {
  const practices = scores.practices.map((one) =>
    one.id === practice && isMeasured(one.score)
      ? { ...one, score: { ...one.score, value: Math.min(5, one.score.value + 1) } }
      : one,
  );
  return { ...scores, practices, ...combine(practices, model) };
};

/**
 * What to do first: every measured practice by what moves if it rises one level: first whether the stage rises, then by how much
 * less the scores fall short of the next stage, then by the overall score, and among equals the lowest first.
 */
export const prioritise = (scores: Scores, model: Model): Assessment['priorities'] => {
  const stage = decideStage(scores, model);
  const value = stage.status === 'reached' ? stage.value : null;
  const next = value === null || value === 5 ? null : value + 1;
  const lacking = next === null ? 0 : shortfall(next, scores, model);
  return scores.practices
    .flatMap(({ id, score }) => (isMeasured(score) && score.value < 5 ? [{ id, score }] : []))
    .map(({ id, score }) => {
      const after = raised(scores, id, model);
      const stageAfter = decideStage(after, model);
      const overall =
        isMeasured(after.overall) && isMeasured(scores.overall)
          ? after.overall.value - scores.overall.value
          : 0;
      return {
        practice: id,
        level: Math.min(4, Math.floor(score.value)),
        score: score.value,
        overall,
        closes: next === null ? 0 : lacking - shortfall(next, after, model),
        lifts: value !== null && stageAfter.status === 'reached' && stageAfter.value > value,
      };
    })
    .sort(
      (a, b) =>
        Number(b.lifts) - Number(a.lifts) ||
        compare(b.closes, a.closes) ||
        compare(b.overall, a.overall) ||
        compare(a.score, b.score),
    )
    .map(({ practice, level, overall, closes, lifts }) => ({ practice, level, overall, closes, lifts }));
};

/** Compares to six decimals, which is what is written: the last bits of a sum decide nothing. */
const compare = (a: number, b: number): number => Math.round((a - b) * 1e6);
