/** A little survey: who answered what. */
export interface LittleSurvey {
  readonly items: readonly { readonly code: string; readonly wording: string }[];
  readonly people: readonly Person[];
  /** Five labels of agreement, lowest first. */
  readonly labels: readonly string[];
}

export interface Person {
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly department: string;
  readonly level: string;
  /** 1 to 5 for each item; null where there is no answer. */
  readonly answers: readonly (number | null)[];
  readonly email: string;
  readonly name: string;
}

/** When the person at an index answers, in such a pattern as `M/D/YYYY h:mm:ss A`: one an hour from eight, four minutes long. */
export const written = (
  pattern: string,
  { day }: Person,
  index: number,
  end: 'start' | 'end' = 'end',
): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  const hour = 8 + (index % 12);
  const two = (value: number): string => String(value).padStart(2, '0');
  const twelve = hour % 12 || 12;
  const tokens: Readonly<Record<string, string>> = {
    YYYY: year,
    YY: year.slice(2),
    MM: month,
    M: String(Number(month)),
    DD: date,
    D: String(Number(date)),
    HH: two(hour),
    H: String(hour),
    hh: two(twelve),
    h: String(twelve),
    mm: two(((index * 7) % 50) + (end === 'end' ? 4 : 0)),
    ss: '11',
    A: hour < 12 ? 'AM' : 'PM',
  };
  return pattern.replace(/\b(?:YYYY|YY|MM?|DD?|HH?|hh?|mm|ss|A)\b/g, (token) => tokens[token] ?? token);
};
