import type { Say } from '../../locales/words.ts';
import { table, words } from '../../reference/markdown-table.ts';
import { textOf } from '../../reference/pieces.ts';
import type { View } from '../view/view.ts';
import { bullets, cells, figureColumns, inline, numbered, paragraph, section, under } from './blocks.ts';

const stageFacts = ({ steps, title }: View['summary']['stage']) => ({
  value: steps.find(({ here }) => here)?.value ?? 0,
  name: title,
});

/** What a director reads. */
export const summaryOf = ({ summary }: View, say: Say): string[] => {
  const { stage } = summary;
  const ranked = (some: View['summary']['strengths']): string[] =>
    bullets(some.map(({ name, score }) => `${name}: ${inline(score)}`));
  return section(
    say('report.summary.title'),
    [`**${words(stage.steps.length === 0 ? stage.title : say('summary.stage', stageFacts(stage)))}**`],
    paragraph(stage.meaning),
    paragraph(textOf(stage.plausibility)),
    stage.list.length === 0
      ? []
      : [...paragraph(`${stage.listTitle}:`), ...bullets(stage.list.map(({ said }) => textOf(said)))],
    table(
      [...figureColumns(say, say('report.yardsticks.figure'), say('report.customers.value')), ['n', '---']],
      [
        [textOf(summary.overallName), ...cells(summary.overall)],
        [say('report.summary.nps'), ...cells(summary.nps)],
        [
          [say('report.summary.rating'), summary.ratingScale].filter(Boolean).join(', '),
          ...cells(summary.rating),
        ],
      ],
    ),
    bullets(
      [
        { name: say('report.summary.overall-short'), move: summary.overallMove },
        { name: say('report.summary.nps'), move: summary.npsMove },
        { name: say('report.summary.rating'), move: summary.ratingMove },
      ].flatMap(({ name, move }) => (move.length === 0 ? [] : [`${name}: ${textOf(move)}`])),
    ),
    under(say('report.summary.strengths'), ranked(summary.strengths)),
    under(say('report.summary.gaps'), ranked(summary.gaps)),
    under(say('report.summary.findings'), bullets(summary.standsOut.map(textOf))),
    under(
      say('report.summary.first'),
      numbered(summary.first.map(({ name, action }) => (action === null ? name : `${name}: ${action.what}`))),
    ),
    under(
      say('report.yardsticks.title'),
      table(
        [
          [say('report.yardsticks.figure'), '---'],
          [say('report.yardsticks.here'), '---'],
          [say('report.yardsticks.beside'), '---'],
          [say('report.yardsticks.side'), '---'],
          [say('report.yardsticks.from'), '---'],
        ],
        summary.yardsticks.map(({ name, shown, sortName, value, side, from }) => [
          name,
          inline(shown),
          `${sortName} ${value}`,
          side,
          from,
        ]),
      ),
    ),
  );
};
