/** How numbers and days are written in a locale. */
export interface Format {
  /** 3.4 */
  readonly score: (value: number) => string;
  /** +32 */
  readonly nps: (value: number) => string;
  /** 47% */
  readonly share: (value: number) => string;
  /** 4.12 */
  readonly mean: (value: number) => string;
  /** +0.48 */
  readonly change: (value: number) => string;
  /** 0.032 */
  readonly probability: (value: number) => string;
  /** 1 or 0.5 */
  readonly weight: (value: number) => string;
  /** So many decimals: 2.495 */
  readonly fixed: (value: number, decimals: number) => string;
  /** So many decimals, with its sign: +2.5 */
  readonly signed: (value: number, decimals: number) => string;
  /** 2,041 */
  readonly count: (value: number) => string;
  /** 30 September 2026, from YYYY-MM-DD */
  readonly day: (value: string) => string;
  /** Sep, from YYYY-MM-DD */
  readonly month: (value: string) => string;
  /** Names joined in a sentence. */
  readonly list: (values: readonly string[]) => string;
}

/** Report English is written the European way, with the day before the month. */
const regionOf = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/** Making formats is slow, and sentences ask for them one by one. */
const made = new Map<string, Format>();

export const formatIn = (language: string): Format => {
  const format = made.get(language) ?? makeFormat(regionOf(language));
  made.set(language, format);
  return format;
};

const makeFormat = (locale: string): Format => {
  const number = (options: Intl.NumberFormatOptions) => {
    const { format } = new Intl.NumberFormat(locale, options);
    // A minus is as wide as a plus, so that signed numbers stand in line; a hyphen is not.
    return (value: number): string => format(value).replace('-', '−');
  };
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale);
  // What rounds to nought has no sign.
  const decimalsWith = (signDisplay: 'negative' | 'exceptZero') => {
    const known = new Map<number, (value: number) => string>();
    return (decimals: number): ((value: number) => string) => {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      const written = known.get(decimals) ?? number({ ...digits, signDisplay });
      known.set(decimals, written);
      return written;
    };
  };
  const [fixedTo, signedTo] = [decimalsWith('negative'), decimalsWith('exceptZero')];
  return {
    score: fixedTo(1),
    nps: signedTo(0),
    share: number({ style: 'percent', maximumFractionDigits: 0 }),
    mean: fixedTo(2),
    change: signedTo(2),
    probability: number({ minimumFractionDigits: 3, maximumFractionDigits: 3 }),
    weight: number({ maximumFractionDigits: 2 }),
    fixed: (value, decimals) => fixedTo(decimals)(value),
    signed: (value, decimals) => signedTo(decimals)(value),
    count: number({ maximumFractionDigits: 0 }),
    day: (value) => day.format(Date.parse(`${value}T00:00:00Z`)),
    month: (value) => month.format(Date.parse(`${value}T00:00:00Z`)),
    list: (values) => list.format(values),
  };
};
