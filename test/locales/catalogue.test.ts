import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { parts, readCatalogue } from '../../src/locales/catalogue.ts';
import { packageFile } from '../../src/package.ts';

/** The messages of a locale as they are written. */
const messagesOf = (locale: string): [string, string][] =>
  parts.flatMap((part) =>
    Object.entries<string>(
      JSON.parse(readFileSync(packageFile('src', 'locales', locale, `${part}.json`), 'utf8')),
    ),
  );

describe('the catalogue', () => {
  it.each(['en'])('of %s holds the sentences that its files write, all of them', (locale) => {
    const written = new Map<string, unknown>(
      messagesOf(locale).map(([key, message]) => [
        key,
        new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst(),
      ]),
    );
    const held = new Map<string, unknown>(
      [...readCatalogue(locale)].map(([key, sentence]) => [
        key,
        typeof sentence === 'string' ? [{ type: 0, value: sentence }] : sentence,
      ]),
    );
    expect(held).toEqual(written);
  });
});
