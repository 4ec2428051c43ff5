import type { Input } from '../assessment/document.ts';
import type { Window } from '../assessment/figure.ts';
import type { Counts } from '../tallies/counts.ts';
import { Matrix } from '../tallies/matrix.ts';
import type { Intake } from './intake.ts';

/** Which rows the assessment speaks of, now that its date is known. */
export interface Used {
  readonly survey: Window | null;
  /** Null where no row has a date. */
  readonly asOf: string | null;
}

interface Stretch {
  readonly rows: number;
  readonly window: Window | null;
  /** Why the other rows were set aside. */
  readonly reason: string;
}

const surveyStretch = (survey: Matrix, window: Window | null): Stretch => {
  const label = window === null ? undefined : window === 'undated' ? '' : window.label;
  const rows = survey.rows.filter(({ wave }) => wave === label).length;
  return { rows, window: rows > 0 ? window : null, reason: 'other-wave' };
};

const countsStretch = (counts: Counts, asOf: string | null): Stretch => {
  const [first] = [...counts.by('day').keys()].filter((day) => day !== '');
  if (first === undefined || asOf === null)
    return { rows: counts.undated().total, window: 'undated', reason: 'no-date' };
  const used = counts.between(first, asOf);
  const last = [...used.by('day').keys()].at(-1);
  return {
    rows: used.total,
    window: last === undefined ? null : { from: first, to: last, label: `${first}/${last}` },
    reason: 'after-as-of',
  };
};

/** The account of one file as the assessment states it: rows read = rows scored + rows set aside, by reason. */
export const inputOf = (intake: Intake, used: Used): Input => {
  const { kind, file, about, reading, account } = intake;
  const { tally } = reading;
  const stretch =
    tally instanceof Matrix ? surveyStretch(tally, used.survey) : countsStretch(tally, used.asOf);
  const outside = account.rows.scored - stretch.rows;
  const setAside = new Map(account.rows.setAside);
  if (outside > 0) setAside.set(stretch.reason, (setAside.get(stretch.reason) ?? 0) + outside);
  return {
    file,
    sha256: about.sha256,
    kind,
    encoding: about.encoding,
    delimiter: about.delimiter,
    assumed: about.assumed,
    scale: { min: reading.scale.min, max: reading.scale.max },
    window: stretch.window,
    rows: {
      read: account.rows.read,
      scored: stretch.rows,
      setAside: Object.fromEntries([...setAside].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    columns: about.columns,
  };
};
