import type { Model } from '../model/schema.ts';
import { sum } from '../statistics/estimate.ts';
import type { Scores } from './scores.ts';
import { type Standing, stageOf } from './standing.ts';

const mean = (values: readonly number[]): number => sum(values) / values.length;

/**
 * How often each of the stages 1 to 5 comes out in the draws, 0…1 each; what is measured, and on what it rests, is the same in
 * all of them. Without draws the stage of the scores is certain.
 */
export const stageProbabilities = ({ draws }: Scores, standing: Standing, model: Model): number[] => {
  const ids = [...standing.practices.keys()];
  const dimensionOf = new Map(model.practices.map(({ id, dimension }) => [id, dimension]));
  const members = [...standing.dimensions.keys()].map(
    (dimension) => [dimension, ids.filter((id) => dimensionOf.get(id) === dimension)] as const,
  );
  const count = draws.get(ids[0] ?? '')?.length ?? 0;
  // Filled anew in each draw, because there are thousands.
  const practices = new Map(standing.practices);
  const dimensions = new Map(standing.dimensions);
  const stageIn = (at: number): number => {
    for (const id of ids) practices.set(id, draws.get(id)?.[at] ?? 1);
    for (const [dimension, own] of members)
      dimensions.set(dimension, mean(own.map((id) => practices.get(id) ?? 1)));
    const overall = standing.overall === undefined ? undefined : mean([...practices.values()]);
    return stageOf({ ...standing, practices, dimensions, overall }, model);
  };
  const stages =
    count === 0 ? [stageOf(standing, model)] : Array.from({ length: count }, (_, at) => stageIn(at));
  return model.stages.map(({ value }) => stages.filter((stage) => stage === value).length / stages.length);
};
