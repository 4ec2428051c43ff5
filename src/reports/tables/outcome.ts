import type { Desk } from '../view/shown.ts';
import { type Cell, count, figureCells, figureColumns, type Table } from './cells.ts';

/** What customers say, by quarter, and how often each score was answered. */
export const outcomeTable = (desk: Desk): Table => {
  const { published, say } = desk;
  const { nps } = published.outcome;
  const parts = (['nps', 'rating'] as const).flatMap((sort) => {
    const { figure, trend } = published.outcome[sort];
    const name = say(`report.summary.${sort}`);
    return [
      [name, null, ...figureCells(desk, figure)],
      ...trend.map((point): Cell[] => [name, point.period, ...figureCells(desk, point.figure)]),
    ];
  });
  const unit = say('unit.count');
  const spread = (nps.distribution ?? []).map((answers, score): Cell[] => [
    say('sheets.answers', { score }),
    null,
    count(answers),
    null,
    null,
    null,
    null,
    unit,
    null,
    null,
    null,
    null,
  ]);
  return {
    name: say('sheets.outcome'),
    columns: [[say('sheets.figure'), 30], [say('report.customers.period'), 12], ...figureColumns(desk)],
    rows: [...parts, ...spread],
  };
};
