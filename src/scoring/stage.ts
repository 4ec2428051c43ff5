import { isMeasured } from '../assessment/figure.ts';
import type { KindId } from '../assessment/kind-id.ts';
import type { Stage } from '../assessment/stage.ts';
import { measureInfo } from '../model/measures.ts';
import type { Model } from '../model/schema.ts';
import type { Scores } from './scores.ts';
import { stageProbabilities } from './stage-draws.ts';
import { obstaclesTo, stageOf, standingOf } from './standing.ts';

/** Which kinds of file would measure the practices that nothing measures now; most first. */
const wouldSettle = (scores: Scores, model: Model): { kind: KindId; practices: string[] }[] => {
  const open = new Set(scores.practices.filter(({ score }) => !isMeasured(score)).map(({ id }) => id));
  const byKind = new Map<KindId, string[]>();
  for (const practice of model.practices.filter(({ id }) => open.has(id)))
    for (const kind of new Set<KindId>(
      practice.rules.flatMap((rule) => [...measureInfo[rule.measure].kinds]),
    ))
      byKind.set(kind, [...(byKind.get(kind) ?? []), practice.id]);
  return [...byKind]
    .map(([kind, practices]) => ({ kind, practices }))
    .sort((a, b) => b.practices.length - a.practices.length);
};

/** The maturity stage: the highest whose cut point and conditions are met, and what holds the next one back; or, with too little measured, what would settle it. */
export const decideStage = (scores: Scores, model: Model): Stage => {
  const practices = {
    measured: scores.practices.filter(({ score }) => isMeasured(score)).length,
    needs: model.stageRules.practicesNeeded,
    of: model.practices.length,
  };
  const dimensions = {
    measured: scores.dimensions.filter(({ score }) => isMeasured(score)).length,
    needs: model.stageRules.dimensionsNeeded,
    of: model.dimensions.length,
  };
  if (practices.measured < practices.needs || dimensions.measured < dimensions.needs) {
    const isInReach = practices.of >= practices.needs && dimensions.of >= dimensions.needs;
    const settling = isInReach ? wouldSettle(scores, model) : [];
    return { status: 'none', practices, dimensions, wouldSettle: settling };
  }
  const standing = standingOf(scores, model);
  const value = stageOf(standing, model);
  return {
    status: 'reached',
    value,
    probabilities: stageProbabilities(scores, standing, model),
    heldBackBy: value === 5 ? [] : obstaclesTo(value + 1, standing, model),
  };
};
