import writeWorkbook, { type CellObject, type Sheet } from 'write-excel-file/node';
import type { Edition } from './report.ts';
import type { Cell, NumberCell, Table } from './tables/cells.ts';
import { tablesOf } from './tables/tables.ts';

/** How a spreadsheet shows a number; the number itself is whole. */
const manners: { readonly [U in NumberCell['in']]: string } = {
  score: '0.00',
  nps: '0.0',
  share: '0.0%',
  answer: '0.00',
  'mean-answer': '0.00',
  rating: '0.00',
  count: '#,##0',
  correlation: '0.000',
  alpha: '0.00',
  ratio: '0.00',
  hours: '0.0',
  monthly: '0.0',
  days: '#,##0',
};

/** A text is declared to be one, so that none that begins with = is ever worked out, not even once it is edited. */
const text = (value: string): CellObject => ({ value, type: String, format: '@', alignVertical: 'top' });

const cellOf = (cell: Cell, isLast: boolean): CellObject | null => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { ...text(cell), wrap: isLast };
  return { value: cell.value, type: Number, format: manners[cell.in], alignVertical: 'top' };
};

const sheetOf = ({ name, columns, rows }: Table): Sheet<Buffer> => ({
  sheet: name,
  columns: columns.map(([, width]) => ({ width })),
  stickyRowsCount: 1,
  data: [
    columns.map(([header]) => ({
      ...text(header),
      fontWeight: 'bold',
      wrap: true,
      bottomBorderStyle: 'medium',
    })),
    ...rows.map((row) => row.map((cell, index) => cellOf(cell, index === columns.length - 1))),
  ],
});

const [entryMark, endMark] = [0x02014b50, 0x06054b50];

/**
 * Overwrites the clock's times of all files in an archive (ZIP 6.3, 4.3.7 and 4.3.12) with midnight of a day, so that
 * same inputs give the same bytes.
 */
const fixDates = (archive: Buffer, day: string): Buffer => {
  const fixed = Buffer.from(archive);
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const stamp = (((year - 1980) << 9) | (month << 5) | date) << 16;
  const end = fixed.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || fixed.readUInt32LE(end) !== endMark) return fixed;
  let entry = fixed.readUInt32LE(end + 16);
  while (fixed.readUInt32LE(entry) === entryMark) {
    fixed.writeUInt32LE(stamp >>> 0, entry + 12);
    fixed.writeUInt32LE(stamp >>> 0, fixed.readUInt32LE(entry + 42) + 10);
    entry +=
      46 + fixed.readUInt16LE(entry + 28) + fixed.readUInt16LE(entry + 30) + fixed.readUInt16LE(entry + 32);
  }
  return fixed;
};

/** The report as a workbook, dated by the day that its data speaks of. */
export const renderXlsx = async (edition: Edition): Promise<Uint8Array> => {
  const archive = await writeWorkbook(tablesOf(edition).map(sheetOf)).toBuffer();
  return fixDates(archive, edition.published.asOf ?? '2000-01-01');
};
