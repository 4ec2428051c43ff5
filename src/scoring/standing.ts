import { isMeasured, type Score } from '../assessment/figure.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import type { HeldBack } from '../assessment/stage.ts';
import type { Model } from '../model/schema.ts';
import type { Scores } from './scores.ts';

/** Six decimals are what is written; a mean must not miss a cut point by the last bit of a sum. */
const tolerance = 5e-7;

/** What a stage is decided on: values by id, of what is measured. */
export interface Standing {
  readonly overall: number | undefined;
  readonly dimensions: ReadonlyMap<string, number>;
  readonly practices: ReadonlyMap<string, number>;
  /** Dimensions behind which enough stands to hold a stage back. */
  readonly founded: ReadonlySet<string>;
  /** How many practices rest on records. */
  readonly records: number;
}

const valuesOf = (scores: readonly { readonly id: string; readonly score: Score }[]): Map<string, number> =>
  new Map(scores.flatMap(({ id, score }) => (isMeasured(score) ? [[id, score.value]] : [])));

const hasRecord = ({ evidence }: PracticeResult): boolean => evidence === 'records' || evidence === 'both';

/** A dimension holds back only where enough stands behind it: items that people answered, or a record. */
const isFounded = (dimension: string, scores: Scores, model: Model): boolean => {
  const own = model.practices.filter((practice) => practice.dimension === dimension);
  const ids = new Set(own.map(({ id }) => id));
  const items = own.flatMap((practice) => practice.items.filter(({ code }) => scores.answered.has(code)));
  return (
    scores.practices.some((practice) => ids.has(practice.id) && hasRecord(practice)) ||
    items.length >= model.stageRules.itemsToHoldBack
  );
};

/** What scores say of a stage. */
export const standingOf = (scores: Scores, model: Model): Standing => ({
  overall: isMeasured(scores.overall) ? scores.overall.value : undefined,
  dimensions: valuesOf(scores.dimensions),
  practices: valuesOf(scores.practices),
  founded: new Set(model.dimensions.map(({ id }) => id).filter((id) => isFounded(id, scores, model))),
  records: scores.practices.filter(hasRecord).length,
});

/** What an obstacle is judged by; the cut points of the model unless somebody asks what others would do. */
export type Cuts = Pick<Model, 'stages' | 'stageRules'>;

/** What stands between a standing and a stage, one after the other: whoever asks only whether anything does stops at the first. */
function* obstaclesOf(
  stage: number,
  { overall, dimensions, practices, founded, records }: Standing,
  { stages, stageRules }: Cuts,
): Generator<HeldBack, void> {
  const cut = stages[stage - 1]?.cut ?? 1;
  const floor = cut - stageRules.dimensionSlack;
  const { high } = stageRules;
  const isBelow = (value: number | undefined, needed: number): boolean =>
    value === undefined || value < needed - tolerance;
  if (isBelow(overall, cut)) yield { reason: 'overall', needs: cut };
  for (const [dimension, value] of dimensions)
    if (isBelow(value, floor) && founded.has(dimension))
      yield { reason: 'dimension', dimension, needs: floor };
  for (const { practice, below, atMost } of stageRules.ceilings) {
    const value = practices.get(practice);
    if (stage > atMost && value !== undefined && isBelow(value, below))
      yield { reason: 'practice', practice, needs: below };
  }
  if (stage < high.from) return;
  if (dimensions.size < high.dimensionsNeeded)
    yield { reason: 'dimensions', measured: dimensions.size, needs: high.dimensionsNeeded };
  if (records < high.recordsNeeded) yield { reason: 'records', measured: records, needs: high.recordsNeeded };
}

/** All that stands between a standing and a stage; nothing if it is reached. */
export const obstaclesTo = (stage: number, standing: Standing, cuts: Cuts): HeldBack[] => [
  ...obstaclesOf(stage, standing, cuts),
];

/** The highest stage, 1 to 5, to which nothing stands in the way. */
export const stageOf = (standing: Standing, cuts: Cuts): number =>
  cuts.stages.findLast(({ value }) => obstaclesOf(value, standing, cuts).next().done)?.value ?? 1;
