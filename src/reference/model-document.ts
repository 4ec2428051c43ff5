import { type MeasureName, measureInfo } from '../model/measures.ts';
import { findingSheet, plainFindings } from './finding-sheet.ts';
import type { Library } from './library.ts';
import { sheetMarkdown } from './markdown.ts';
import { measureSheet, modelSheet } from './model-sheets.ts';
import { practiceSheet } from './practice-sheet.ts';

/** The measures that the rules of a model use, in the order of the registry. */
const usedMeasures = ({ model }: Library): MeasureName[] => {
  const used = new Set(model.practices.flatMap(({ rules }) => rules.map(({ measure }) => measure)));
  return [...used].sort((a, b) => Object.keys(measureInfo).indexOf(a) - Object.keys(measureInfo).indexOf(b));
};

/** The reference of a model in Markdown: the whole, every practice, every measure, every finding. */
export const modelDocument = (library: Library): string => {
  const { model, say } = library;
  const findings = [
    ...model.contrasts.map(({ id }) => id),
    ...model.groupGaps.map(({ id }) => id),
    ...plainFindings,
  ];
  const whole = modelSheet(library);
  return `${[
    sheetMarkdown({ ...whole, title: say('model-doc.title') }),
    say('model-doc.lead'),
    `## ${say('model-doc.dimensions')}`,
    ...model.practices.map((practice) => sheetMarkdown(practiceSheet(library, practice), 3)),
    `## ${say('model-doc.measures')}`,
    ...usedMeasures(library).map((measure) => sheetMarkdown(measureSheet(library, measure), 3)),
    `## ${say('model-doc.findings')}`,
    ...findings.flatMap((id) => {
      const sheet = findingSheet(library, id);
      return sheet === undefined ? [] : [sheetMarkdown(sheet, 3)];
    }),
  ].join('\n\n')}\n`;
};
