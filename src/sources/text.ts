import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';

export interface TextProfile {
  readonly sha256: string;
  /** Its usual name, such as utf-8 or windows-1250. */
  readonly encoding: string;
  /** The start of the text, for finding delimiter and header. */
  readonly head: string;
}

const headBytes = 64 * 1024;
const sampleBytes = 256 * 1024;

/** The detector's answer; ISO-8859-1 is read as windows-1252, which has the same letters and more signs. */
const guess = async (sample: Buffer): Promise<string> => {
  // Loaded only for files that are not UTF-8: its tables are the slowest thing to load here.
  const { default: jschardet } = await import('jschardet');
  const encoding = (jschardet.detect(sample).encoding ?? 'iso-8859-1').toLowerCase();
  return encoding === 'iso-8859-1' || !iconv.encodingExists(encoding) ? 'windows-1252' : encoding;
};

/** The lines of a chunk that hold bytes beyond ASCII: what a detector can tell encodings apart by. */
const telling = (chunk: Buffer): Buffer => {
  const first = chunk.findIndex((byte) => byte >= 0x80);
  return first < 0 ? Buffer.alloc(0) : chunk.subarray(Math.max(0, first - 200));
};

/**
 * Reads a file's bytes once: its hash, and its encoding unless declared (strict UTF-8 first, else what the detector
 * says of the first 256 KB of text that is not ASCII).
 */
export const profileText = async (path: string, declared: string | undefined): Promise<TextProfile> => {
  const hash = createHash('sha256');
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  const start: Buffer[] = [];
  const sample: Buffer[] = [];
  let [startSize, sampleSize] = [0, 0];

  const stillUtf8 = (chunk?: Buffer): boolean => {
    try {
      strict.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  };

  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (startSize < headBytes) {
      start.push(chunk.subarray(0, headBytes - startSize));
      startSize += chunk.length;
    }
    if (declared !== undefined) continue;
    if (isUtf8) isUtf8 = stillUtf8(chunk);
    if (sampleSize < sampleBytes) {
      const part = telling(chunk).subarray(0, sampleBytes - sampleSize);
      sample.push(part);
      sampleSize += part.length;
    }
  }
  if (declared === undefined && isUtf8) isUtf8 = stillUtf8();

  const encoding = declared ?? (isUtf8 ? 'utf-8' : await guess(Buffer.concat(sample)));
  return { sha256: hash.digest('hex'), encoding, head: iconv.decode(Buffer.concat(start), encoding) };
};

/** The file as text, chunk by chunk, without its byte order mark. */
export async function* decodeText(path: string, encoding: string): AsyncGenerator<string> {
  // Not the platform's TextDecoder: Node 20 reads the signs of windows-1252 from 0x80 to 0x9f as control characters.
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) yield decoder.write(chunk);
  const rest = decoder.end();
  if (rest !== undefined) yield rest;
}
