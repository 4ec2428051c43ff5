import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { Delimiter } from './delimiter.ts';
import { lineBreaks } from './lines.ts';

/** A record longer than this is taken for an unclosed quote. */
const largestRecord = 1_000_000;

export interface CsvRecord {
  /** The line on which the record starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quote that opens on `line` and closes nowhere, or only where it has swallowed other rows. */
export class BrokenQuote extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`broken quote on line ${line}`);
    this.line = line;
  }
}

const options = (delimiter: Delimiter) => ({
  delimiter,
  relax_quotes: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: largestRecord,
});

/** How many lines a record takes. */
const height = (cells: readonly string[]): number =>
  1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';

/** A text that can be read more than once. */
export type Text = () => AsyncIterable<string>;

const unclosed = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'];

/**
 * The records of a CSV text, header included, blank lines left out, in bounded memory. `width` is how many cells a row
 * has, where that is known. Throws BrokenQuote.
 */
export async function* readCsv(text: Text, delimiter: Delimiter, width?: number): AsyncGenerator<CsvRecord> {
  try {
    for await (const record of parseRecords(text, delimiter)) {
      const line = width === undefined ? undefined : swallowedFrom(record, delimiter, width);
      if (line !== undefined) throw new BrokenQuote(line);
      yield record;
    }
  } catch (error) {
    if (!(error instanceof CsvError) || !unclosed.includes(error.code)) throw error;
    throw new BrokenQuote(await lineOfFailure(text, delimiter));
  }
}

/** Cells of a line, were it a row of its own. */
const cellsIn = (line: string, delimiter: Delimiter): number =>
  line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length;

/** The line on which a quote opened that swallowed rows: the lines in its cell are as wide as rows are. */
const swallowedFrom = (
  { line, cells }: CsvRecord,
  delimiter: Delimiter,
  width: number,
): number | undefined => {
  if (width < 2) return undefined;
  let at = line;
  for (const cell of cells) {
    const breaks = lineBreaks(cell);
    if (breaks > 1) {
      const inside = cell.split(/\r\n|\n|\r/).slice(1, -1);
      const rows = inside.filter((text) => cellsIn(text, delimiter) === width).length;
      // Two cells a row are easily met by chance: a comma in a letter's greeting.
      const enough = cells.length !== width ? 1 : width === 2 ? 5 : 2;
      if (rows >= enough && rows >= inside.length * 0.8) return at;
    }
    at += breaks;
  }
  return undefined;
};

/** The line on which the record that cannot be read starts; asked anew, for a failing stream drops records that it had already read. */
const lineOfFailure = async (text: Text, delimiter: Delimiter): Promise<number> => {
  let next = 1;
  const counting = parse({
    ...options(delimiter),
    on_record: (cells: string[]) => {
      next += height(cells);
      return null;
    },
  });
  await pipeline(text(), counting.resume()).catch(() => undefined);
  return next;
};

async function* parseRecords(text: Text, delimiter: Delimiter): AsyncGenerator<CsvRecord> {
  const records = parse(options(delimiter));
  // What goes wrong on the way surfaces below, where the records are taken.
  pipeline(text(), records).catch(() => undefined);
  let next = 1;
  for await (const cells of records as AsyncIterable<string[]>) {
    const line = next;
    next += height(cells);
    if (!isBlank(cells)) yield { line, cells };
  }
}

/** The first records of a text of which only the start is known; one that is cut off is left out. */
export const readHead = async (
  start: string,
  delimiter: Delimiter,
  isWhole: boolean,
  most: number,
): Promise<readonly CsvRecord[]> => {
  const records: CsvRecord[] = [];
  let next = 1;
  // Taken as they come: a stream that fails at the end drops what it had read before.
  const taking = parse({
    ...options(delimiter),
    to: most + 1,
    on_record: (cells: string[]) => {
      if (!isBlank(cells)) records.push({ line: next, cells });
      next += height(cells);
      return null;
    },
  });
  await pipeline(Readable.from([start]), taking.resume()).catch(() => undefined);
  return isWhole || records.length > most ? records.slice(0, most) : records.slice(0, -1);
};
