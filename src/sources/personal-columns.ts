import { isPersonalHeader, isPersonalText } from '../vocabulary/personal.ts';
import type { CsvRecord } from './csv.ts';
import type { Heading } from './header.ts';

/** How many of a column's filled cells must look like a person's address or number before the column is taken to hold them. */
const tellingShare = 0.2;

/** Positions of the columns that hold personal data: by what stands above them, or by what stands in them. */
export const personalColumns = (
  headings: readonly Heading[],
  rows: readonly CsvRecord[],
): ReadonlySet<number> =>
  new Set(
    headings.flatMap(({ names }, index) => {
      if (names.some(isPersonalHeader)) return [index];
      const filled = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell.trim() !== '');
      const telling = filled.filter(isPersonalText).length;
      return telling > 0 && telling >= filled.length * tellingShare ? [index] : [];
    }),
  );
