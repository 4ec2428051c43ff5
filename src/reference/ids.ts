import type { Assessment } from '../assessment/document.ts';
import { CarelessSign } from '../assessment/response.ts';
import { measureInfo } from '../model/measures.ts';
import { opinionItemsOf } from '../model/opinion-items.ts';
import type { Model } from '../model/schema.ts';
import { isOfBreakdown } from './breakdown-id.ts';
import { changesById } from './change-sheet.ts';
import { type Address, addressOf } from './figure-address.ts';
import { figuresById } from './figures-by-id.ts';
import { plainFindings } from './finding-sheet.ts';
import { waveStages } from './wave-stage-sheet.ts';

/** All that can be asked for. */
export const knownIds = (model: Model, assessment: Assessment | undefined): string[] => [
  'stage',
  ...model.stages.map(({ id }) => id),
  ...model.practices.flatMap(({ id, items }) => [id, ...items.map(({ code }) => code)]),
  ...model.dimensions.map(({ id }) => id),
  ...model.lenses.map(({ id }) => id),
  ...model.contrasts.map(({ id }) => id),
  ...model.groupGaps.map(({ id }) => id),
  ...Object.keys(measureInfo),
  ...plainFindings,
  ...(assessment === undefined
    ? modelFigures(model)
    : [
        ...figuresById(assessment).keys(),
        ...changesById(assessment).keys(),
        ...waveStages(assessment).keys(),
      ]),
];

/** The figures that every assessment of a model holds. */
export const modelFigures = (model: Model): string[] => [
  'overall',
  'nps',
  'rating',
  ...model.practices.flatMap(({ id, items, rules }) => [
    `practice.${id}`,
    ...items.flatMap(({ code }) => [`item.${code}`, `item.${code}.neither`, `item.${code}.against`]),
    ...rules.flatMap((rule) => [`rule.${id}.${rule.id}`, `level.${id}.${rule.id}`]),
  ]),
  ...model.dimensions.flatMap(({ id }) => [
    `dimension.${id}`,
    `reliability.${id}.alpha`,
    ...opinionItemsOf(model, id).map((code) => `reliability.${id}.${code}`),
  ]),
  ...model.lenses.map(({ id }) => `lens.${id}`),
];

const isName = (text: string): boolean => /^[\p{L}\p{N}-]+$/u.test(text);
const levels = ['staff', 'manager', 'executive'];
const isQuarter = (text: string): boolean => text === '' || /^\d{4}-Q[1-4]$/.test(text);

/** Whether an assessment can hold a figure of this id, whatever its departments, teams and quarters are called. */
export const isFigureId = (model: Model, id: string): boolean => {
  if (id.startsWith('change.')) return isFigureId(model, id.split('.').slice(2).join('.'));
  if (isOfBreakdown(model, id)) return true;
  const { sort, first, second, unit, wave }: Address = addressOf(id);
  if (wave !== undefined && ['dimension', 'practice'].includes(sort))
    return [...model.dimensions, ...model.practices].some((one) => one.id === first);
  if (wave !== undefined && sort === 'stage') return true;
  if (unit !== undefined) {
    const isDated = (sort === 'nps' || sort === 'rating') && isQuarter(first);
    const isOfUnit = (['people', 'response', 'overall'].includes(sort) && first === '') || isDated;
    return isOfUnit || (sort === 'dimension' && model.dimensions.some((one) => one.id === first));
  }
  switch (sort) {
    case 'overall':
      return first === '';
    case 'nps':
    case 'rating':
      return isQuarter(first) && second === '';
    case 'gap':
      return ['', 'leaders', 'staff'].includes(second) && model.practices.some((one) => one.id === first);
    case 'lowest':
      return first === 'own' || first === 'rest';
    case 'group':
      return model.groupGaps.some(
        (one) => one.id === first && [one.high, one.low, 'difference'].some((group) => group === second),
      );
    case 'team':
      return isName(first) && (second === 'own' || second === 'received');
    case 'pair':
      return isName(first) && isName(second);
    case 'response':
      return ['people', 'rate'].includes(first) && ['', ...levels].includes(second);
    case 'favourable':
      return second === '' && (first === '' || model.dimensions.some(({ id: known }) => known === first));
    case 'careless':
      return second === '' && CarelessSign.safeParse(first).success;
    case 'without':
      return first === 'overall'
        ? second === ''
        : first === 'dimension' && model.dimensions.some(({ id: known }) => known === second);
    case 'calendar':
      return first === 'busiest';
    case 'association':
      return (first === 'culture' || first === 'internal') && second === '';
    case 'observation':
      return (
        first === 'training-rerun' ||
        model.contrasts.some(({ id, where }) => id === first && where !== undefined)
      );
    default:
      return false;
  }
};
