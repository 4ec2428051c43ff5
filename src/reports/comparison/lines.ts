import { textOf } from '../../reference/pieces.ts';
import { changeSummary } from '../change-lines.ts';
import { foldLine, tame } from '../fold-line.ts';
import { isOfWhole } from '../view/changes.ts';
import { openDesk } from '../view/shown.ts';
import { type ComparedEdition, comparisonView, isPractice } from './view.ts';

/** A comparison for a terminal of so many columns: what has changed evidently, how many others have not, and whether the rules have. */
export const comparisonLines = (edition: ComparedEdition, width = 80): string => {
  const desk = openDesk(edition);
  const view = comparisonView(edition);
  const { company, units } = edition.comparison;
  const { say } = edition;
  const under = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
  const ofCompany = (isWanted: (figure: string) => boolean): string[] =>
    changeSummary(desk, company, isWanted);
  const blocks = [
    [`${tame(view.before)} → ${tame(view.after)}`, ...view.cautions, view.title, view.stage],
    under(say('comparison.scores'), ofCompany(isOfWhole)),
    under(say('comparison.practices'), ofCompany(isPractice)),
    under(say('report.customers.title'), [
      ...ofCompany((figure) => figure === 'nps'),
      ...ofCompany((figure) => figure === 'rating'),
      ...view.mixes.map(({ said }) => textOf(said)),
    ]),
    under(
      say('report.units.title'),
      changeSummary(desk, units, () => true),
    ),
    [view.model, ...view.rules.map((rule) => `  ${rule}`)],
  ];
  return blocks
    .map((block) => block.filter((line) => line !== ''))
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => foldLine(tame(line), width)).join('\n'))
    .join('\n\n');
};
