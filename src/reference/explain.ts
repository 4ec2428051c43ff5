import type { Assessment } from '../assessment/document.ts';
import { UsageError } from '../errors.ts';
import { isMeasureName } from '../model/measures.ts';
import { onlyLenses } from '../model/only-lenses.ts';
import { nearest } from '../nearest.ts';
import { changeSheet } from './change-sheet.ts';
import { type Dossier, openDossier } from './dossier.ts';
import { figureBlocks, figureSheet } from './figure-sheet.ts';
import { findingSentence } from './finding-sentence.ts';
import { allFindings } from './findings-of.ts';
import { isFigureId, knownIds } from './ids.ts';
import { itemAt, rulesReading } from './item-sheet.ts';
import { type Library, openLibrary } from './library.ts';
import { modelPage, pageBehind } from './model-page.ts';
import { heading, list, paragraph, type Sheet } from './sheet.ts';
import { waveStageSheet } from './wave-stage-sheet.ts';

/** The figures of an assessment that an id of the model stands for. */
const figuresOf = ({ library: { model }, assessment, known }: Dossier, id: string): string[] => {
  const practice = model.practices.find((one) => one.id === id || String(one.number) === id);
  if (practice !== undefined)
    return [`practice.${practice.id}`, ...practice.rules.map((rule) => `rule.${practice.id}.${rule.id}`)];
  if (model.dimensions.some((one) => one.id === id)) return [`dimension.${id}`];
  if (model.lenses.some((one) => one.id === id)) return [`lens.${id}`];
  const asked = itemAt(model, id);
  // What people know has no figure of its own beside that of the rule that reads it.
  if (asked !== undefined) return known.has(`item.${id}`) ? [`item.${id}`] : rulesReading(asked.practice, id);
  if (isMeasureName(id))
    return model.practices.flatMap((one) =>
      one.rules.filter((rule) => rule.measure === id).map((rule) => `rule.${one.id}.${rule.id}`),
    );
  return allFindings(assessment)
    .filter((finding) => finding.id === id)
    .flatMap(({ figures }) => figures);
};

const unknown = ({ model }: Library, id: string, assessment: Assessment | undefined): UsageError => {
  if (assessment === undefined && isFigureId(model, id))
    return new UsageError([{ code: 'explain-needs-assessment', facts: { id } }]);
  const suggestion = nearest(id, knownIds(model, assessment));
  return new UsageError([
    suggestion === undefined
      ? { code: 'explain-unknown', facts: { id } }
      : { code: 'explain-unknown-near', facts: { id, suggestion } },
  ]);
};

/** From the model alone; of a figure the page behind it, and that an assessment adds its number. */
const fromModel = (library: Library, id: string): Sheet => {
  const page = modelPage(library, id);
  if (page !== undefined) return page;
  const behind = pageBehind(library, id);
  if (behind === undefined) throw unknown(library, id, undefined);
  return {
    title: behind.title,
    blocks: [paragraph(library.say('sheet.number-apart', { id })), ...behind.blocks],
  };
};

/** What a finding says in an assessment, each time that it says it. */
const sentences = ({ library, assessment, known }: Dossier, id: string): string[] =>
  allFindings(assessment)
    .filter((finding) => finding.id === id)
    .map((finding) => findingSentence(library, assessment, known, finding));

/** A page of the model with what an assessment found beneath it. */
const withFound = (dossier: Dossier, page: Sheet, id: string): Sheet => {
  const { say } = dossier.library;
  const found = figuresOf(dossier, id).flatMap((figure) => figureBlocks(dossier, figure));
  const said = sentences(dossier, id);
  return found.length === 0
    ? page
    : {
        title: page.title,
        blocks: [
          ...page.blocks,
          heading(say('sheet.in-assessment')),
          ...(said.length === 0 ? [] : [list(said)]),
          ...found,
        ],
      };
};

/**
 * Explains an id: from the model its claim, source, rules and values; from an assessment the chain from the figure to the
 * files, their columns and the account of their rows. Throws UsageError for an id that neither knows.
 */
export const explain = (library: Library, id: string, assessment?: Assessment): Sheet => {
  if (assessment === undefined) return fromModel(library, id);
  // An assessment that keeps to some articles is explained by the part of the model that they make.
  const part = openLibrary(onlyLenses(library.model, assessment.chosenLenses), library.say);
  const dossier = openDossier(part, assessment);
  const page = modelPage(part, id, assessment) ?? modelPage(library, id, assessment);
  if (page !== undefined) return withFound(dossier, page, id);
  const sheet = figureSheet(dossier, id) ?? changeSheet(dossier, id) ?? waveStageSheet(dossier, id);
  if (sheet === undefined) throw unknown(library, id, assessment);
  return sheet;
};
