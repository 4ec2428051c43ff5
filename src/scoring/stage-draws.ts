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
  const drawn = Array.from({ length: count }, (_, at): Standing => {
    const practices = new Map(ids.map((id) => [id, draws.get(id)?.[at] ?? 1]));
    const dimensions = new Map(
      members.map(([dimension, own]) => [dimension, mean(own.map((id) => practices.get(id) ?? 1))]),
    );
    const overall = standing.overall === undefined ? undefined : mean([...practices.values()]);
    return { ...standing, practices, dimensions, overall };
  });
  const stages = (drawn.length === 0 ? [standing] : drawn).map((one) => stageOf(one, model));
  return model.stages.map(({ value }) => stages.filter((stage) => stage === value).length / stages.length);
};
