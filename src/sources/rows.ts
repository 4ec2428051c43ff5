import type { Account } from '../kinds/account.ts';
import type { Reading } from '../kinds/kind.ts';
import type { Renamer } from '../project/departments.ts';
import { isTotalWord } from '../vocabulary/words.ts';
import type { CsvRecord } from './csv.ts';
import { withNamesOfToday } from './old-names.ts';
import type { Recognised } from './recognise.ts';

const areBlank = (cells: readonly string[], from: number): boolean => {
  for (let at = from; at < cells.length; at++) if (cells[at]?.trim() !== '') return false;
  return true;
};

/** The code of A: digits and signs come before it. */
const firstLetter = 65;

/** Whether a row is a total under the others: its first text says so. Most first cells are numbers or days, and cost nothing. */
const sumsUp = (cells: readonly string[]): boolean => {
  const first = cells[0] || (cells.find((cell) => cell !== '') ?? '');
  return first.charCodeAt(0) >= firstLetter && isTotalWord(first);
};

/** The last cell that is needed to read a row, counted from 1. */
const neededWidth = ({ layout }: Recognised): number =>
  Math.max(0, ...layout.columns.values(), ...layout.items.values()) + 1;

/**
 * Reads the rows after the header. A row with more cells than the header is read if those beyond it are empty, and one
 * with fewer if only columns that are not used are missing; all others are set aside. Departments are called as they are today.
 */
export const readRows = async (
  records: AsyncIterable<readonly CsvRecord[]>,
  recognised: Recognised,
  width: number,
  account: Account,
  rename: Renamer,
): Promise<Reading> => {
  const reader = recognised.kind.open(recognised.layout, account);
  const needed = neededWidth(recognised);
  const inNamesOfToday = withNamesOfToday(recognised.layout, rename, account);
  const take = ({ line, cells }: CsvRecord): void => {
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
    else if (sumsUp(cells)) {
      account.setAside('total-row');
      account.note({ code: 'total-row', severity: 'note', line });
    } else reader.read(inNamesOfToday(cells), line);
  };
  for await (const batch of records) batch.forEach(take);
  return reader.finish();
};
