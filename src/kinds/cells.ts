import type { Level } from '../tallies/matrix.ts';
import type { Account } from './account.ts';
import type { Layout } from './kind.ts';
import { decodeDay, decodeLevel, decodePeriod, memoised, tidyName } from './values.ts';

/** The cells of a row by the names of their columns. */
export interface Cells {
  /** The raw text; '' where the file has no such column. */
  text(name: string): string;
  /** Its text as a name: tidy, '' where missing. */
  name(name: string): string;
  has(name: string): boolean;
}

export const cellsOf = (layout: Layout, cells: readonly string[]): Cells => {
  const text = (name: string): string => cells[layout.columns.get(name) ?? -1] ?? '';
  return { text, name: (name) => tidyName(text(name)), has: (name) => layout.columns.has(name) };
};

/** When a row is of: `wave` is its period, `day` its day; '' where the other is known, or neither. */
interface When {
  readonly wave: string;
  readonly day: string;
}

/** Reads when rows are of, by period or date; a row of which that cannot be read, in a file that says it, is set aside. */
export const whenReader = (account: Account): ((row: Cells, line: number) => When | undefined) => {
  const [decodeDate, decodeWave] = [memoised(decodeDay), memoised(decodePeriod)];
  return (row, line) => {
    const column = ['period', 'date'].find((name) => row.has(name));
    if (column === undefined) return { wave: '', day: '' };
    const raw = row.text(column);
    const decoded = column === 'period' ? decodeWave(raw) : decodeDate(raw);
    if (decoded.status === 'value')
      return column === 'period' ? { wave: decoded.value, day: '' } : { wave: '', day: decoded.value };
    const code = decoded.status === 'wrong' ? decoded.code : 'no-date';
    account.setAside(code);
    account.note({ code, severity: 'warning', line, column, value: raw });
    return undefined;
  };
};

/** Reads who is staff, manager or executive; a word that is none of these is noted, and the row counts for nobody's level. */
export const levelReader = (account: Account, column = 'level'): ((row: Cells, line: number) => Level) => {
  const decode = memoised(decodeLevel);
  return (row, line) => {
    const level = decode(row.text(column));
    if (level.status === 'wrong') account.note({ code: level.code, severity: 'warning', line, column });
    return level.status === 'value' ? level.value : '';
  };
};
