import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Bytes } from './bytes.ts';
import { type Encoding, scanUtf8, wholeSequences } from './encoding.ts';

/** What was found out about a text while it was read. */
export interface TextBook {
  /** Of the file as it lies there; '' until all of it was read. */
  sha256: string;
  /** Bytes that the encoding has no sign for. */
  wrongBytes: number;
  /** Where the first of them stand, counted from 0. */
  readonly wrongAt: number[];
  /** NUL characters, which were left out. */
  nuls: number;
}

export const emptyBook = (): TextBook => ({ sha256: '', wrongBytes: 0, wrongAt: [], nuls: 0 });

/** Text that began as ASCII goes on in something that is not UTF-8; `sample` is where it does. */
export class NotUtf8 extends Error {
  readonly sample: Buffer;
  constructor(sample: Buffer) {
    super('not UTF-8');
    this.sample = sample;
  }
}

/** How many places of wrong bytes are kept; the rest are counted. */
const keptPlaces = 20;

const noteWrong = (book: TextBook, places: readonly number[]): void => {
  book.wrongBytes += places.length;
  book.wrongAt.push(...places.slice(0, Math.max(0, keptPlaces - book.wrongAt.length)));
};

/** UTF-8, chunk by chunk; wrong bytes become U+FFFD and are booked. Throws NotUtf8 where nothing proved it was UTF-8. */
async function* decodeUtf8(
  bytes: AsyncIterable<Buffer>,
  isProved: boolean,
  book: TextBook,
): AsyncGenerator<string> {
  let [proved, offset, rest] = [isProved, 0, Buffer.alloc(0)];
  const decode = (part: Buffer): string => {
    if (isAscii(part)) return part.toString('latin1');
    if (!isUtf8(part)) {
      const { wrong, sequences } = scanUtf8(part);
      if (!proved && sequences < wrong.length) throw new NotUtf8(part);
      noteWrong(
        book,
        wrong.map((at) => offset + at),
      );
    }
    proved = true;
    return part.toString('utf8');
  };
  for await (const chunk of bytes) {
    const joined = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = wholeSequences(joined);
    rest = Buffer.from(joined.subarray(whole.length));
    yield decode(whole);
    offset += whole.length;
  }
  if (rest.length > 0) yield decode(rest);
}

/** Any other encoding; not by the platform's TextDecoder, which on Node 20 misreads windows-1252 from 0x80 to 0x9f. */
async function* decodeOther(
  bytes: AsyncIterable<Buffer>,
  name: string,
  book: TextBook,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(name);
  let offset = 0;
  for await (const chunk of bytes) {
    const text = decoder.write(chunk);
    if (text.includes('\ufffd')) {
      const places = [...text.matchAll(/\ufffd/g)].map(({ index }) => index);
      const before = (index: number): number => iconv.encode(text.slice(0, index), name).length;
      noteWrong(
        book,
        places.map((index, nth) => offset + (nth < keptPlaces ? before(index) : 0)),
      );
    }
    offset += chunk.length;
    yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined) yield rest;
}

/** A file as text, chunk by chunk, without byte order mark and NULs; what goes wrong on the way is booked. */
export async function* decodeText(bytes: Bytes, encoding: Encoding, book: TextBook): AsyncGenerator<string> {
  const raw = bytes.read((sha256) => {
    book.sha256 = sha256;
  });
  const decoded =
    encoding.name === 'utf-8'
      ? decodeUtf8(raw, encoding.isProved, book)
      : decodeOther(raw, encoding.name, book);
  let isFirst = true;
  for await (const part of decoded) {
    let text = part;
    if (isFirst && text.startsWith('\ufeff')) text = text.slice(1);
    if (text !== '') isFirst = false;
    if (text.includes('\0')) {
      const clean = text.replaceAll('\0', '');
      book.nuls += text.length - clean.length;
      text = clean;
    }
    yield text;
  }
}
