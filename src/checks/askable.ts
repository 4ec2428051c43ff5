import { KindId } from '../assessment/kind-id.ts';
import { CarelessSign } from '../assessment/response.ts';
import type { Published } from '../disclosure/published.ts';
import type { Model } from '../model/schema.ts';
import { addressOf } from '../reference/figure-address.ts';
import { type Ends, figureEnds } from '../reference/figure-ends.ts';

const kinds = KindId.options;
const upwards: Ends = { min: 0, max: Number.POSITIVE_INFINITY };
const share: Ends = { min: 0, max: 1 };
const scores: Ends = { min: 1, max: 5 };
const open: Ends = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** Figures that an assessment holds only where there is something to say, of parts that the model names. */
const occasional = ({ dimensions, practices, groupGaps, contrasts }: Model): [string, Ends][] => [
  ['response.rate', share],
  ['response.people', upwards],
  ['favourable', share],
  ...dimensions.map(({ id }): [string, Ends] => [`favourable.${id}`, share]),
  ...CarelessSign.options.map((sign): [string, Ends] => [`careless.${sign}`, upwards]),
  ['without.overall', scores],
  ...dimensions.map(({ id }): [string, Ends] => [`without.dimension.${id}`, scores]),
  ...practices
    .filter(({ items }) => items.some(({ leader }) => leader !== undefined))
    .map(({ id }): [string, Ends] => [`gap.${id}`, { min: -4, max: 4 }]),
  ...groupGaps.flatMap(({ id, high, low }): [string, Ends][] => [
    [`group.${id}.${high}`, share],
    [`group.${id}.${low}`, share],
    [`group.${id}.difference`, open],
  ]),
  ...contrasts
    .filter(({ where }) => where !== undefined)
    .map(({ id }): [string, Ends] => [`observation.${id}`, open]),
  ['calendar.busiest', upwards],
];

/** Figures of the data contract. */
const ofData: readonly [string, Ends][] = [
  ['data.errors', upwards],
  ['data.setAside', share],
  ...kinds.map((kind): [string, Ends] => [`data.setAside.${kind}`, share]),
  ...kinds.map((kind): [string, Ends] => [`data.n.${kind}`, upwards]),
  ['data.newest', open],
  ...kinds.map((kind): [string, Ends] => [`data.newest.${kind}`, open]),
];

/** A figure without a value has no unit that would tell its range; by what it is, it has one. */
const rangeOf = (id: string): Ends | undefined => {
  const { sort } = addressOf(id);
  if (['overall', 'dimension', 'practice', 'lens', 'level'].includes(sort)) return scores;
  if (sort === 'nps') return { min: -100, max: 100 };
  return sort === 'item' ? share : undefined;
};

/** Everything that a condition may speak of, with its range: figures of the document, the stage, and the data. */
export const askableEnds = (model: Model, published: Published): ReadonlyMap<string, Ends> => {
  const known = figureEnds(model, published);
  return new Map([
    ['stage', scores] as const,
    ...[...known].map(([id, ends]): [string, Ends] => [
      id,
      Number.isFinite(ends.min) || Number.isFinite(ends.max) ? ends : (rangeOf(id) ?? ends),
    ]),
    ...occasional(model).filter(([id]) => !known.has(id)),
    ...ofData,
  ]);
};

export const isDataFigure = (figure: string): boolean => figure.startsWith('data.');
export const isDayFigure = (figure: string): boolean => /^data\.newest(\.|$)/.test(figure);

/** Whether an assessment holds the change of a figure since the wave or quarter before. */
export const hasPrevious = (figure: string): boolean => {
  const [first = '', second = '', third = '', ...rest] = figure.split('.');
  if (first === 'unit') return rest.length === 0 && second !== '' && ['nps', 'rating'].includes(third);
  if (['overall', 'nps', 'rating'].includes(first)) return second === '';
  return ['dimension', 'practice'].includes(first) && third === '';
};
