import { isDay, periodDays } from '../tallies/days.ts';
import { type ActivityName, activityNames } from '../tallies/events.ts';
import type { Level } from '../tallies/matrix.ts';

/** What a cell's text means: a value, no answer, or something that does not belong there (an issue code says what). */
type Decoded<T> =
  | { readonly status: 'value'; readonly value: T }
  | { readonly status: 'missing' }
  | { readonly status: 'wrong'; readonly code: WrongCode };

type WrongCode =
  | 'not-a-number'
  | 'not-a-whole-number'
  | 'not-on-the-scale'
  | 'not-a-day'
  | 'not-a-period'
  | 'not-a-level'
  | 'not-yes-or-no'
  | 'not-an-activity'
  | 'not-a-metric';

export type Decoder<T> = (raw: string) => Decoded<T>;

const missing = { status: 'missing' } as const;
const valued = <T>(value: T): Decoded<T> => ({ status: 'value', value });
const wrong = (code: WrongCode): Decoded<never> => ({ status: 'wrong', code });

const missingWords = new Set([
  '',
  'na',
  "i don't know",
  'i don’t know',
  'n/a',
  '#n/a',
  'nan',
  'null',
  '-',
  '–',
  '.',
]);
const isMissing = (raw: string): boolean => missingWords.has(raw.trim().toLowerCase());

/** Remembers each distinct text, up to a bound, so that decoding costs once per value and not once per row. */
export const memoised = <T>(decode: Decoder<T>): Decoder<T> => {
  const known = new Map<string, Decoded<T>>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const decoded = decode(raw);
    if (known.size < 10_000) known.set(raw, decoded);
    return decoded;
  };
};

/** A number with a decimal point or comma in tenths, so that half stars stay integers: "4,5" → 45. */
export const decodeTenths: Decoder<number> = (raw) => {
  if (isMissing(raw)) return missing;
  const match = /^\+?(-?\d{1,6})(?:[.,](\d)0*)?$/.exec(raw.trim());
  if (match === null) return wrong('not-a-number');
  const [, whole = '', tenth = '0'] = match;
  return valued(Number(whole) * 10 + (whole.startsWith('-') ? -1 : 1) * Number(tenth));
};

/** A whole number: "9" and "9.0" → 9. */
export const decodeWhole: Decoder<number> = (raw) => {
  const tenths = decodeTenths(raw);
  if (tenths.status !== 'value') return tenths;
  return tenths.value % 10 === 0 ? valued(tenths.value / 10) : wrong('not-a-whole-number');
};

/** A position in a list of answer labels, from 1: the second label → 2; case and outer space do not matter. */
export const decodeLabel = (labels: readonly string[]): Decoder<number> => {
  const positions = new Map(labels.map((label, index) => [label.trim().toLowerCase(), index + 1]));
  return (raw) => {
    const position = positions.get(raw.trim().toLowerCase());
    if (position !== undefined) return valued(position);
    return isMissing(raw) ? missing : wrong('not-on-the-scale');
  };
};

/** The place of an answer in a list of five as LimeSurvey exports it: A4, AO04. */
const answerCode = /^AO?0?([1-9])$/i;

/** An agreeing answer: a whole number, a label of the questionnaire in any language (from 1 up), or its code in an export. */
export const decodeAgreement = (labels: readonly (readonly string[])[]): Decoder<number> => {
  const positions = new Map(
    labels.flatMap((list) => list.map((label, index) => [label.trim().toLowerCase(), index + 1] as const)),
  );
  return (raw) => {
    const text = raw.trim();
    const position = positions.get(text.toLowerCase()) ?? answerCode.exec(text)?.[1];
    return position === undefined ? decodeWhole(raw) : valued(Number(position));
  };
};

const yesWords = new Set(['yes', 'y', 'true', '1', 'x', 'да', 'da', 'tak', 'taip']);
const noWords = new Set(['no', 'n', 'false', '0', 'нет', 'не', 'ne', 'nie']);

/** Yes or no, in the words of the five languages. */
export const decodeYes: Decoder<boolean> = (raw) => {
  const text = raw.trim().toLowerCase();
  if (yesWords.has(text)) return valued(true);
  if (noWords.has(text)) return valued(false);
  return isMissing(raw) ? missing : wrong('not-yes-or-no');
};

/** A number in hundredths, with a decimal point or comma, thousands divided by spaces, and a percent sign at most: "12,5 %" → 1250. */
export const decodeHundredths: Decoder<number> = (raw) => {
  if (isMissing(raw)) return missing;
  const match = /^\+?(-?)(\d{1,12})(?:[.,](\d{1,2})0*)?\s*%?$/.exec(
    raw.trim().replace(/[\s\u00a0\u202f](?=\d{3})/g, ''),
  );
  if (match === null) return wrong('not-a-number');
  const [, sign = '', whole = '', part = ''] = match;
  const value = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return valued(sign === '-' ? -value : value);
};

