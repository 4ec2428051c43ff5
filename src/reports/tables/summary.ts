import type { Figure, Score } from '../../assessment/figure.ts';
import { figureName } from '../../reference/figure-name.ts';
import { textOf } from '../../reference/pieces.ts';
import type { Desk } from '../view/shown.ts';
import { summaryView } from '../view/summary.ts';
import { yardsticksView } from '../view/yardsticks.ts';
import { type Cell, count, figureCells, figureColumns, type Table, wide } from './cells.ts';

/** The stage and what a director asks for first, each beside its targets and benchmarks. */
export const summaryTable = (desk: Desk): Table => {
  const { published, names, say } = desk;
  const { stage, overall, outcome, response } = published;
  const view = summaryView(desk);
  const named = (one: Figure | Score): Cell[] => [
    figureName(one.id, published, names, say),
    ...figureCells(desk, one),
    null,
  ];
  const company = response?.rows.find(({ by }) => by === 'company');
  const stageNote = [view.stage.title, textOf(view.stage.plausibility)]
    .filter((text) => text !== '')
    .join('. ');
  const beside = (figure: string): string =>
    yardsticksView(desk)
      .filter(({ shown }) => (shown.measured ? shown.num.figure : shown.figure) === figure)
      .map(({ sortName, value, side }) => [`${sortName} ${value}`, side].filter(Boolean).join(': '))
      .join('; ');
  const withNote = (one: Figure | Score): Cell[] => [...named(one).slice(0, -1), beside(one.id) || null];
  return {
    name: say('sheets.summary'),
    columns: [[say('sheets.figure'), wide], ...figureColumns(desk), [say('sheets.note'), 60]],
    rows: [
      [
        say('sheets.stage'),
        stage.status === 'reached' ? count(stage.value) : null,
        ...Array.from({ length: 8 }, () => null),
        'stage',
        stageNote,
      ],
      withNote(overall),
      withNote(outcome.nps.figure),
      withNote(outcome.rating.figure),
      ...(company === undefined ? [] : [withNote(company.people), withNote(company.rate)]),
    ],
  };
};
