import type { Account } from '../kinds/account.ts';
import type { Reading } from '../kinds/kind.ts';
import type { CsvRecord } from './csv.ts';
import type { Recognised } from './recognise.ts';

const areBlank = (cells: readonly string[], from: number): boolean =>
  cells.slice(from).every((cell) => cell.trim() === '');

/** The last cell that is needed to read a row, counted from 1. */
const neededWidth = ({ layout }: Recognised): number =>
  Math.max(0, ...layout.columns.values(), ...layout.items.values()) + 1;

/**
 * Reads the rows after the header. A row with more cells than the header is read if those beyond it are empty, and one
 * with fewer if only columns that are not used are missing; all others are set aside.
 */
export const readRows = async (
  records: AsyncIterable<CsvRecord>,
  recognised: Recognised,
  width: number,
  account: Account,
): Promise<Reading> => {
  const reader = recognised.kind.open(recognised.layout, account);
  const needed = neededWidth(recognised);
  for await (const { line, cells } of records) {
    account.rowRead();
    const fits =
      cells.length === width || (cells.length > width ? areBlank(cells, width) : cells.length >= needed);
    if (!fits) {
      account.setAside('ragged');
      account.note({
        code: 'ragged',
        severity: 'warning',
        line,
        value: String(cells.length),
        expected: String(width),
      });
    } else if (areBlank(cells, 0)) account.setAside('empty-row');
    else reader.read(cells, line);
  }
  return reader.finish();
};
