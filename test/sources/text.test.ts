import { createHash } from 'node:crypto';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText, profileText } from '../../src/sources/text.ts';
import { folderWith } from '../fixtures.ts';

const readAll = async (path: string, encoding: string): Promise<string> => {
  let text = '';
  for await (const part of decodeText(path, encoding)) text += part;
  return text;
};

const texts = {
  'windows-1250':
    'score,comment\n9,"Obsługa była bardzo miła, wszystko działało świetnie i szybko. Życzę wam dalszych sukcesów, na pewno wrócę."\n4,"Czekaliśmy długo, nikt się nie zainteresował; następnym razem wybiorę inną firmę."\n',
  'windows-1251':
    'score,comment\n9,"Очень приветливые сотрудники, всё сделали быстро и объяснили подробно. Обязательно вернёмся ещё раз."\n4,"Долго ждали, никто не подошёл, пришлось искать менеджера самим."\n',
  'windows-1252':
    'score,comment\n9,"Très bon accueil, personnel à l’écoute, délai respecté. J’ai déjà recommandé le magasin à mes voisins."\n4,"Trop d’attente à la caisse, c’était pénible, même pour une petite quantité."\n',
};

describe('profileText', () => {
  it.each(Object.entries(texts))('tells %s by its bytes', async (encoding, text) => {
    const bytes = iconv.encode(text, encoding);
    const folder = await folderWith({ 'a.csv': bytes });
    const profile = await profileText(join(folder, 'a.csv'), undefined);
    expect(profile.encoding).toBe(encoding);
    expect(profile.head).toBe(text);
    expect(profile.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await readAll(join(folder, 'a.csv'), profile.encoding)).toBe(text);
  });

  it('takes strict UTF-8 first, and drops its byte order mark', async () => {
    const text = 'score,comment\n9,"Žalia, żółty, жёлтый, déjà"\n';
    const folder = await folderWith({ 'a.csv': text, 'b.csv': `\uFEFF${text}` });
    for (const name of ['a.csv', 'b.csv']) {
      const profile = await profileText(join(folder, name), undefined);
      expect(profile.encoding).toBe('utf-8');
      expect(await readAll(join(folder, name), 'utf-8')).toBe(text);
    }
  });

  it('finds a wrong byte however late it comes', async () => {
    const folder = await folderWith({
      'a.csv': Buffer.concat([
        Buffer.from('score,comment\n'.padEnd(200_000, 'x')),
        Buffer.from([0xe9, 0x0a]),
      ]),
    });
    expect((await profileText(join(folder, 'a.csv'), undefined)).encoding).not.toBe('utf-8');
  });

  it('believes a declared encoding', async () => {
    const folder = await folderWith({ 'a.csv': 'score\n9\n' });
    expect((await profileText(join(folder, 'a.csv'), 'windows-1251')).encoding).toBe('windows-1251');
  });
});
