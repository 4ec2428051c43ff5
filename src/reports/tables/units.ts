import type { Figure, Score } from '../../assessment/figure.ts';
import type { Desk } from '../view/shown.ts';
import { type Cell, figureCells, figureColumns, type Table } from './cells.ts';

/** All that is told of each department, a row for each figure. */
export const unitsTable = (desk: Desk): Table => {
  const { published, names, say } = desk;
  const rows = published.units.flatMap((unit) => {
    const own = (name: string, one: Figure | Score): Cell[] => [unit.label, name, ...figureCells(desk, one)];
    return [
      own(say('report.units.people'), unit.people),
      own(say('report.summary.overall-short'), unit.overall),
      ...unit.dimensions.map(({ id, score }) => own(names.dimension(id), score)),
      own(say('report.summary.nps'), unit.nps),
      own(say('report.summary.rating'), unit.rating),
    ];
  });
  return {
    name: say('sheets.units'),
    columns: [[say('report.units.department'), 30], [say('sheets.figure'), 34], ...figureColumns(desk)],
    rows,
  };
};
