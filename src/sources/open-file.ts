import { type Bytes, bytesOf } from './bytes.ts';
import { BrokenQuote, type CsvRecord, readCsv } from './csv.ts';
import type { SourceFile } from './discover.ts';
import type { Header } from './header.ts';
import { changeLines, oneLineBreak } from './lines.ts';
import { type Known, type Look, lookAt } from './look.ts';
import { decodeText, emptyBook, type TextBook } from './text.ts';

/** A file of which the start was looked at. */
export interface OpenFile {
  readonly look: Look;
  /** Undefined where there is nothing to read. */
  readonly header: Header | undefined;
  /** The rows after the header, from the first one on each time they are asked for; throws NotUtf8 and BrokenQuote on the way. */
  rows(book: TextBook): AsyncIterable<readonly CsvRecord[]>;
  countRows(): Promise<number>;
}

/** A file's text from its first line on, with what an earlier try found out about its lines. */
const textOf = (bytes: Bytes, look: Look, { plainLines }: Known, book: TextBook): AsyncIterable<string> => {
  const text = oneLineBreak(decodeText(bytes, look.encoding, book));
  if (!look.hasDelimiterLine && plainLines.size === 0) return text;
  return changeLines(text, (line, number) =>
    look.hasDelimiterLine && number === 1 ? '' : plainLines.has(number) ? line.replaceAll('"', '') : line,
  );
};

/** Opens a file with what is known of it; `isKnown` says whether a cell is a name of a column or an item. */
export const openFile = async (
  file: SourceFile,
  known: Known,
  isKnown: (cell: string) => boolean,
): Promise<OpenFile> => {
  const bytes = bytesOf(file);
  const look = await lookAt(bytes, known, isKnown);
  const { header } = look;
  // Not one record, and yet there is text: a quote that opens at once.
  if (header === undefined && !look.isEmpty && !known.plainLines.has(1)) throw new BrokenQuote(1);
  const table = {
    skip: header === undefined ? 0 : header.above + header.rows,
    width: header?.headings.length ?? 0,
  };
  const rows = (book: TextBook): AsyncIterable<readonly CsvRecord[]> =>
    readCsv(textOf(bytes, look, known, book), look.delimiter, table);
  return {
    look,
    header,
    rows,
    countRows: async () => {
      let count = 0;
      for await (const batch of rows(emptyBook())) count += batch.length;
      return count;
    },
  };
};
