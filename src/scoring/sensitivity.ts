import type { Assessment } from '../assessment/document.ts';
import { isMeasured } from '../assessment/figure.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import type { HeldBack, Sensitivity } from '../assessment/stage.ts';
import type { Model } from '../model/schema.ts';
import { ceilingOf, holds } from './gap.ts';
import { meanValue } from './means.ts';
import type { Scores } from './scores.ts';
import { obstaclesTo, type Standing, stageOf, standingOf } from './standing.ts';
import { withValue } from './what-if.ts';

/** A rule is tried with any weight from none to this many times its own. */
const heaviest = 4;
/** Cut points are tried this far up and down. */
const reach = 0.5;
/** Halvings after which a weight is known to two decimals. */
const halvings = 10;

type Weight = Sensitivity['weights'][number];
type Cut = Sensitivity['cuts'][number];

/** The score of a practice if one of its rules had another weight. */
const weighedAnew = (
  { rules, gap }: PracticeResult,
  rule: string,
  weight: number,
  model: Model,
  minimumGroup: number,
): number => {
  const value = meanValue(rules.map((one) => (one.id === rule ? { ...one, weight } : one))) ?? 1;
  return Math.min(value, holds(gap, minimumGroup) ? ceilingOf(gap.value, model) : Infinity);
};

/** The weight nearest to its own at which the stage is another, towards one end; undefined where it stays the same up to there. */
const flipTowards = (
  end: number,
  own: number,
  stage: number,
  stageAt: (weight: number) => number,
): number | undefined => {
  if (stageAt(end) === stage) return undefined;
  let [same, other] = [own, end];
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (same + other) / 2;
    if (stageAt(middle) === stage) same = middle;
    else other = middle;
  }
  return other;
};

const weightsThatFlip = (scores: Scores, stage: number, model: Model, minimumGroup: number): Weight[] =>
  scores.practices.flatMap((practice) => {
    const counted = practice.rules.filter(({ score, weight }) => isMeasured(score) && weight > 0);
    if (counted.length < 2) return [];
    return counted.flatMap(({ id, weight }) => {
      const stageAt = (other: number): number => {
        const value = weighedAnew(practice, id, other, model, minimumGroup);
        return stageOf(standingOf(withValue(scores, practice.id, value, model), model), model);
      };
      return [0, heaviest * weight].flatMap((end): Weight[] => {
        const flipsAt = flipTowards(end, weight, stage, stageAt);
        return flipsAt === undefined
          ? []
          : [{ practice: practice.id, rule: id, weight, flipsAt, stage: stageAt(flipsAt) }];
      });
    });
  });

/** An obstacle that compares a score with a cut point. */
type Compared = Extract<HeldBack, { reason: 'overall' | 'dimension' | 'practice' }>;

const isCompared = (held: HeldBack): held is Compared =>
  held.reason === 'overall' || held.reason === 'dimension' || held.reason === 'practice';

/** What is compared, and its score. */
const comparedIn = (held: Compared, { overall, dimensions, practices }: Standing) => {
  switch (held.reason) {
    case 'overall':
      return { id: null, value: overall };
    case 'dimension':
      return { id: held.dimension, value: dimensions.get(held.dimension) };
    case 'practice':
      return { id: held.practice, value: practices.get(held.practice) };
  }
};

/** What would stand in the way of a stage if all its cut points lay so much higher, with the cut points as they are. */
const raised = (stage: number, standing: Standing, { stages, stageRules }: Model, by: number): Compared[] =>
  obstaclesTo(stage, standing, {
    stages: stages.map((one) => ({ ...one, cut: one.cut + by })),
    stageRules: {
      ...stageRules,
      ceilings: stageRules.ceilings.map((ceiling) => ({ ...ceiling, below: ceiling.below + by })),
    },
  })
    .filter(isCompared)
    .map((held) => ({ ...held, needs: held.needs - by }));

const cutOf = (held: Compared, of: number, stage: number, standing: Standing): Cut[] => {
  const { id, value } = comparedIn(held, standing);
  return value === undefined || Math.abs(held.needs - value) > reach
    ? []
    : [{ on: held.reason, id, of, needs: held.needs, value, stage }];
};

/** Cut points within half a level of the score that they are compared with, of which each alone decides. */
const cutsThatFlip = (standing: Standing, stage: number, model: Model): Cut[] => {
  const above = stage === 5 ? [] : obstaclesTo(stage + 1, standing, model);
  const below = stage === 1 ? [] : raised(stage, standing, model, reach);
  const [only] = above;
  return [
    ...(only !== undefined && above.length === 1 && isCompared(only)
      ? cutOf(only, stage + 1, stage + 1, standing)
      : []),
    ...below.flatMap((held) => cutOf(held, stage, stage - 1, standing)),
  ];
};

/**
 * What the stage hangs on: rule weights, from none to four times their own, and cut points, up to half a level away, of which a change
 * alone would lead to another stage. Empty where there is no stage.
 */
export const sensitivityOf = (
  scores: Scores,
  stage: Assessment['stage'],
  model: Model,
  minimumGroup: number,
): Sensitivity => {
  if (stage.status === 'none') return { weights: [], cuts: [] };
  return {
    weights: weightsThatFlip(scores, stage.value, model, minimumGroup),
    cuts: cutsThatFlip(standingOf(scores, model), stage.value, model),
  };
};
