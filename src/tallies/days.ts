/** Arithmetic on days written YYYY-MM-DD, in UTC; the only place that turns days into numbers. */
const dayLength = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength;

const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** Whether a text of the form YYYY-MM-DD is a day that exists, from 1900 to 2199: others are slips, such as 0206 for 2026. */
export const isDay = (text: string): boolean =>
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(dayNumber(text)) &&
  dayOf(dayNumber(text)) === text;

/** The quarter of a day: 2026-Q3. */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => {
  const number = dayNumber(day);
  return dayOf(number - ((number + 3) % 7));
};

/** The month of a day: 2026-07. */
export const monthOf = (day: string): string => day.slice(0, 7);

/**
 * The day after the same day `months` months earlier, so that both ends included make whole months: the last day of a
 * month goes with last days, and short months end early.
 */
export const monthsBefore = (day: string, months: number): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) - months;
  const first = `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
  const at = isLastOfMonth(day) ? lengthOf(first) : Math.min(Number(day.slice(8)), lengthOf(first));
  return dayOf(dayNumber(`${first}-${String(at).padStart(2, '0')}`) + 1);
};

/** Days in a month such as 2026-07. */
const lengthOf = (month: string): number => dayNumber(nextMonth(month)) - dayNumber(`${month}-01`);

const isLastOfMonth = (day: string): boolean => Number(day.slice(8)) === lengthOf(monthOf(day));

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01-01`
    : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}-01`;
};

/** How many calendar months from one month to another, both included. */
export const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7)) +
  1;

/** First and last day of a period label: 2026, 2026-H1, 2026-Q3 or 2026-07; undefined for anything else. */
export const periodDays = (label: string): { from: string; to: string } | undefined => {
  const match = /^((?:19|20|21)\d\d)(?:-(?:([HQ])([1-4])|(0[1-9]|1[0-2])))?$/.exec(label);
  if (match === null) return undefined;
  const [, year = '', unit, part, month] = match;
  const length = month !== undefined ? 1 : unit === 'Q' ? 3 : unit === 'H' ? 6 : 12;
  const first = month !== undefined ? Number(month) : (Number(part ?? 1) - 1) * length + 1;
  if (first + length > 13) return undefined;
  const monthText = (number: number): string => `${year}-${String(number).padStart(2, '0')}`;
  return {
    from: `${monthText(first)}-01`,
    to: dayOf(dayNumber(nextMonth(monthText(first + length - 1))) - 1),
  };
};

const stepMonths = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;
export type Step = keyof typeof stepMonths;

/** The whole steps of the year that ends on a day, the earliest first: twelve months, four quarters, two half-years or one year; ends included. */
export const stepsOfYear = (to: string, step: Step): { readonly from: string; readonly to: string }[] => {
  const length = stepMonths[step];
  const ends = Array.from({ length: 12 / length }, (_, index) => index * length).reverse();
  return ends.map((back) => ({
    from: monthsBefore(to, back + length),
    to: back === 0 ? to : dayBefore(monthsBefore(to, back)),
  }));
};

const dayBefore = (day: string): string => dayOf(dayNumber(day) - 1);

/** The day so many days after another. */
export const daysAfter = (day: string, days: number): string => dayOf(dayNumber(day) + days);