/** A day as YYYY-MM-DD, with or without a time after it, or DD.MM.YYYY. Other orders are not guessed. */
export const decodeDay: Decoder<string> = (raw) => {
  if (isMissing(raw)) return missing;
  const text = raw.trim();
  const iso = /^(\d{4})([-/])(\d\d)\2(\d\d)(?:[T ]\d.*)?$/.exec(text);
  const dotted = /^(\d\d?)\.(\d\d?)\.(\d{4})\.?(?: \d.*)?$/.exec(text);
  const day =
    (iso && `${iso[1]}-${iso[3]}-${iso[4]}`) ??
    (dotted && `${dotted[3]}-${dotted[2]?.padStart(2, '0')}-${dotted[1]?.padStart(2, '0')}`) ??
    '';
  return isDay(day) ? valued(day) : wrong('not-a-day');
};

/** A period label: 2026, 2026-H1, 2026-Q3 or 2026-07 ("2026 q3" too). */
export const decodePeriod: Decoder<string> = (raw) => {
  if (isMissing(raw)) return missing;
  const label = raw
    .trim()
    .toUpperCase()
    .replace(/[\s/_]+/, '-');
  return periodDays(label) === undefined ? wrong('not-a-period') : valued(label);
};

const levels = new Map<string, Level>([
  ...['staff', 'employee', 'individual contributor', 'front line', 'frontline'].map(
    (word) => [word, 'staff'] as const,
  ),
  ...['manager', 'mgr', 'supervisor', 'team leader', 'team lead', 'middle manager'].map(
    (word) => [word, 'manager'] as const,
  ),
  ...['executive', 'exec', 'director', 'senior leader', 'board', 'c-level'].map(
    (word) => [word, 'executive'] as const,
  ),
]);

export const decodeLevel: Decoder<Level> = (raw) => {
  if (isMissing(raw)) return missing;
  const level = levels.get(raw.trim().toLowerCase());
  return level === undefined ? wrong('not-a-level') : valued(level);
};

/** A name as it is shown: outer and repeated space gone, one Unicode form; '' where missing. */
export const tidyName = (raw: string): string => {
  const name = raw.normalize('NFC').trim().replace(/\s+/g, ' ');
  return isMissing(name) ? '' : name;
};

const activityWords = new Map<string, ActivityName>([
  ...activityNames.map((name) => [name, name] as const),
  ['thanks', 'leader_thanks'],
  ['skip_level_meeting', 'skip_level'],
  ['customer_visit', 'customer_contact'],
  ['best_practice', 'good_practice'],
  ['scorecard_review', 'metric_review'],
]);

/** What was done: one of the twelve activities, with spaces or hyphens for underscores, in the singular or plural. */
export const decodeActivity: Decoder<ActivityName> = (raw) => {
  if (isMissing(raw)) return missing;
  const word = raw
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const activity =
    activityWords.get(word) ??
    activityWords.get(word.replace(/s$/, '')) ??
    activityWords.get(word.replace(/ies$/, 'y'));
  return activity === undefined ? wrong('not-an-activity') : valued(activity);
};

const metricWords = new Map<string, 'customer' | 'inside'>([
  ['customer', 'customer'],
  ['outside', 'customer'],
  ['external', 'customer'],
  ['inside', 'inside'],
  ['internal', 'inside'],
]);

/** Whether a metric tells of the customer or of the company's inside. */
export const decodeMetric: Decoder<'customer' | 'inside'> = (raw) => {
  const metric = metricWords.get(raw.trim().toLowerCase());
  if (metric !== undefined) return valued(metric);
  return isMissing(raw) ? missing : wrong('not-a-metric');
};

const failedWords = /^(ineffective|no effect|not effective|useless|not useful|failed|rejected)$/;
const workedWords = /^(effective|worked|useful|done|solved|removed|fixed|adopted|accepted|yes)$/;

/** Nothing has come of it yet, or nothing did. */
const openWords = /^(pending|open|in progress|tbd|not (yet )?evaluated|not yet|planned|none)$/;

/** What came of a deed: whether it worked, if one of the known words says so, else that something is stated. */
export const outcomeOf = (raw: string): 'worked' | 'failed' | 'stated' | '' => {
  const text = raw.trim().toLowerCase();
  if (isMissing(raw) || openWords.test(text)) return '';
  return failedWords.test(text) ? 'failed' : workedWords.test(text) ? 'worked' : 'stated';
};

const functionWords = new Map([
  ...['customer service', 'customer support', 'support', 'guest service', 'guest services', 'care'].map(
    (word) => [word, 'service'] as const,
  ),
]);

/** A function's name in lower case; the usual names of customer service become `service`. */
export const functionOf = (raw: string): string => {
  const name = tidyName(raw).toLowerCase();
  return functionWords.get(name) ?? name;
};
