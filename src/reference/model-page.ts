import type { Assessment } from '../assessment/document.ts';
import { isMeasureName } from '../model/measures.ts';
import { opinionItemsOf } from '../model/opinion-items.ts';
import { addressOf } from './figure-address.ts';
import { ruleAt } from './figure-origin.ts';
import { findingSheet } from './finding-sheet.ts';
import { itemAt, itemSheet } from './item-sheet.ts';
import type { Library } from './library.ts';
import { dimensionSheet, lensSheet, measureSheet } from './model-sheets.ts';
import { practiceSheet, ruleSheet } from './practice-sheet.ts';
import type { Sheet } from './sheet.ts';
import { stageSheet, stagesSheet } from './stage-sheet.ts';

/** The page of the model about an id: the stages or one of them, a practice (by id or number), dimension, article, item, measure or finding. */
export const modelPage = (library: Library, id: string, assessment?: Assessment): Sheet | undefined => {
  const { practices, dimensions, lenses, stages } = library.model;
  const practice = practices.find((one) => one.id === id || String(one.number) === id);
  if (practice !== undefined) return practiceSheet(library, practice);
  const dimension = dimensions.find((one) => one.id === id);
  if (dimension !== undefined) return dimensionSheet(library, dimension);
  const lens = lenses.find((one) => one.id === id);
  if (lens !== undefined) return lensSheet(library, lens);
  const item = itemAt(library.model, id);
  if (item !== undefined) return itemSheet(library, item);
  if (isMeasureName(id)) return measureSheet(library, id);
  const finding = findingSheet(library, id);
  if (finding !== undefined) return finding;
  if (id === 'stage') return stagesSheet(library, assessment);
  const stage = stages.find((one) => one.id === id);
  return stage === undefined ? undefined : stageSheet(library, stage, assessment);
};

/** The page of the model behind a figure, for those who have no assessment at hand: practice.every-week is the practice. */
export const pageBehind = (library: Library, id: string): Sheet | undefined => {
  const { sort, first, second, unit } = addressOf(id);
  if (unit !== undefined) return undefined;
  const { practices, dimensions, lenses } = library.model;
  const isIn = (list: readonly { readonly id: string }[]): boolean =>
    second === '' && list.some((one) => one.id === first);
  if (sort === 'rule' || sort === 'level') {
    const found = ruleAt(library.model, first, second);
    return found === undefined ? undefined : ruleSheet(library, found.practice, found.rule);
  }
  const isOfScale =
    sort === 'reliability' && (second === 'alpha' || opinionItemsOf(library.model, first).includes(second));
  const isOfModel =
    (isOfScale && dimensions.some((one) => one.id === first)) ||
    (sort === 'practice' && isIn(practices)) ||
    (sort === 'gap' && isIn(practices)) ||
    (sort === 'dimension' && isIn(dimensions)) ||
    (sort === 'lens' && isIn(lenses)) ||
    (sort === 'item' && second === '' && itemAt(library.model, first) !== undefined);
  return isOfModel ? modelPage(library, first) : undefined;
};
