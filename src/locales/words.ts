import { IntlMessageFormat } from 'intl-messageformat';
import type { Facts } from '../errors.ts';
import { type Key, readCatalogue } from './catalogue.ts';

/** Says a sentence of the catalogue in its locale; throws on a key or a fact that is missing. */
export interface Say {
  (key: Key, facts?: Facts): string;
  /** Likewise in parts: facts that are more than text stand in their places as they are, the words between them as strings. */
  parts<T extends object>(
    key: Key,
    facts: Readonly<Record<string, string | number | T>>,
  ): readonly (string | T)[];
  readonly locale: string;
  /** Whether the catalogue knows a key that was put together at run time, such as an issue's code. */
  has(key: string): key is Key;
}

/** What ICU reads as more than text. */
const hasSyntax = /['{#]/;

export const loadWords = (locale: string): Say => {
  const catalogue = readCatalogue(locale);
  const formats = new Map<string, IntlMessageFormat>();

  const messageOf = (key: Key): string => {
    const message = catalogue.get(key);
    if (message === undefined) throw new Error(`the ${locale} catalogue lacks "${key}"`);
    return message;
  };

  const formatOf = (key: Key, message: string): IntlMessageFormat => {
    const known = formats.get(key);
    if (known !== undefined) return known;
    const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    formats.set(key, format);
    return format;
  };

  const say = (key: Key, facts: Facts = {}): string => {
    const message = messageOf(key);
    // Most messages have nothing to fill in, and making a format is slow.
    return hasSyntax.test(message) ? String(formatOf(key, message).format(facts)) : message;
  };
  const parts = <T extends object>(
    key: Key,
    facts: Readonly<Record<string, string | number | T>>,
  ): readonly (string | T)[] =>
    formatOf(key, messageOf(key))
      .formatToParts<T>(facts)
      .map(({ value }) => value);
  return Object.assign(say, { parts, locale, has: (key: string): key is Key => catalogue.has(key) });
};
