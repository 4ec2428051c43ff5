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
        .split(/(?<=\n)/)
        .map((line, index) => (lines.has(index + 1) ? line.replaceAll('"', '') : line))
        .join('');

/** Encodings that a file of one of the five languages may be in, the usual ones first. */
const candidates = [
  'windows-1250',
  'windows-1251',
  'windows-1257',
  'windows-1252',
  'iso-8859-2',
  'koi8-r',
  'cp866',
];
/** Where the headings are, if anywhere. */
const headingBytes = 4096;

/** How many cells of the first lines are names that we know, were they written in this encoding. */
const knownNames = (start: Buffer, name: string, isKnown: (cell: string) => boolean): number =>
  decodeBuffer(start.subarray(0, headingBytes), { name, isProved: true })
    .split(/\r\n|\n|\r/)
    .slice(0, 10)
    .flatMap((line) => line.split(/[,;\t|]/))
    .filter((cell) => isKnown(cell.replaceAll('"', '').trim())).length;

/** A guess is given up for an encoding in which more of the headings are names that we know. */
const byHeadings = (start: Buffer, guess: Encoding, isKnown: (cell: string) => boolean): Encoding => {
  if (guess.name.startsWith('utf-')) return guess;
  let best = { name: guess.name, known: knownNames(start, guess.name, isKnown) };
  for (const name of candidates) {
    const known = knownNames(start, name, isKnown);
    if (known > best.known) best = { name, known };
  }
  return { ...guess, name: best.name };
};

/** Looks at the start of a file; `isKnown` says whether a cell is a name of a column or an item that we know. */
export const lookAt = async (
  bytes: Bytes,
  known: Known,
  isKnown: (cell: string) => boolean,
): Promise<Look> => {
  const start = await startOf(bytes, lookedAt);
  const encoding = known.encoding ?? byHeadings(start, await detectEncoding(start), isKnown);
  const text = withoutQuotes(
    decodeBuffer(start, encoding).replaceAll('\0', '').replace(/\r\n?/g, '\n'),
    known.plainLines,
  );
  const said = declaredDelimiter(text);
  const body = said === undefined ? text : text.replace(/^[^\n]*/, '');
  const delimiter = known.delimiter ?? said ?? detectDelimiter(body, isKnown);
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
