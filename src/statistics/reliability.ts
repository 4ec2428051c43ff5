import jstat from 'jstat';
import { estimateCorrelation } from './correlation.ts';
import { type Estimate, fromEnds, sizeOf, sum, type Unestimated, withoutRounding } from './estimate.ts';

/** Answers of one person in each row, one column for each item; no gaps. */
export type Rows = readonly (readonly number[])[];

const columnsOf = (rows: Rows): number[][] =>
  (rows[0] ?? []).map((_, item) => rows.map((row) => row[item] ?? 0));

/**
 * Cronbach's α (1951), at most 1 and below 0 where items run against each other, with Feldt's F interval (1965); `too-few`
 * below two people or items, `no-variance` where all people have the same sum. n counts people.
 */
export const estimateAlpha = (rows: Rows): Estimate | Unestimated => {
  const columns = columnsOf(rows);
  const [n, items] = [rows.length, columns.length];
  if (n < 2 || items < 2) return 'too-few';
  const size = items * sizeOf(rows.flat());
  const squares = (values: readonly number[]): number => {
    const mean = sum(values) / n;
    return sum(values.map((value) => withoutRounding(value - mean, size) ** 2));
  };
  const ofSums = squares(rows.map(sum));
  if (ofSums === 0) return 'no-variance';
  const rest = Math.max(0, (sum(columns.map(squares)) / ofSums - 1 / items) * (items / (items - 1)));
  const [people, within] = [n - 1, (n - 1) * (items - 1)];
  const endAt = (probability: number): number => 1 - rest * jstat.centralF.inv(probability, people, within);
  return fromEnds(1 - rest, endAt(0.975), endAt(0.025), n);
};

/**
 * For each item Pearson's correlation −1…1 with the sum of the other items, or why there is none: `too-few` below four people
 * or two items, `no-variance` where the item or that sum does not vary.
 */
export const itemRestCorrelations = (rows: Rows): (Estimate | Unestimated)[] => {
  const columns = columnsOf(rows);
  if (columns.length < 2) return columns.map(() => 'too-few');
  return columns.map((column, item) =>
    estimateCorrelation(
      column,
      rows.map((row) => sum(row.filter((_, other) => other !== item))),
    ),
  );
};
