import { IntlMessageFormat } from 'intl-messageformat';
import type { Facts } from '../errors.ts';
import { type Key, readCatalogue } from './catalogue.ts';

/** Says a sentence of the catalogue in its locale; throws on a key or a fact that is missing. */
export interface Say {
  (key: Key, facts?: Facts): string;
  readonly locale: string;
  /** Whether the catalogue knows a key that was put together at run time, such as an issue's code. */
  has(key: string): key is Key;
}

export const loadWords = (locale: string): Say => {
  const catalogue = readCatalogue(locale);
  const formats = new Map<string, IntlMessageFormat>();

  const formatOf = (key: Key): IntlMessageFormat => {
    const known = formats.get(key);
    if (known !== undefined) return known;
    const message = catalogue.get(key);
    if (message === undefined) throw new Error(`the ${locale} catalogue lacks "${key}"`);
    const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    formats.set(key, format);
    return format;
  };

  const say = (key: Key, facts: Facts = {}): string => String(formatOf(key).format(facts));
  return Object.assign(say, { locale, has: (key: string): key is Key => catalogue.has(key) });
};
