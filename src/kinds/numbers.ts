import { isScaleWord } from '../vocabulary/verbal-scales.ts';
import { type Decoder, isMissing, missing, valued, wrong } from './decoded.ts';

/** A number with words that explain it, before or after: "10 - Extremely likely", "Agree (4)", "3 = neither", "Disagree (-1)". */
const leading = /^(\d{1,2})\s*[-–—=:.)(]\s*(\D+?)\)?$/u;
const trailing = /^(\D+?)\s*(?:\(\s*([-−+]?\d{1,2})\s*\)|[-–—=:]\s*(\d{1,2}))$/u;
const stars = /^(\d(?:[.,]\d)?)\s*(?:stars?|★|⭐|gwiazd\p{L}*|зв[её]зд\p{L}*|zvezd\p{L}*|žvaigžd\p{L}*)$/iu;
const drawnStars = /^((?:★|⭐\ufe0f?){1,10})☆*$/u;

/** The number that an answer gives; only words of a scale may stand with it, for anything else is somebody's text. */
const numberIn = (text: string): string => {
  const [, number, after] = leading.exec(text) ?? [];
  if (number !== undefined && after !== undefined) return isScaleWord(after) ? number : text;
  const [, before, inBrackets, last] = trailing.exec(text) ?? [];
  if (before !== undefined) return isScaleWord(before) ? (inBrackets ?? last ?? text) : text;
  const drawn = drawnStars.exec(text)?.[1];
  if (drawn !== undefined) return String([...drawn.replaceAll('\ufe0f', '')].length);
  return stars.exec(text)?.[1] ?? text;
};

/** A cell without what spreadsheets put around numbers: an apostrophe that makes them text, spaces without width or break. */
const bare = (raw: string): string =>
  raw
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .trim()
    .replace(/^'(?=[-+\d])/, '');

/** A number with a decimal point or comma in tenths, so that half stars stay integers: "4,5" → 45; also where words explain it. */
export const decodeTenths: Decoder<number> = (raw) => {
  if (isMissing(raw)) return missing;
  const match = /^\+?([-−]?)(\d{1,6})(?:[.,](\d)0*)?$/.exec(numberIn(bare(raw)));
  if (match === null) return wrong('not-a-number');
  const [, sign = '', whole = '', tenth = '0'] = match;
  const value = Number(whole) * 10 + Number(tenth);
  return valued(sign === '' || value === 0 ? value : -value);
};

/** A whole number: "9", "9.0" and "9 - very likely" → 9. */
export const decodeWhole: Decoder<number> = (raw) => {
  const tenths = decodeTenths(raw);
  if (tenths.status !== 'value') return tenths;
  return tenths.value % 10 === 0 ? valued(tenths.value / 10) : wrong('not-a-whole-number');
};

const inHundredths = (sign: string, whole: string, part: string): number => {
  const value = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return sign === '' || value === 0 ? value : -value;
};

/** A number in hundredths, with a decimal point or comma and a percent sign at most: "12,5 %" → 1250. */
export const decodeHundredths: Decoder<number> = (raw) => {
  if (isMissing(raw)) return missing;
  const match = /^\+?([-−]?)(\d{1,12})(?:[.,](\d{1,2})\d*)?\s*%?$/.exec(raw.trim());
  if (match === null) return wrong('not-a-number');
  const [, sign = '', whole = '', part = ''] = match;
  return valued(inHundredths(sign, whole, part));
};

/** Thousands set apart by one sign throughout, then perhaps another sign and decimals: 1 234 567,50. */
const grouped = /^([-−]?)(\d{1,3}(?:([ .,'’])\d{3})(?:\3\d{3})*)(?:[.,](\d{1,2}))?$/;

/**
 * An amount of money in hundredths: "52,000", "52.000,50" and "52 000" have thousands set apart, for an amount has no
 * three decimals; currency signs and codes around it do not matter.
 */
export const decodeAmount: Decoder<number> = (raw) => {
  if (isMissing(raw)) return missing;
  const text = raw
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/^(?:\p{Sc}|[A-Z]{3})\s*|\s*(?:\p{Sc}|[A-Z]{3}|zł|дин\.?|din\.?|руб\.?|Lt)$/gu, '');
  const match = grouped.exec(text);
  if (match === null) return decodeHundredths(text);
  const [, sign = '', whole = '', , part = ''] = match;
  return valued(inHundredths(sign, whole.replace(/\D/g, ''), part));
};
