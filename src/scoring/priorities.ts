import type { Assessment } from '../assessment/document.ts';
import { isMeasured, type Score } from '../assessment/figure.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import type { HeldBack, Stage } from '../assessment/stage.ts';
import type { Model } from '../model/schema.ts';
import { sum } from '../statistics/estimate.ts';
import { ceilingOf, holds } from './gap.ts';
import type { Scores } from './scores.ts';
import { decideStage } from './stage.ts';
import { obstaclesTo, standingOf } from './standing.ts';
import { withValue } from './what-if.ts';

/** The score that an obstacle asks more of; undefined where it asks for more to be measured, which no rise of a score gives. */
const scoreBehind = (held: HeldBack, { overall, dimensions, practices }: Scores): Score | undefined => {
  switch (held.reason) {
    case 'overall':
      return overall;
    case 'dimension':
      return dimensions.find(({ id }) => id === held.dimension)?.score;
    case 'practice':
      return practices.find(({ id }) => id === held.practice)?.score;
    default:
      return undefined;
  }
};

/** How far a score falls short of what an obstacle asks of it. */
const lackOf = (held: HeldBack, scores: Scores): number => {
  const score = scoreBehind(held, scores);
  return score !== undefined && isMeasured(score) && 'needs' in held
    ? Math.max(0, held.needs - score.value)
    : 0;
};

/** The part of what is lacking that has gone, 0…1; each obstacle counts alike, so that no rise is counted in three units. */
const closedOf = (obstacles: readonly HeldBack[], before: Scores, after: Scores): number => {
  const parts = obstacles.flatMap((held) => {
    const lack = lackOf(held, before);
    return lack === 0 ? [] : [1 - lackOf(held, after) / lack];
  });
  return parts.length === 0 ? 0 : sum(parts) / parts.length;
};

/** What a practice rises to by one level: 5 at most, and no higher than its say–do gap leaves. */
const raisedTo = ({ score, gap }: PracticeResult, model: Model, minimumGroup: number): number => {
  if (!isMeasured(score)) return 0;
  const ceiling = holds(gap, minimumGroup) ? ceilingOf(gap.value, model) : Infinity;
  return Math.min(5, score.value + 1, Math.max(score.value, ceiling));
};

const gainOf = (before: Score, after: Score): number =>
  isMeasured(before) && isMeasured(after) ? after.value - before.value : 0;

/**
 * What to do first: every measured practice by what moves if it rises one level, as far as its say–do gap lets it: first whether
 * the stage rises, then which part it closes of what the next stage lacks, then the overall score, and among equals the lowest first.
 */
export const prioritise = (
  scores: Scores,
  stage: Stage,
  model: Model,
  minimumGroup: number,
): Assessment['priorities'] => {
  const value = stage.status === 'reached' ? stage.value : null;
  const obstacles =
    value === null || value === 5 ? [] : obstaclesTo(value + 1, standingOf(scores, model), model);
  return scores.practices
    .flatMap((practice) => {
      const { id, score } = practice;
      if (!isMeasured(score) || score.value >= 5) return [];
      const risen = raisedTo(practice, model, minimumGroup);
      const after = withValue(scores, id, risen, model);
      const stageAfter = decideStage(after, model);
      return [
        {
          practice: id,
          level: Math.min(4, Math.floor(score.value)),
          score: score.value,
          overall: gainOf(scores.overall, after.overall),
          closes: closedOf(obstacles, scores, after),
          lifts: value !== null && stageAfter.status === 'reached' && stageAfter.value > value,
          heldByGap: risen < Math.min(5, score.value + 1),
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(b.lifts) - Number(a.lifts) ||
        compare(b.closes, a.closes) ||
        compare(b.overall, a.overall) ||
        compare(a.score, b.score),
    )
    .map(({ score: _, ...priority }) => priority);
};

/** Compares to six decimals, which is what is written: the last bits of a sum decide nothing. */
const compare = (a: number, b: number): number => Math.round((a - b) * 1e6);
