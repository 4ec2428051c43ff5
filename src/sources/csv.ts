import { Readable } from 'node:stream';
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

/** A row that is longer than any row is, and holds no quote that could have swallowed others. */
export class LongRow extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`a row of more than a megabyte on line ${line}`);
    this.line = line;
  }
}

const options = (delimiter: Delimiter) => ({
  delimiter,
  relax_quotes: true,
  relax_column_count: true,
  record_delimiter: '\n',
  max_record_size: largestRecord,
});

/** How many lines a record takes. */
const height = (cells: readonly string[]): number => {
  let lines = 1;
  for (const cell of cells) lines += lineBreaks(cell);
  return lines;
};

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';

const unclosed = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'];

/** What is known of a table before it is read: records at its start that are no rows, and how many cells a row has. */
export interface Table {
  readonly skip: number;
  readonly width: number;
}

/**
 * The records of a CSV text of which all line breaks are \n, in batches as they come, blank lines left out, in bounded memory; with what is known of its
 * table only the rows. Throws BrokenQuote.
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
  table?: Table,
): AsyncGenerator<readonly CsvRecord[]> {
  let [next, left, hasQuotes] = [1, table?.skip ?? 0, false];
  const parser = parse(options(delimiter));
  // What goes wrong surfaces where the records are taken.
  parser.on('error', () => undefined);

  /** What was parsed by now; asked for at once, before a fault further on can drop it. */
  const taken = (): readonly CsvRecord[] => {
    const batch: CsvRecord[] = [];
    for (let cells: string[] | null = parser.read(); cells !== null; cells = parser.read()) {
      const line = next;
      // Where no quote was seen yet, no cell can hold a line break, and none need be looked for.
      next += hasQuotes ? height(cells) : 1;
      if (isBlank(cells)) continue;
      if (left > 0) {
        left--;
        continue;
      }
      const record = { line, cells };
      const swallowed =
        table === undefined || !hasQuotes ? undefined : swallowedFrom(record, delimiter, table.width);
      if (swallowed !== undefined) throw new BrokenQuote(swallowed);
      batch.push(record);
    }
    const { errored } = parser;
    if (errored instanceof CsvError && unclosed.includes(errored.code))
      throw hasQuotes ? new BrokenQuote(next) : new LongRow(next);
    if (errored !== null) throw errored;
    return batch;
  };

  for await (const part of text) {
    hasQuotes ||= part.includes('"');
    parser.write(part);
    yield taken();
  }
  parser.end();
  yield taken();
}

/** Cells of a line, were it a row of its own. */
const cellsIn = (line: string, delimiter: Delimiter): number =>
  line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length;

/** Whether a cell with line breaks holds a quote that opens a cell of its own: text after its own closing quote. */
const reopens = (cell: string, delimiter: Delimiter): boolean =>
  cell.slice(cell.indexOf('\n')).includes(`${delimiter}"`);

/** The line on which a quote opened that swallowed rows: the lines in its cell are as wide as rows are, or another cell opens in it. */
const swallowedFrom = (
  { line, cells }: CsvRecord,
  delimiter: Delimiter,
  width: number,
): number | undefined => {
  if (width < 2) return undefined;
  let at = line;
  for (const cell of cells) {
    const breaks = lineBreaks(cell);
    if (breaks > 0 && reopens(cell, delimiter)) return at;
    if (breaks > 1) {
      const inside = cell.split('\n').slice(1, -1);
      const rows = inside.filter((text) => cellsIn(text, delimiter) === width).length;
      // Two cells a row are easily met by chance: a comma in a letter's greeting.
      const enough = cells.length !== width ? 1 : width === 2 ? 5 : 2;
      if (rows >= enough && rows >= inside.length * 0.8) return at;
    }
    at += breaks;
  }
  return undefined;
};

/** The first records of a text of which only the start is known; one that is cut off is left out. */
export const readHead = async (
  start: string,
  delimiter: Delimiter,
  isWhole: boolean,
  most: number,
): Promise<readonly CsvRecord[]> => {
  const records: CsvRecord[] = [];
  try {
    for await (const batch of readCsv(Readable.from(pieces(start)), delimiter)) {
      records.push(...batch);
      if (records.length > most) return records.slice(0, most);
    }
  } catch (error) {
    // A quote that was cut in two is no broken one, and a broken one is met again when all is read.
    if (!(error instanceof BrokenQuote)) throw error;
    return records;
  }
  return isWhole ? records : records.slice(0, -1);
};

/** A text in small pieces, so that what stands before a fault is read. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1024) yield text.slice(at, at + 1024);
}
