import type { Model } from './schema.ts';

/** The codes of the items of opinion that the practices of a dimension ask, in the order of the model. */
export const opinionItemsOf = ({ practices }: Pick<Model, 'practices'>, dimension: string): string[] =>
  practices
    .filter((practice) => practice.dimension === dimension)
    .flatMap(({ items }) => items.filter(({ knowledge }) => knowledge === undefined).map(({ code }) => code));
