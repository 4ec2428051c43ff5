import type { Desk } from '../view/shown.ts';
import { count, scoreCells, scoreColumns, type Table, wide } from './cells.ts';

/** The dimensions, and how much of each is measured. */
export const dimensionsTable = (desk: Desk): Table => {
  const { published, model, names, say } = desk;
  return {
    name: say('sheets.dimensions'),
    columns: [
      [say('report.dimensions.name'), wide],
      ...scoreColumns(desk),
      [say('sheets.measured'), 11],
      [say('sheets.of'), 11],
    ],
    rows: published.dimensions.map(({ id, score, weights }) => [
      names.dimension(id),
      ...scoreCells(desk, score),
      count(Object.keys(weights).length),
      count(model.practices.filter(({ dimension }) => dimension === id).length),
    ]),
  };
};
