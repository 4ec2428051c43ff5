import type { Edition } from '../report.ts';
import { openDesk } from '../view/shown.ts';
import type { Table } from './cells.ts';
import { changesTable } from './changes.ts';
import { dimensionsTable } from './dimensions.ts';
import { itemsTable } from './items.ts';
import { notesTable } from './notes.ts';
import { outcomeTable } from './outcome.ts';
import { practicesTable } from './practices.ts';
import { rulesTable } from './rules.ts';
import { summaryTable } from './summary.ts';
import { unitsTable } from './units.ts';

/** An assessment as tidy sheets: the same figures as the report, as numbers. */
export const tablesOf = (edition: Edition): Table[] => {
  const desk = openDesk(edition);
  return [
    summaryTable,
    dimensionsTable,
    practicesTable,
    rulesTable,
    itemsTable,
    unitsTable,
    outcomeTable,
    changesTable,
    notesTable,
  ].map((table) => table(desk));
};
