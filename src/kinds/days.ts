import { isDay, periodDays } from '../tallies/days.ts';
import { type Decoder, isMissing, missing, valued, wrong } from './decoded.ts';

/** Whether the day or the month comes first where a day is written with slashes or hyphens. */
export const dayOrders = ['d/m/y', 'm/d/y'] as const;
export type DayOrder = (typeof dayOrders)[number];

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?:[T ].*)?$/;
const compact = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/;
const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)\.?(?:,? .*)?$/;
/** A year of two digits only after slashes: between hyphens it may stand first as well. */
const open = /^(\d{1,2})(?:([-/])(\d{1,2})\2(\d{4})|\/(\d{1,2})\/(\d\d))(?:,? .*)?$/;
const named = /^(?:(\d{1,2})[. -]+([\p{L}]+)\.?|([\p{L}]+)\.? (\d{1,2})),?[ -]+(\d{4}|\d\d)\.?(?:,? .*)?$/u;
const lithuanian = /^(\d{4}) m\. (\p{L}+) (\d{1,2}) d\.(?:,? .*)?$/u;

/** The names of a month in a language, long and short, as they stand in a date and alone. */
const monthNames = (locale: string, month: number): string[] =>
  (['long', 'short'] as const).flatMap((length) => {
    const day = Date.UTC(2026, month, 15);
    const inDate = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: length,
      year: 'numeric',
      timeZone: 'UTC',
    })
      .formatToParts(day)
      .find(({ type }) => type === 'month')?.value;
    const alone = new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' }).format(day);
    return [inDate ?? alone, alone];
  });

let known: ReadonlyMap<string, number> | undefined;

const monthOf = (name: string): number | undefined => {
  known ??= new Map([
    ['sept', 9],
    ...['en', 'pl', 'ru', 'sr-Latn', 'sr-Cyrl', 'lt'].flatMap((locale) =>
      Array.from({ length: 12 }, (_, month) => monthNames(locale, month)).flatMap((names, month) =>
        names
          .map((one) => one.toLowerCase().replace(/\.$/, ''))
          .filter((one) => /^\p{L}+$/u.test(one))
          .map((one) => [one, month + 1] as const),
      ),
    ),
  ]);
  return known.get(name.toLowerCase());
};

const written = (year = '', month = '', day = ''): string =>
  `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const withName = (
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
): string | undefined => {
  const month = monthOf(name ?? '');
  return month === undefined ? undefined : written(year, String(month), day);
};

/** The day that a text names, whichever parts come first; undefined where only an order could tell. */
const plainDay = (text: string): string | undefined => {
  const first = yearFirst.exec(text);
  if (first !== null) return written(first[1], first[3], first[4]);
  const tight = compact.exec(text);
  if (tight !== null) return written(tight[1], tight[2], tight[3]);
  const dots = dotted.exec(text);
  if (dots !== null) return written(dots[3], dots[2], dots[1]);
  const words = named.exec(text);
  if (words !== null) return withName(words[5], words[2] ?? words[3], words[1] ?? words[4]);
  const baltic = lithuanian.exec(text);
  return baltic === null ? undefined : withName(baltic[1], baltic[2], baltic[3]);
};

/** The three parts of a day of which only an order tells the first two apart. */
const openParts = (text: string): readonly [first: string, second: string, year: string] | undefined => {
  const parts = open.exec(text);
  return parts === null
    ? undefined
    : [parts[1] ?? '', parts[3] ?? parts[5] ?? '', parts[4] ?? parts[6] ?? ''];
};

/**
 * A day as YYYY-MM-DD, with or without a time after it: year first, day first with dots (31.3.2026), with the name of a
 * month in one of the five languages, or 03/31/2026 in the order given. Without an order days written so are none.
 */
export const dayDecoder =
  (order: DayOrder | undefined): Decoder<string> =>
  (raw) => {
    if (isMissing(raw)) return missing;
    const text = raw.replace(/\u00a0/g, ' ').trim();
    const parts = order === undefined ? undefined : openParts(text);
    const [first, second, year] = parts ?? [];
    const day =
      plainDay(text) ??
      (parts === undefined
        ? ''
        : order === 'd/m/y'
          ? written(year, second, first)
          : written(year, first, second));
    return isDay(day) ? valued(day) : wrong('not-a-day');
  };

/** What days written 3/4/2026 say of their order: nothing (there are none, or all fit both), one order, or that both are used. */
export type OrderProof = DayOrder | 'none' | 'open' | 'both';

/** Gathers, day by day, what proves the order. */
export class OrderEvidence {
  #open = 0;
  readonly #proofs = new Set<DayOrder>();

  add(raw: string): void {
    const parts = openParts(raw.replace(/\u00a0/g, ' ').trim());
    if (parts === undefined) return;
    const [first, second] = [Number(parts[0]), Number(parts[1])];
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
    .replace(/[\s/_.'’-]+/g, '-')
    .replace(/^([HQ][1-4])-(\d{4})$/, '$2-$1')
    .replace(/^(\d{4})([HQ][1-4])$/, '$1-$2');
  return periodDays(label) === undefined ? wrong('not-a-period') : valued(label);
};
