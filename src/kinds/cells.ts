import type { Level } from '../tallies/matrix.ts';
import type { Account } from './account.ts';
import { dayDecoder, decodePeriod } from './days.ts';
import { type Decoder, memoised, valued } from './decoded.ts';
import type { Layout } from './kind.ts';
import { decodeLevel, tidyName } from './words.ts';

/** The cells of a row by the names of their columns. */
export class Cells {
  readonly #columns: Layout['columns'];
  readonly #cells: readonly string[];

  constructor({ columns }: Layout, cells: readonly string[]) {
    this.#columns = columns;
    this.#cells = cells;
  }

  /** The raw text; '' where the file has no such column. */
  text(name: string): string {
    return this.#cells[this.#columns.get(name) ?? -1] ?? '';
  }

  /** Its text as a name: tidy, '' where missing. */
  name(name: string): string {
    return tidyName(this.text(name));
  }
}

/** When a row is of: `wave` is its period, `day` its day; '' where the other is known, or neither. */
interface When {
  readonly wave: string;
  readonly day: string;
}

/**
 * Reads when rows are of: by their date, else by their period, else by the period of the whole file. A row of which that
 * cannot be read, in a file that says it, is set aside.
 */
export const whenReader = (
  layout: Layout,
  account: Account,
): ((cells: readonly string[], line: number) => When | undefined) => {
  const column = ['date', 'period'].find((name) => layout.columns.has(name));
  const always = { wave: layout.period ?? '', day: '' };
  const at = layout.columns.get(column ?? '');
  if (column === undefined || at === undefined) return () => always;
  const decode: Decoder<When> =
    column === 'period'
      ? account.booked(
          column,
          (raw) => {
            const label = decodePeriod(raw);
            return label.status === 'value' ? valued({ wave: label.value, day: '' }) : label;
          },
          ({ wave }) => wave,
        )
      : memoised((raw) => {
          const day = dayDecoder(layout.dayOrder)(raw);
          return day.status === 'value' ? valued({ wave: '', day: day.value }) : day;
        });
  return (cells, line) => {
    const raw = cells[at] ?? '';
    const decoded = decode(raw);
    if (decoded.status === 'value') return decoded.value;
    const code = decoded.status === 'wrong' ? decoded.code : 'no-date';
    account.setAside(code);
    account.note({ code, severity: 'warning', line, column, value: raw });
    return undefined;
  };
};

/** Reads who is staff, manager or executive; a word that is none of these is noted, and the row counts for nobody's level. */
export const levelReader = (account: Account, column = 'level'): ((row: Cells, line: number) => Level) => {
  const decode = account.booked(column, decodeLevel, (level) => level);
  return (row, line) => {
    const level = decode(row.text(column));
    if (level.status === 'wrong') account.note({ code: level.code, severity: 'warning', line, column });
    return level.status === 'value' ? level.value : '';
  };
};
