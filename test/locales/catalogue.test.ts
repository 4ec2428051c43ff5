import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/locales/catalogue.ts';

describe('the catalogue', () => {
  it.each(['en'])('of %s holds sentences that can be said, every one of them', (locale) => {
    const unsayable = [...readCatalogue(locale)].flatMap(([key, message]) => {
      try {
        new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
        return [];
      } catch (error) {
        return [`${key}: ${String(error)}`];
      }
    });
    expect(unsayable).toEqual([]);
  });
});
