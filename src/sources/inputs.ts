import type { Window } from '../assessment/figure.ts';
import type { Input } from '../assessment/input.ts';
import type { Reading } from '../kinds/kind.ts';
import type { Answers } from '../tallies/answers.ts';
import type { Counts } from '../tallies/counts.ts';
import { isOfWave } from '../tallies/matrix.ts';
import type { Intake } from './intake.ts';

/** Which rows the assessment speaks of, now that its date is known. */
export interface Used {
  readonly survey: Window | null;
  /** The waves of the survey that it is compared with. */
  readonly earlier: readonly Exclude<Window, 'undated'>[];
  readonly appraisals: Window | null;
  readonly internal: Window | null;
  readonly activities: Window | null;
  /** Null where no row has a date. */
  readonly asOf: string | null;
}

interface Stretch {
  readonly rows: number;
  readonly window: Window | null;
  /** Of the other rows those that are scored as of an earlier wave. */
  readonly compared?: number;
  /** Why the rest was set aside. */
  readonly reason: string;
}

const waveStretch = (
  rows: readonly { readonly wave: string; readonly day: string }[],
  window: Window | null,
  earlier: Used['earlier'] = [],
): Stretch => {
  const isUsed = (row: (typeof rows)[number]): boolean =>
    window === 'undated' ? row.wave === '' && row.day === '' : window !== null && isOfWave(row, window);
  const count = rows.filter(isUsed).length;
  const compared = rows.filter((row) => !isUsed(row) && earlier.some((wave) => isOfWave(row, wave))).length;
  return { rows: count, compared, window: count > 0 ? window : null, reason: 'other-wave' };
};

const answersStretch = (answers: Answers, asOf: string | null): Stretch => {
  const [first] = [...answers.by('day').keys()].filter((day) => day !== '');
  if (first === undefined || asOf === null)
    return { rows: answers.undated().total, window: 'undated', reason: 'no-date' };
  const used = answers.between(first, asOf);
  const last = [...used.by('day').keys()].at(-1);
  return {
    rows: used.total,
    window: last === undefined ? null : { from: first, to: last, label: `${first}/${last}` },
    reason: 'after-as-of',
  };
};

const yearStretch = <C extends { readonly day: string; readonly until?: string }>(
  counts: Counts<C>,
  window: Window | null,
): Stretch => {
  if (window === null) return { rows: 0, window, reason: 'outside-year' };
  const used = counts.where(({ day, until = day }) =>
    window === 'undated' ? day === '' : day <= window.to && until >= window.from,
  );
  return { rows: used.total, window, reason: window === 'undated' ? 'no-date' : 'outside-year' };
};

const stretchOf = (reading: Reading, used: Used): Stretch => {
  switch (reading.kind) {
    case 'survey':
      return waveStretch(reading.tally.rows, used.survey, used.earlier);
    case 'appraisals':
      return waveStretch(reading.tally.rows, used.appraisals);
    case 'internal':
      return yearStretch(reading.tally, used.internal);
    case 'activities':
      return yearStretch(reading.tally, used.activities);
    case 'nps':
    case 'reviews':
      return answersStretch(reading.tally, used.asOf);
  }
};

/** What a file was taken for, with the rows that are scored and why the others are not. */
export const statedInput = (
  { file, about, reading, account }: Intake,
  window: Window | null,
  scored: number,
  setAside: ReadonlyMap<string, number>,
): Input => {
  const { kind, scale } = reading;
  return {
    file,
    sha256: about.sha256,
    kind,
    encoding: about.encoding,
    delimiter: about.delimiter,
    header: about.header,
    assumed: about.assumed,
    scale: scale === null ? null : { min: scale.min, max: scale.max },
    window,
    rows: {
      read: account.rows.read,
      scored,
      setAside: Object.fromEntries([...setAside].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    columns: about.columns,
  };
};

/** The account of one file as the assessment states it: rows read = rows scored + rows set aside, by reason. */
export const inputOf = (intake: Intake, used: Used): Input => {
  const { scored, setAside } = intake.account.rows;
  const stretch = stretchOf(intake.reading, used);
  const outside = scored - stretch.rows;
  const reasons = new Map(setAside);
  const { compared = 0 } = stretch;
  const left = outside - compared;
  if (compared > 0) reasons.set('earlier-wave', compared);
  if (left > 0) reasons.set(stretch.reason, (reasons.get(stretch.reason) ?? 0) + left);
  return statedInput(intake, stretch.window, stretch.rows, reasons);
};
