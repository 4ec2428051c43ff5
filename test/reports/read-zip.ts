import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive by name, as its directory lists them; deflated ones only, as text. */
export const readZip = (archive: Buffer): Map<string, string> => {
  const files = new Map<string, string>();
  let entry = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  while (archive.readUInt32LE(entry) === 0x02014b50) {
    const [size, name, extra, comment] = [
      archive.readUInt32LE(entry + 20),
      archive.readUInt16LE(entry + 28),
      archive.readUInt16LE(entry + 30),
      archive.readUInt16LE(entry + 32),
    ];
    const local = archive.readUInt32LE(entry + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    files.set(
      archive.toString('utf8', entry + 46, entry + 46 + name),
      inflateRawSync(archive.subarray(start, start + size)).toString('utf8'),
    );
    entry += 46 + name + extra + comment;
  }
  return files;
};
