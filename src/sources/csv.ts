import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';

export type Delimiter = ',' | ';' | '\t' | '|';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** A record longer than this is taken for an unclosed quote. */
const largestRecord = 1_000_000;

export interface CsvRecord {
  /** The line on which the record starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quote that opens in the record starting at `line` and never closes; all that follows would be one cell. */
export class UnclosedQuote extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`unclosed quote in the record at line ${line}`);
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

const lineBreaks = (cell: string): number =>
  cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\n|\r/).length - 1 : 0;

/** How many lines a record takes. */
const height = (cells: readonly string[]): number =>
  1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';

/** A text that can be read more than once. */
type Text = () => AsyncIterable<string>;

const unclosed = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'];

/** The records of a CSV text, header included, blank lines left out, in bounded memory. Throws UnclosedQuote. */
export async function* readCsv(text: Text, delimiter: Delimiter): AsyncGenerator<CsvRecord> {
  try {
    yield* parseRecords(text, delimiter);
  } catch (error) {
    if (!(error instanceof CsvError) || !unclosed.includes(error.code)) throw error;
    throw new UnclosedQuote(await lineOfFailure(text, delimiter));
  }
}

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

/** Fields per record of the first lines, were `delimiter` the one; quotes are honoured. */
const widths = (head: string, delimiter: Delimiter): number[] => {
  const found: number[] = [];
  let [fields, quoted] = [1, false];
  for (const character of head) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) fields++;
    else if (!quoted && character === '\n') {
      found.push(fields);
      fields = 1;
      if (found.length === 20) return found;
    }
  }
  if (fields > 1) found.push(fields);
  return found;
};

/** The delimiter under which most of the first 20 records are as wide as the header; a comma where none divides it. */
export const detectDelimiter = (head: string): Delimiter => {
  const scored = delimiters.map((delimiter) => {
    const [header = 1, ...rest] = widths(head.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), delimiter);
    const same = rest.filter((width) => width === header).length;
    return { delimiter, header, agreement: header === 1 ? -1 : rest.length === 0 ? 1 : same / rest.length };
  });
  const [best] = scored.sort((a, b) => b.agreement - a.agreement || b.header - a.header);
  return best === undefined || best.agreement < 0 ? ',' : best.delimiter;
};
