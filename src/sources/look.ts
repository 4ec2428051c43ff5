import { type Bytes, startOf } from './bytes.ts';
import { type CsvRecord, readHead } from './csv.ts';
import { type Delimiter, declaredDelimiter, detectDelimiter } from './delimiter.ts';
import { decodeBuffer, detectEncoding, type Encoding } from './encoding.ts';
import { findHeader, type Header } from './header.ts';

/** How much of a file is looked at before it is read: a bounded start, however large it is. */
const lookedAt = 256 * 1024;
/** How many records of it are kept. */
const sampled = 500;

/** What culture.yaml says of a file's text, or what an earlier try of reading found out. */
export interface Known {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** Lines on which quotes are plain characters. */
  readonly plainLines: ReadonlySet<number>;
}

/** What a file's start tells: how it is written, where its headings are, and some of its rows. */
export interface Look {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Whether the first line is one such as sep=; and no row. */
  readonly hasDelimiterLine: boolean;
  /** Undefined where there is nothing to read. */
  readonly header: Header | undefined;
  /** Records after the header. */
  readonly rows: readonly CsvRecord[];
  /** Whether the start held any text at all. */
  readonly isEmpty: boolean;
}

const withoutQuotes = (text: string, lines: ReadonlySet<number>): string =>
  lines.size === 0
    ? text
    : text
        .split(/(?<=\r\n|\n|\r(?!\n))/)
        .map((line, index) => (lines.has(index + 1) ? line.replaceAll('"', '') : line))
        .join('');

/** Looks at the start of a file; `isKnown` says whether a cell is a name of a column or an item that we know. */
export const lookAt = async (
  bytes: Bytes,
  known: Known,
  isKnown: (cell: string) => boolean,
): Promise<Look> => {
  const start = await startOf(bytes, lookedAt);
  const encoding = known.encoding ?? (await detectEncoding(start));
  const text = withoutQuotes(decodeBuffer(start, encoding).replaceAll('\0', ''), known.plainLines);
  const said = declaredDelimiter(text);
  const body = said === undefined ? text : text.replace(/^[^\r\n]*/, '');
  const delimiter = known.delimiter ?? said ?? detectDelimiter(body);
  const records = await readHead(body, delimiter, start.length < lookedAt, sampled);
  const header = findHeader(records, isKnown);
  return {
    encoding,
    delimiter,
    hasDelimiterLine: said !== undefined,
    header,
    rows: header === undefined ? [] : records.slice(header.above + header.rows),
    isEmpty: body.trim() === '',
  };
};
