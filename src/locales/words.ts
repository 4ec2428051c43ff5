import { type Formatters, formatToParts, IntlMessageFormat } from 'intl-messageformat';
import type { Facts } from '../errors.ts';
import { type Key, readCatalogue, type Sentence } from './catalogue.ts';

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

/** Makes a thing once for each of its options: Intl's are slow to make, and all sentences of a locale share them. */
const once = <Options, Made>(make: (locale?: string | string[], options?: Options) => Made): typeof make => {
  const made = new Map<string, Made>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const known = made.get(key) ?? make(locale, options);
    made.set(key, known);
    return known;
  };
};

const formatters: Formatters = {
  getNumberFormat: once((locale, options) => new Intl.NumberFormat(locale, options)),
  getDateTimeFormat: once((locale, options) => new Intl.DateTimeFormat(locale, options)),
  getPluralRules: once((locale, options) => new Intl.PluralRules(locale, options)),
};

export const loadWords = (locale: string): Say => {
  const catalogue = readCatalogue(locale);

  const sentenceOf = (key: Key): Sentence => {
    const sentence = catalogue.get(key);
    if (sentence === undefined) throw new Error(`the ${locale} catalogue lacks "${key}"`);
    return sentence;
  };

  const parts = <T extends object>(
    key: Key,
    facts: Readonly<Record<string, string | number | T>>,
  ): readonly (string | T)[] => {
    const sentence = sentenceOf(key);
    if (typeof sentence === 'string') return [sentence];
    // In the place of the message stands its key: a fact that is missing is told with it.
    return formatToParts<T>(
      sentence,
      locale,
      formatters,
      IntlMessageFormat.formats,
      facts,
      undefined,
      key,
    ).map(({ value }) => value);
  };
  const say = (key: Key, facts: Facts = {}): string => parts(key, facts).join('');
  return Object.assign(say, { parts, locale, has: (key: string): key is Key => catalogue.has(key) });
};
