import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bytesOf, startOf } from '../../src/sources/bytes.ts';
import { detectEncoding, guessEncoding } from '../../src/sources/encoding.ts';
import { decodeText, emptyBook, NotUtf8 } from '../../src/sources/text.ts';
import { folderWith } from '../fixtures.ts';

const file = async (content: string | Uint8Array, name = 'a.csv') => {
  const folder = await folderWith({ [name]: content });
  return bytesOf({ path: join(folder, name), shown: name, name });
};

/** Reads a file as the tool does: looks at its start, then decodes all of it. */
const read = async (content: string | Uint8Array, name?: string) => {
  const bytes = await file(content, name);
  const encoding = await detectEncoding(await startOf(bytes, 1024));
  const book = emptyBook();
  let text = '';
  for await (const part of decodeText(bytes, encoding, book)) text += part;
  return { encoding: encoding.name, text, book };
};

const texts = {
  'windows-1250':
    'score,comment\n9,"Obsługa była bardzo miła, wszystko działało świetnie i szybko. Życzę wam dalszych sukcesów, na pewno wrócę."\n4,"Czekaliśmy długo, nikt się nie zainteresował; następnym razem wybiorę inną firmę."\n',
  'windows-1251':
    'score,comment\n9,"Очень приветливые сотрудники, всё сделали быстро и объяснили подробно. Обязательно вернёмся ещё раз."\n4,"Долго ждали, никто не подошёл, пришлось искать менеджера самим."\n',
  'windows-1252':
    'score,comment\n9,"Très bon accueil, personnel à l’écoute, délai respecté. J’ai déjà recommandé le magasin à mes voisins."\n4,"Trop d’attente à la caisse, c’était pénible, même pour une petite quantité."\n',
};

const mixed = 'score,comment\n9,"Žalia, żółty, жёлтый, déjà"\n';

describe('a text is read in the encoding of its bytes', () => {
  it.each(Object.entries(texts))('%s', async (encoding, text) => {
    const bytes = iconv.encode(text, encoding);
    const found = await read(bytes);
    expect(found).toMatchObject({ encoding, text });
    expect(found.book).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      wrongBytes: 0,
      wrongAt: [],
      nuls: 0,
    });
  });

  it.each(['utf-16le', 'utf-16be'])('%s with and without byte order mark', async (encoding) => {
    for (const addBOM of [true, false]) {
      const ascii = 'score,comment\n9,fine and well\n8,nothing to say\n';
      for (const text of [
        ascii,
        'Дата;Отдел;NPS\n01.07.2026;Обслуживание клиентов;9\n',
        'Dział;NPS\nObsługa;9\n',
      ])
        expect(await read(iconv.encode(text, encoding, { addBOM }))).toMatchObject({ encoding, text });
    }
  });

  it('UTF-8 with and without its mark, and packed', async () => {
    for (const content of [mixed, `\uFEFF${mixed}`, gzipSync(mixed)])
      expect(await read(content)).toMatchObject({ encoding: 'utf-8', text: mixed });
  });

  it('whatever pieces its bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 5 }),
        async (text, size) => {
          const bytes = Buffer.from(text);
          const pieces = {
            async *read() {
              for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
            },
          };
          let decoded = '';
          for await (const part of decodeText(pieces, { name: 'utf-8', isProved: true }, emptyBook()))
            decoded += part;
          expect(decoded).toBe(
            bytes
              .toString('utf8')
              .replace(/^\ufeff/, '')
              .replaceAll('\0', ''),
          );
        },
      ),
    );
  });
});

describe('what cannot be read', () => {
  it('is booked with the place of its bytes, where most of the text is UTF-8', async () => {
    const good = 'žalia '.repeat(30);
    const bytes = Buffer.concat([Buffer.from(good), Buffer.from([0xe9]), Buffer.from(' fin\n')]);
    const { encoding, book } = await read(bytes);
    expect(encoding).toBe('utf-8');
    expect(book).toMatchObject({ wrongBytes: 1, wrongAt: [Buffer.byteLength(good)] });
  });

  it('is booked in an encoding of single bytes that lacks a sign', async () => {
    const bytes = await file(Buffer.from([0x61, 0x98, 0x62, 0x98]));
    const book = emptyBook();
    for await (const _ of decodeText(bytes, { name: 'windows-1251', isProved: true }, book));
    expect(book).toMatchObject({ wrongBytes: 2, wrongAt: [1, 3] });
  });

  it('says that it is not UTF-8 after all, however late the first sign beyond ASCII comes', async () => {
    const late = Buffer.concat([
      Buffer.alloc(300_000, 'x'),
      iconv.encode('dėkui, ačiū, žmonės', 'windows-1257'),
    ]);
    const error = await read(late).catch((reason) => reason);
    expect(error).toBeInstanceOf(NotUtf8);
    expect((await guessEncoding(error.sample)).name).not.toBe('utf-8');
  });

  it('leaves NULs out and counts them', async () => {
    const { text, book } = await read(Buffer.from('a,b\n\0\0,2\n,3,4,5,6,7,8\n'));
    expect(text).toBe('a,b\n,2\n,3,4,5,6,7,8\n');
    expect(book.nuls).toBe(2);
  });
});
