import { closest, distance } from 'fastest-levenshtein';
import type { Assessment } from '../assessment/document.ts';
import { UsageError } from '../errors.ts';
import { isMeasureName, measureInfo } from '../model/measures.ts';
import { figureBlocks, figureSheet } from './figure-sheet.ts';
import { figuresById } from './figures-by-id.ts';
import { findingSheet, plainFindings } from './finding-sheet.ts';
import type { Library } from './library.ts';
import { dimensionSheet, lensSheet, measureSheet } from './model-sheets.ts';
import { practiceSheet } from './practice-sheet.ts';
import { heading, type Sheet } from './sheet.ts';

/** The page of the model about an id: a practice (by id or number), dimension, article, measure or finding. */
const modelPage = (library: Library, id: string): Sheet | undefined => {
  const { practices, dimensions, lenses } = library.model;
  const practice = practices.find((one) => one.id === id || String(one.number) === id);
  if (practice !== undefined) return practiceSheet(library, practice);
  const dimension = dimensions.find((one) => one.id === id);
  if (dimension !== undefined) return dimensionSheet(library, dimension);
  const lens = lenses.find((one) => one.id === id);
  if (lens !== undefined) return lensSheet(library, lens);
  if (isMeasureName(id)) return measureSheet(library, id);
  return findingSheet(library, id);
};

/** The figures of an assessment that an id of the model stands for. */
const figuresOf = ({ model }: Library, { findings }: Assessment, id: string): string[] => {
  const practice = model.practices.find((one) => one.id === id || String(one.number) === id);
  if (practice !== undefined)
    return [`practice.${practice.id}`, ...practice.rules.map((rule) => `rule.${practice.id}.${rule.id}`)];
  if (model.dimensions.some((one) => one.id === id)) return [`dimension.${id}`];
  if (model.lenses.some((one) => one.id === id)) return [`lens.${id}`];
  if (isMeasureName(id))
    return model.practices.flatMap((one) =>
      one.rules.filter((rule) => rule.measure === id).map((rule) => `rule.${one.id}.${rule.id}`),
    );
  return findings.filter((finding) => finding.id === id).flatMap(({ figures }) => figures);
};

/** All that can be asked for. */
const knownIds = ({ model }: Library, assessment: Assessment | undefined): string[] => [
  ...model.practices.map(({ id }) => id),
  ...model.dimensions.map(({ id }) => id),
  ...model.lenses.map(({ id }) => id),
  ...model.contrasts.map(({ id }) => id),
  ...model.groupGaps.map(({ id }) => id),
  ...Object.keys(measureInfo),
  ...plainFindings,
  ...(assessment === undefined ? [] : figuresById(assessment).keys()),
];

/** An id that looks like that of a figure needs an assessment to be looked up in. */
const isFigure = (id: string): boolean =>
  /^(overall|nps|rating|people)$|^(dimension|practice|rule|level|gap|item|lens|unit|lowest|group|team|pair|calendar|observation|nps|rating)\./.test(
    id,
  );

const unknown = (library: Library, id: string, assessment: Assessment | undefined): UsageError => {
  if (assessment === undefined && isFigure(id))
    return new UsageError([{ code: 'explain-needs-assessment', facts: { id } }]);
  const near = closest(id, knownIds(library, assessment));
  return new UsageError([
    distance(id, near) <= Math.max(2, id.length / 3)
      ? { code: 'explain-unknown-near', facts: { id, suggestion: near } }
      : { code: 'explain-unknown', facts: { id } },
  ]);
};

/**
 * Explains an id: from the model its claim, source, rules and values; from an assessment the chain from the figure to the
 * files, their columns and the account of their rows. Throws UsageError for an id that neither knows.
 */
export const explain = (library: Library, id: string, assessment?: Assessment): Sheet => {
  const page = modelPage(library, id);
  if (assessment === undefined) {
    if (page === undefined) throw unknown(library, id, assessment);
    return page;
  }
  if (page === undefined) {
    const sheet = figureSheet(library, assessment, id);
    if (sheet === undefined) throw unknown(library, id, assessment);
    return sheet;
  }
  const found = figuresOf(library, assessment, id).flatMap((figure) =>
    figureBlocks(library, assessment, figure),
  );
  return found.length === 0
    ? page
    : { title: page.title, blocks: [...page.blocks, heading(library.say('sheet.in-assessment')), ...found] };
};
