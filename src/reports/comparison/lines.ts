import { changeSummary } from '../change-lines.ts';
import { foldLine, tame } from '../fold-line.ts';
import { isOfWhole } from '../view/changes.ts';
import { openDesk } from '../view/shown.ts';
import { type ComparedEdition, comparisonView } from './view.ts';

/** A comparison for a terminal of so many columns: what has changed evidently, how many others have not, and whether the rules have. */
export const comparisonLines = (edition: ComparedEdition, width = 80): string => {
  const desk = openDesk(edition);
  const view = comparisonView(edition);
  const { company, units } = edition.comparison;
  const blocks = [
    [`${tame(view.before)} → ${tame(view.after)}`, view.title, view.stage],
    changeSummary(desk, company, isOfWhole),
    changeSummary(desk, company, (figure) => figure === 'nps'),
    changeSummary(desk, company, (figure) => figure === 'rating'),
    changeSummary(desk, company, (figure) => figure.startsWith('practice.')),
    changeSummary(desk, units, () => true),
    view.mixes.map(({ text }) => text),
    [view.model, ...view.rules],
  ];
  return blocks
    .map((block) => block.filter((line) => line !== ''))
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => foldLine(tame(line), width)).join('\n'))
    .join('\n\n');
};
