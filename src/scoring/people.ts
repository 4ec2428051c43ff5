import type { Matrix, MatrixRow, SurveyRow } from '../tallies/matrix.ts';
import { sameName } from './company.ts';
import type { Sample } from './sample.ts';

/** An answer as a share of its scale, 0 at the unfavourable end and 1 at the favourable one. */
export const favour = (row: SurveyRow, item: string, reversed: ReadonlySet<string>): number | undefined => {
  const steps = row.answers.get(item);
  if (steps === undefined) return undefined;
  const share = steps / (row.options - 1);
  return reversed.has(item) ? 1 - share : share;
};

/**
 * Whether an answer is on the favourable side of a scale of so many options: above its middle, and where there is a middle option,
 * well above it: 4 and 5 of five, 5 to 7 of seven, 3 and 4 of four, 4 to 6 of six, 6 to 10 of ten.
 */
export const isFavourable = (share: number, options: number): boolean =>
  share > (options % 2 === 0 ? 0.5 : 0.6);

/** The rows of those a question was put to. */
export const rowsAmong = <R extends MatrixRow>(
  matrix: Matrix<R>,
  among: 'everyone' | 'staff' | 'leaders' | 'executives',
): readonly R[] =>
  matrix.rows.filter(({ level }) => {
    const leads = level === 'manager' || level === 'executive';
    if (among === 'executives') return level === 'executive';
    return among === 'everyone' || leads === (among === 'leaders');
  });

/** Whether somebody works with customers, by their own word or else by their department; '' where neither says. */
export const facing = (
  { customerFacing, department }: SurveyRow,
  frontLine: ReadonlySet<string>,
): SurveyRow['customerFacing'] => {
  if (customerFacing !== '' || department === '' || frontLine.size === 0) return customerFacing;
  return frontLine.has(sameName(department)) ? 'yes' : 'no';
};

/** Staff who work with customers. */
export const isFrontLine = (row: SurveyRow, frontLine: ReadonlySet<string>): boolean =>
  row.level !== 'manager' && row.level !== 'executive' && facing(row, frontLine) === 'yes';

/** One number for each person who answered at least one of the items: the mean of `valued` over the items answered. */
export const perPerson = (
  rows: readonly SurveyRow[],
  items: readonly string[],
  valued: (row: SurveyRow, item: string) => number | undefined,
): Pick<Sample, 'rows' | 'values' | 'isAlike'> => {
  const answering: SurveyRow[] = [];
  const values: number[] = [];
  // The first answer to each item, and the items that somebody answered otherwise.
  const first = new Map<string, number>();
  const unlike = new Set<string>();
  for (const row of rows) {
    let [total, answers] = [0, 0];
    for (const item of items) {
      const value = valued(row, item);
      if (value === undefined) continue;
      total += value;
      answers++;
      const before = first.get(item);
      if (before === undefined) first.set(item, value);
      else if (before !== value) unlike.add(item);
    }
    if (answers === 0) continue;
    answering.push(row);
    values.push(total / answers);
  }
  return { rows: answering, values, isAlike: first.size > unlike.size };
};
