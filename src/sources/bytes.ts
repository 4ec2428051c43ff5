import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { SourceFile } from './discover.ts';

/** A file's bytes, unpacked where they are packed; can be read more than once. */
export interface Bytes {
  /** All of them, in chunks; tells the SHA-256 of the file as it lies there once the last chunk was taken. */
  read(onHash?: (sha256: string) => void): AsyncGenerator<Buffer>;
}

/** What gzip files begin with. */
const isGzip = (start: Buffer): boolean => start[0] === 0x1f && start[1] === 0x8b;

async function* hashed(
  chunks: AsyncIterable<Buffer>,
  onHash: (sha256: string) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  onHash(hash.digest('hex'));
}

async function* once(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

async function* unpacked(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const feeding = (async () => {
    for await (const chunk of chunks)
      if (!gunzip.write(chunk)) await new Promise((resolve) => gunzip.once('drain', resolve));
    gunzip.end();
  })();
  // A file that is cut off fails where its chunks are taken.
  feeding.catch((error) => gunzip.destroy(error));
  yield* gunzip as AsyncIterable<Buffer>;
}

/** The bytes of a file, or of standard input as it was taken in; gzip by its first bytes, whatever the name. */
export const bytesOf = ({ path, content }: SourceFile): Bytes => ({
  async *read(onHash = () => undefined) {
    const raw = content === undefined ? (createReadStream(path) as AsyncIterable<Buffer>) : once(content);
    const chunks = hashed(raw, onHash);
    const first = await chunks.next();
    if (first.done) return;
    const whole = (async function* () {
      yield first.value;
      yield* chunks;
    })();
    yield* isGzip(first.value) ? unpacked(whole) : whole;
  },
});

/** The first bytes of a file, so many at most. */
export const startOf = async (bytes: Bytes, size: number): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes.read()) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= size) break;
  }
  return Buffer.concat(parts).subarray(0, size);
};
