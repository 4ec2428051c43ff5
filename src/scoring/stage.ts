import type { HeldBack, KindId, Stage } from '../assessment/document.ts';
import { isMeasured, type Score } from '../assessment/figure.ts';
import { measureInfo } from '../model/measures.ts';
import type { Model } from '../model/schema.ts';
import type { Scores } from './scores.ts';

/** Six decimals are what is written; a mean must not miss a cut point by the last bit of a sum. */
const tolerance = 5e-7;

const isAtLeast = (score: Score, needed: number): boolean =>
  isMeasured(score) && score.value >= needed - tolerance;

/** A dimension holds back only where enough stands behind it: items that people answered, or a record. */
const isFounded = (dimension: string, scores: Scores, model: Model): boolean => {
  const own = scores.practices.filter(
    ({ id }) => model.practices.find((practice) => practice.id === id)?.dimension === dimension,
  );
  const items = model.practices
    .filter((practice) => practice.dimension === dimension)
    .flatMap((practice) => practice.items.filter(({ code }) => scores.answered.has(code)));
  const hasRecord = own.some(({ evidence }) => evidence === 'records' || evidence === 'both');
  return hasRecord || items.length >= model.stageRules.itemsToHoldBack;
};

/** All that stands between these scores and a stage; nothing if it is reached. */
export const obstaclesTo = (stage: number, scores: Scores, model: Model): HeldBack[] => {
  const { stageRules } = model;
  const cut = model.stages[stage - 1]?.cut ?? 1;
  const floor = cut - stageRules.dimensionSlack;
  const measured = scores.dimensions.filter(({ score }) => isMeasured(score));
  const records = scores.practices.filter(
    ({ evidence }) => evidence === 'records' || evidence === 'both',
  ).length;
  const { high } = stageRules;
  return [
    ...(isAtLeast(scores.overall, cut) ? [] : [{ reason: 'overall', needs: cut } as const]),
    ...measured
      .filter(({ id, score }) => !isAtLeast(score, floor) && isFounded(id, scores, model))
      .map(({ id }) => ({ reason: 'dimension', dimension: id, needs: floor }) as const),
    ...stageRules.ceilings
      .filter(({ practice, below, atMost }) => {
        const score = scores.practices.find(({ id }) => id === practice)?.score;
        return stage > atMost && score !== undefined && isMeasured(score) && !isAtLeast(score, below);
      })
      .map(({ practice, below }) => ({ reason: 'practice', practice, needs: below }) as const),
    ...(stage >= high.from && measured.length < high.dimensionsNeeded
      ? [{ reason: 'dimensions', measured: measured.length, needs: high.dimensionsNeeded } as const]
      : []),
    ...(stage >= high.from && records < high.recordsNeeded
      ? [{ reason: 'records', measured: records, needs: high.recordsNeeded } as const]
      : []),
  ];
};

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
  const reached = model.stages
    .map(({ value }) => value)
    .filter((value) => value === 1 || obstaclesTo(value, scores, model).length === 0);
  const value = Math.max(...reached);
  return { status: 'reached', value, heldBackBy: value === 5 ? [] : obstaclesTo(value + 1, scores, model) };
};
