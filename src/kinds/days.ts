import { isDay, periodDays } from '../tallies/days.ts';
import { type Decoder, isMissing, missing, valued, wrong } from './decoded.ts';

/** Whether the day or the month comes first where a day is written with slashes or hyphens. */
export const dayOrders = ['d/m/y', 'm/d/y'] as const;
export type DayOrder = (typeof dayOrders)[number];

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?:[T ].*)?$/;
const compact = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/;
const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)\.?(?:,? .*)?$/;
const open = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)(?:,? .*)?$/;
const named = /^(?:(\d{1,2})[. -]+([\p{L}]+)\.?|([\p{L}]+)\.? (\d{1,2})),?[ -]+(\d{4})(?:,? .*)?$/u;

const months = new Map(
  [
    'january|jan',
    'february|feb',
    'march|mar',
    'april|apr',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sep|sept',
    'october|oct',
    'november|nov',
    'december|dec',
  ].flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
);

const written = (year = '', month = '', day = ''): string =>
  `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The day that a text names, whichever parts come first; undefined where only an order could tell. */
const plainDay = (text: string): string | undefined => {
  const first = yearFirst.exec(text);
  if (first !== null) return written(first[1], first[3], first[4]);
  const tight = compact.exec(text);
  if (tight !== null) return written(tight[1], tight[2], tight[3]);
  const dots = dotted.exec(text);
  if (dots !== null) return written(dots[3], dots[2], dots[1]);
  const words = named.exec(text);
  if (words === null) return undefined;
  const month = months.get((words[2] ?? words[3] ?? '').toLowerCase());
  return month === undefined ? undefined : written(words[5], String(month), words[1] ?? words[4]);
};

/**
 * A day as YYYY-MM-DD, with or without a time after it: year first, day first with dots (31.3.2026), with the English
 * name of a month, or 03/31/2026 in the order given. Without an order days written so are none.
 */
export const dayDecoder =
  (order: DayOrder | undefined): Decoder<string> =>
  (raw) => {
    if (isMissing(raw)) return missing;
    const text = raw.trim();
    const parts = order === undefined ? null : open.exec(text);
    const day =
      plainDay(text) ??
      (parts === null
        ? ''
        : order === 'd/m/y'
          ? written(parts[4], parts[3], parts[1])
          : written(parts[4], parts[1], parts[3]));
    return isDay(day) ? valued(day) : wrong('not-a-day');
  };

/** What days written 3/4/2026 say of their order: nothing (there are none, or all fit both), one order, or that both are used. */
export type OrderProof = DayOrder | 'none' | 'open' | 'both';

/** Gathers, day by day, what proves the order. */
export class OrderEvidence {
  #open = 0;
  readonly #proofs = new Set<DayOrder>();

  add(raw: string): void {
    const parts = open.exec(raw.trim());
    if (parts === null) return;
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    if (first > 12 && second <= 12) this.#proofs.add('d/m/y');
    else if (second > 12 && first <= 12) this.#proofs.add('m/d/y');
    else this.#open++;
  }

  get proof(): OrderProof {
    if (this.#proofs.size > 1) return 'both';
    const [only] = this.#proofs;
    return only ?? (this.#open > 0 ? 'open' : 'none');
  }
}

/** A period label: 2026, 2026-H1, 2026-Q3 or 2026-07; "2026 q3", "Q3 2026" and "Q3/2026" too. */
export const decodePeriod: Decoder<string> = (raw) => {
  if (isMissing(raw)) return missing;
  const label = raw
    .trim()
    .toUpperCase()
    .replace(/[\s/_-]+/g, '-')
    .replace(/^([HQ][1-4])-(\d{4})$/, '$2-$1')
    .replace(/^(\d{4})([HQ][1-4])$/, '$1-$2');
  return periodDays(label) === undefined ? wrong('not-a-period') : valued(label);
};
