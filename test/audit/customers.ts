import { dayNumber, mean, shareOf, studentT, sum, upTo, weekOf, z } from './arithmetic.ts';
import { type Evidence, here, type Row } from './evidence.ts';

export const quarterOf = (date: string): string =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The quarter before one, both as `2026-Q3`. */
export const quarterBefore = (quarter: string): string => {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
};

interface Told {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

const numbersOf = (rows: readonly Row[], column: string, options: readonly number[]): number[] =>
  rows.flatMap((row) =>
    row[column] !== '' && options.includes(Number(row[column])) ? [Number(row[column])] : [],
  );

const scores = (rows: readonly Row[]) => numbersOf(rows, 'score', upTo(0, 10));
const ratings = (rows: readonly Row[]) => numbersOf(rows, 'rating', upTo(1, 5));

/** The Net Promoter Score of a quarter in points, its interval with ¾, 1½ and ¾ answers added. */
export const npsOf = (rows: readonly Row[], quarter: string): Told => {
  const given = scores(rows.filter((row) => quarterOf(row.date ?? '') === quarter));
  const promoters = given.filter((score) => score >= 9).length;
  const detractors = given.filter((score) => score <= 6).length;
  const [p, d, n] = [promoters + 0.75, detractors + 0.75, given.length + 3];
  const m = (p - d) / n;
  const reach = z * Math.sqrt(((p + d) / n - m ** 2) / n);
  return {
    value: ((promoters - detractors) / given.length) * 100,
    low: (m - reach) * 100,
    high: (m + reach) * 100,
    n: given.length,
  };
};

/** The mean rating of a quarter, its interval with one more answer spread evenly over the options. */
export const ratingOf = (rows: readonly Row[], quarter: string): Told => {
  const given = ratings(rows.filter((row) => quarterOf(row.date ?? '') === quarter));
  const n = given.length;
  const weighted = [
    ...given.map((value) => ({ value, weight: 1 })),
    ...upTo(1, 5).map((value) => ({ value, weight: 1 / 5 })),
  ];
  const m = sum(weighted.map(({ value, weight }) => value * weight)) / (n + 1);
  const q = sum(weighted.map(({ value, weight }) => weight * (value - m) ** 2));
  const reach = studentT(n) * Math.sqrt(q / n / (n + 1));
  return { value: mean(given), low: m - reach, high: m + reach, n };
};

/** The share of weeks with three answers of customers or more, from the first answer on; of months, where fewer than six a week arrive. NaN without any. */
export const weeksWithAnswers = (evidence: Evidence): number => {
  const { nps, reviews, asOf } = evidence;
  const answers = [
    ...nps.filter((row) => scores([row]).length > 0),
    ...reviews.filter((row) => ratings([row]).length > 0),
  ];
  const dates = here(evidence, answers)
    .map((row) => row.date ?? '')
    .toSorted();
  const week = (date: string) => weekOf(dayNumber(date));
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const counts = (stepOf: (date: string) => number) =>
    dates[0] === undefined
      ? []
      : upTo(stepOf(dates[0]), stepOf(asOf)).map(
          (step) => dates.filter((date) => stepOf(date) === step).length,
        );
  return shareOf(counts(mean(counts(week)) < 6 ? month : week), (answers) => answers >= 3);
};
