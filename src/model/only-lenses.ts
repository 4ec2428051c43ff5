import { type Problem, UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Model } from './schema.ts';

/**
 * The part of a model that the chosen articles make: their practices, and what speaks of those. Without a choice the whole.
 * Throws UsageError for articles that the model does not have.
 */
export const onlyLenses = (model: Model, chosen: readonly string[]): Model => {
  const known = model.lenses.map(({ id }) => id);
  const unknown: Problem[] = chosen
    .filter((id) => !known.includes(id))
    .map((id) => {
      const suggestion = nearest(id, known);
      return suggestion === undefined
        ? { code: 'unknown-lens', facts: { id, known: known.join(', ') } }
        : { code: 'unknown-lens-near', facts: { id, suggestion } };
    });
  if (unknown.length > 0) throw new UsageError(unknown);
  if (chosen.length === 0) return model;

  const practices = model.practices.filter(({ source }) => chosen.includes(source.article));
  const has = (practice: string): boolean => practices.some(({ id }) => id === practice);
  return {
    ...model,
    practices,
    dimensions: model.dimensions.filter(({ id }) => practices.some(({ dimension }) => dimension === id)),
    lenses: model.lenses.filter(({ id }) => chosen.includes(id)),
    contrasts: model.contrasts.filter(({ high, low }) => has(high) && has(low)),
    groupGaps: model.groupGaps.filter(({ practice }) => has(practice)),
    stageRules: {
      ...model.stageRules,
      ceilings: model.stageRules.ceilings.filter(({ practice }) => has(practice)),
    },
  };
};
