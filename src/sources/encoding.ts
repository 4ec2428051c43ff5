import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { encodingByLetters } from './encoding-by-letters.ts';

/** How bytes are to be read as text. */
export interface Encoding {
  /** Its usual name, such as utf-8 or windows-1250. */
  readonly name: string;
  /** Whether something beyond ASCII, a byte order mark or culture.yaml proves it; else the first other byte may yet disprove it. */
  readonly isProved: boolean;
}

const marks: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { bytes: [0xff, 0xfe], name: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'utf-16be' },
];

/** What the first bytes of UTF-16 letters are in the languages that are read here: Latin, Latin with marks, Cyrillic. */
const isHighByte = (byte: number | undefined): boolean => byte === 0 || byte === 1 || byte === 4;

/** In UTF-16 every second byte is one of a few, and zeros stand nowhere else. */
const utf16ByZeros = (start: Buffer): string | undefined => {
  const pairs = Math.floor(Math.min(start.length, 4096) / 2);
  if (pairs < 2 || !start.subarray(0, pairs * 2).includes(0)) return undefined;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (isHighByte(start[at])) even++;
    if (isHighByte(start[at + 1])) odd++;
  }
  if (odd > pairs * 0.9 && even < pairs * 0.4) return 'utf-16le';
  if (even > pairs * 0.9 && odd < pairs * 0.4) return 'utf-16be';
  return undefined;
};

/** How many bytes the UTF-8 sequence that starts at a byte takes; 0 where none starts. */
const sequenceLength = (bytes: Buffer, at: number): number => {
  const first = bytes[at] ?? 0;
  const length =
    first < 0x80
      ? 1
      : first >= 0xc2 && first < 0xe0
        ? 2
        : first >= 0xe0 && first < 0xf0
          ? 3
          : first >= 0xf0 && first < 0xf5
            ? 4
            : 0;
  return length === 0 || !isUtf8(bytes.subarray(at, at + length)) ? 0 : length;
};

/** Where in bytes that should be UTF-8 a byte belongs to no sequence, and how many sequences beyond ASCII there are. */
export const scanUtf8 = (
  bytes: Buffer,
): { readonly wrong: readonly number[]; readonly sequences: number } => {
  const wrong: number[] = [];
  let sequences = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length > 1) sequences++;
    else wrong.push(at);
    at += Math.max(length, 1);
  }
  return { wrong, sequences };
};

/** Bytes up to the last whole UTF-8 sequence: what was cut off at the end is no fault of the file. */
export const wholeSequences = (bytes: Buffer): Buffer => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const at = bytes.length - back;
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc2) {
      const needs = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
      return back < needs ? bytes.subarray(0, at) : bytes;
    }
  }
  return bytes;
};

/** The lines of a text that hold bytes beyond ASCII: what a detector can tell encodings apart by. */
const telling = (bytes: Buffer): Buffer => {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 200));
};

/** What the detector gives for short texts of which it knows no more than that they are not ASCII. */
const isVague = (name: string): boolean =>
  /^(iso-8859-1|windows-1252|ascii|utf-8|mac.*)$/.test(name) || !iconv.encodingExists(name);

/**
 * What bytes that are no UTF-8 suggest: the letters of the languages that an encoding is used for, and for Cyrillic and
 * whatever else what a detector says. ISO-8859-1 is read as windows-1252, which has the same letters and more signs.
 */
export const guessEncoding = async (sample: Buffer): Promise<Encoding> => {
  const bytes = telling(sample);
  const byLetters = encodingByLetters(bytes);
  if (byLetters !== undefined && byLetters !== 'windows-1251') return { name: byLetters, isProved: true };
  // Loaded only for files that are neither UTF-8 nor plainly Latin: its tables are the slowest thing to load here.
  const { default: jschardet } = await import('jschardet');
  const found = (jschardet.detect(bytes).encoding ?? 'ascii').toLowerCase();
  return { name: isVague(found) ? (byLetters ?? 'windows-1252') : found, isProved: true };
};

/** A few bytes that are wrong among so many times more that are right are damage and not another encoding. */
const rightPerWrong = 10;

/**
 * How a file is encoded, by its first bytes: a byte order mark, UTF-16's zeros, strict UTF-8, UTF-8 with a little damage,
 * else what a detector says.
 */
export const detectEncoding = async (start: Buffer): Promise<Encoding> => {
  const mark = marks.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte));
  if (mark !== undefined) return { name: mark.name, isProved: true };
  const wide = utf16ByZeros(start);
  if (wide !== undefined) return { name: wide, isProved: true };
  if (isAscii(start)) return { name: 'utf-8', isProved: false };
  const { wrong, sequences } = scanUtf8(wholeSequences(start));
  if (wrong.length === 0 || sequences >= wrong.length * rightPerWrong)
    return { name: 'utf-8', isProved: true };
  return guessEncoding(start);
};

/** The first bytes of a file as text, without byte order mark. */
export const decodeBuffer = (start: Buffer, { name }: Encoding): string =>
  name === 'utf-8'
    ? wholeSequences(start)
        .toString('utf8')
        .replace(/^\ufeff/, '')
    : iconv.decode(start, name);

/** An encoding that culture.yaml declares, under its usual name. */
export const declaredEncoding = (label: string): Encoding => {
  const name = label.toLowerCase().replace(/^utf(\d)/, 'utf-$1');
  return { name, isProved: true };
};
