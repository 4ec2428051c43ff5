import type { Desk } from '../view/shown.ts';
import { figureCells, figureColumns, type Table } from './cells.ts';

/** What people answered, item by item. */
export const itemsTable = (desk: Desk): Table => {
  const { published, model, names, say } = desk;
  const practiceOf = (code: string): string =>
    model.practices.find(({ items }) => items.some((item) => item.code === code))?.id ?? '';
  return {
    name: say('sheets.items'),
    columns: [
      [say('sheets.code'), 8],
      [say('sheets.wording'), 60],
      [say('report.priorities.practice'), 34],
      ...figureColumns(desk),
      [say('sheets.note'), 34],
    ],
    rows: published.items.map(({ code, figure }) => [
      code,
      names.item(code),
      names.practice(practiceOf(code)),
      ...figureCells(desk, figure),
      names.isReversed(code) ? say('report.practice.reversed') : null,
    ]),
  };
};
