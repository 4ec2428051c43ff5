import { words } from '../../reference/markdown-table.ts';
import { textOf } from '../../reference/pieces.ts';
import { bullets, paragraph, section } from '../markdown/blocks.ts';
import { changeTable } from '../markdown/change-table.ts';
import { type ComparedEdition, comparisonView } from './view.ts';

/** A comparison as Markdown, for a pull request or a page of a wiki. */
export const comparisonMarkdown = (edition: ComparedEdition): string => {
  const { say } = edition;
  const view = comparisonView(edition);
  return `${[
    `# ${words(view.title)}`,
    ...paragraph(`${view.before} → ${view.after}`),
    ...view.cautions.flatMap(paragraph),
    ...paragraph(view.stage),
    ...section(say('comparison.scores'), changeTable(say, view.scores)),
    ...section(say('comparison.practices'), changeTable(say, view.practices)),
    ...section(
      say('report.customers.title'),
      changeTable(say, view.outcome),
      view.mixes.flatMap(({ said }) => paragraph(textOf(said))),
    ),
    ...section(
      say('report.units.title'),
      changeTable(say, view.departments),
      paragraph(view.departments.left),
    ),
    ...section(
      say('comparison.rules'),
      paragraph(view.model),
      bullets(view.rules),
      paragraph(say('sheet.change')),
    ),
  ].join('\n\n')}\n`;
};
