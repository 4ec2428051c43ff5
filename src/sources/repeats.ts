import type { Issue } from '../assessment/issue.ts';
import { dayNumber } from '../tallies/days.ts';
import {
  compareTexts,
  isOfWave,
  longestSilenceDays,
  Matrix,
  type MatrixRow,
  type SurveyRow,
  wavesOfDays,
  wholeKey,
} from '../tallies/matrix.ts';
import type { Intake } from './intake.ts';

/** How much of a file another must hold, and in how many rows, before both are taken to tell of the same. */
const overlapShare = 0.2;
const overlapRows = 10;

interface Placed<R> {
  readonly row: R;
  readonly intake: Intake;
}

/** Whether two rows of one person are of one time. */
type IsSameTime = (a: MatrixRow, b: MatrixRow) => boolean;

/** A person has a review of each half of a year that one wave may span. */
const areNear: IsSameTime = (a, b) =>
  a.wave === b.wave &&
  (a.day === '' || b.day === '' || Math.abs(dayNumber(a.day) - dayNumber(b.day)) <= longestSilenceDays);

/** Rows of one wave of a survey: a pulse may go on for longer than any silence, and still each person counts once in it. */
const areOfOneWave = (tallies: readonly Matrix<SurveyRow>[]): IsSameTime => {
  const waves = wavesOfDays([...new Set(tallies.flatMap(({ days }) => days))].sort());
  return (a, b) =>
    a.wave === b.wave &&
    (a.wave !== '' ||
      a.day === '' ||
      b.day === '' ||
      waves.some((wave) => isOfWave(a, wave) && isOfWave(b, wave)));
};

const filled = (row: MatrixRow): number => ('answers' in row ? row.answers : row.facts).size;

/** Of two rows of one person the later, else the fuller one; which of two that are alike in both is nobody's choice. */
const compare = <R extends MatrixRow>({ row: a }: Placed<R>, { row: b }: Placed<R>): number =>
  compareTexts(a.day, b.day) || filled(a) - filled(b) || compareTexts(wholeKey(a), wholeKey(b));

/**
 * What is kept of each file where each person counts once a wave: of rows that name the same person the last, and of
 * those the fullest; the others are set aside in the account of their file.
 */
const eachPersonOnce = <R extends MatrixRow>(
  parts: readonly { readonly intake: Intake; readonly tally: Matrix<R> }[],
  isSameTime: IsSameTime,
): ReadonlyMap<Intake, Matrix<R>> => {
  const people = new Map<string, Placed<R>[]>();
  const left = new Map(parts.map(({ intake }) => [intake, new Matrix<R>()]));
  for (const { intake, tally } of parts)
    for (const row of tally.rows) {
      if (row.respondent === '') left.get(intake)?.add(row);
      else {
        const rows = people.get(row.respondent) ?? [];
        rows.push({ row, intake });
        people.set(row.respondent, rows);
      }
    }
  for (const rows of people.values()) {
    const kept: Placed<R>[] = [];
    for (const placed of rows.sort((a, b) => compare(b, a))) {
      const same = kept.find(({ row }) => isSameTime(row, placed.row));
      if (same === undefined) kept.push(placed);
      else {
        const isRepeated = wholeKey(same.row) === wholeKey(placed.row);
        placed.intake.account.takeBack(isRepeated ? 'row-repeated' : 'answered-again', 1);
      }
    }
    for (const { row, intake } of kept) left.get(intake)?.add(row);
  }
  return left;
};

/** The files with each person of a survey or of appraisals in them once a wave. */
export const withoutRepeats = (intakes: readonly Intake[]): Intake[] => {
  const answered = intakes.flatMap((intake) =>
    intake.reading.kind === 'survey' ? [{ intake, tally: intake.reading.tally }] : [],
  );
  const surveys = eachPersonOnce(answered, areOfOneWave(answered.map(({ tally }) => tally)));
  const appraisals = eachPersonOnce(
    intakes.flatMap((intake) =>
      intake.reading.kind === 'appraisals' ? [{ intake, tally: intake.reading.tally }] : [],
    ),
    areNear,
  );
  return intakes.map((intake) => {
    const { reading } = intake;
    if (reading.kind === 'survey')
      return { ...intake, reading: { ...reading, tally: surveys.get(intake) ?? reading.tally } };
    if (reading.kind === 'appraisals')
      return { ...intake, reading: { ...reading, tally: appraisals.get(intake) ?? reading.tally } };
    return intake;
  });
};

/** What of a file can be found again in another of its kind. */
const keysOf = ({ reading }: Intake): ReadonlySet<string> => {
  switch (reading.kind) {
    case 'survey':
    case 'appraisals':
      return new Set(reading.tally.rows.map(wholeKey));
    case 'internal':
    case 'activities':
      return new Set(reading.tally.cells.map(({ cell }) => JSON.stringify(cell)));
    case 'nps':
    case 'reviews':
      return new Set();
  }
};

/** The share of a file's rows that another file of its kind holds, too, 0 to 1. */
const sharedShare = (one: Intake, other: Intake): number => {
  const [a, b] = [one.reading, other.reading];
  if ((a.kind === 'nps' || a.kind === 'reviews') && (b.kind === 'nps' || b.kind === 'reviews')) {
    // Where nobody is named, only files that are the same throughout are told to be so.
    const isSame = JSON.stringify(a.tally.cells) === JSON.stringify(b.tally.cells);
    return isSame ? 1 : a.tally.rows.sharedWith(b.tally.rows);
  }
  const [own, theirs] = [keysOf(one), keysOf(other)];
  return own.size === 0 ? 0 : [...own].filter((key) => theirs.has(key)).length / own.size;
};

/** Files of one kind that hold the same rows, and rows of customers that come twice in one; both are counted as they stand. */
export const repeatIssues = (intakes: readonly Intake[]): Issue[] =>
  intakes.flatMap((intake, index): Issue[] => {
    const { file, reading, account } = intake;
    const own: Issue[] = [];
    if (reading.kind === 'nps' || reading.kind === 'reviews') {
      const repeated = Math.round(reading.tally.rows.repeatedShare * reading.tally.total);
      if (repeated > 0) own.push({ code: 'rows-repeated', severity: 'warning', file, count: repeated });
    }
    const overlaps = intakes.slice(0, index).flatMap((other): Issue[] => {
      if (other.reading.kind !== reading.kind) return [];
      const share = sharedShare(intake, other);
      if (share < overlapShare || share * account.rows.scored < overlapRows) return [];
      const facts = { other: other.file, percent: Math.round(share * 100) };
      return [{ code: 'files-overlap', severity: 'warning', file, facts, count: 1 }];
    });
    return [...own, ...overlaps];
  });
