import type { Window } from '../assessment/figure.ts';
import type { Tallies } from '../kinds/tallies.ts';
import type { Answers } from '../tallies/answers.ts';
import type { Counts } from '../tallies/counts.ts';
import { dayNumber, monthsBefore, periodDays, quarterOf } from '../tallies/days.ts';
import { isOfWave, type Matrix, type MatrixRow, type Wave, wavesOfDays } from '../tallies/matrix.ts';

/** A tally cut to the stretch of time it is to speak of; undefined where nothing lies in it. */
export interface Windowed<T> {
  readonly tally: T;
  readonly window: Window;
}

/** Months after which a wave of a survey or of appraisals no longer speaks of the present. */
const waveMonths = 18;

const datesOf = (counts: Answers | undefined): string[] =>
  counts === undefined ? [] : [...counts.by('day').keys()].filter((day) => day !== '');

/**
 * The latest day the data speaks of: of dated rows and the first days of periods; where periods are all there is,
 * the end of the latest; null where nothing is dated.
 */
export const latestDay = ({
  survey,
  nps,
  reviews,
  appraisals,
  internal,
  activities,
}: Tallies): string | null => {
  const ratings = (internal?.cells ?? []).map(({ cell }) => cell).filter(({ day }) => day !== '');
  const days = [
    ...datesOf(nps),
    ...datesOf(reviews),
    ...(survey?.days ?? []),
    ...(appraisals?.days ?? []),
    ...(activities?.by('day').keys() ?? []),
    ...ratings.flatMap(({ day, until }) => (day === until ? [day] : [])),
  ];
  const periods = [
    ...[...(survey?.waves ?? []), ...(appraisals?.waves ?? [])].flatMap((wave) => periodDays(wave) ?? []),
    ...ratings.flatMap(({ day, until }) => (day === until ? [] : [{ from: day, to: until }])),
  ];
  const candidates =
    days.length > 0 ? [...days, ...periods.map(({ from }) => from)] : periods.map(({ to }) => to);
  return candidates.sort().at(-1) ?? null;
};

/** The waves that began by `asOf`, the earliest first: periods that a file names, and stretches of days without a long silence. */
export const wavesBy = <R extends MatrixRow>(matrix: Matrix<R>, asOf: string | null): Wave[] => {
  const periods = matrix.waves.flatMap((label): Wave[] => {
    const days = periodDays(label);
    return days === undefined ? [] : [{ label, ...days }];
  });
  const days = matrix.days.filter((day) => asOf === null || day <= asOf);
  // A file that names the same period may be another survey: days keep their own name then.
  const stretches = wavesOfDays(days).map((wave) =>
    periods.some(({ label }) => label === wave.label) ? { ...wave, label: `${wave.from}/${wave.to}` } : wave,
  );
  return [...periods, ...stretches]
    .filter(({ from }) => asOf === null || from <= asOf)
    .sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
};

/** The rows of one wave. */
const cutToWave = <R extends MatrixRow>(matrix: Matrix<R>, wave: Wave): Windowed<Matrix<R>> => ({
  tally: matrix.filter((row) => isOfWave(row, wave)),
  window: { from: wave.from, to: wave.to, label: wave.label },
});

/** The wave that counts: the latest within 18 months of `asOf`; undated rows as a whole where nothing is dated. */
export const latestWave = <R extends MatrixRow>(
  matrix: Matrix<R>,
  asOf: string | null,
): Windowed<Matrix<R>> | undefined => {
  if (matrix.days.length === 0 && matrix.waves.every((label) => periodDays(label) === undefined))
    return { tally: matrix, window: 'undated' };
  const oldest = asOf === null ? '' : monthsBefore(asOf, waveMonths);
  const latest = wavesBy(matrix, asOf)
    .filter(({ to }) => to >= oldest)
    .at(-1);
  return latest && cutToWave(matrix, latest);
};

/** A cell with its days: from `day` on, to `until` if it is of a period. */
interface Dated {
  readonly day: string;
  readonly until?: string;
}

/**
 * Dated cells that touch the twelve months up to `asOf`; the window starts with the first of them, before which nothing
 * was recorded. Undated cells as a whole where none has a date.
 */
export const yearWindow = <C extends Dated>(
  counts: Counts<C>,
  asOf: string | null,
): Windowed<Counts<C>> | undefined => {
  const dated = counts.where(({ day }) => day !== '');
  if (asOf === null || dated.total === 0) return { tally: counts, window: 'undated' };
  const from = monthsBefore(asOf, 12);
  const tally = dated.where(({ day, until = day }) => day <= asOf && until >= from);
  const [first] = tally.by('day').keys();
  if (first === undefined) return undefined;
  const start = first < from ? from : first;
  return { tally, window: { from: start, to: asOf, label: `${start}/${asOf}` } };
};

/** More days than this between the last row of a log and the assessment mean that the log has ended. */
const longestPause = 30;

/** The window of a log: it ends with its last row where that lies well before `asOf`, unless the company vouches that it went on. */
export const logWindow = <C extends Dated>(
  counts: Counts<C>,
  asOf: string | null,
  isVouched: boolean,
): Windowed<Counts<C>> | undefined => {
  const found = yearWindow(counts, asOf);
  if (found === undefined || found.window === 'undated' || isVouched) return found;
  const { from, to } = found.window;
  const last = [...found.tally.by('day').keys()].at(-1) ?? to;
  if (dayNumber(to) - dayNumber(last) <= longestPause) return found;
  return { tally: found.tally, window: { from, to: last, label: `${from}/${last}` } };
};

/** Answers of customers in the quarter of `asOf`; undated answers as a whole where none has a date. */
export const quarterWindow = (counts: Answers, asOf: string | null): Windowed<Answers> | undefined => {
  if (asOf === null || datesOf(counts).length === 0) return { tally: counts.undated(), window: 'undated' };
  return quarterWindows(counts, asOf).find(
    ({ window }) => window !== 'undated' && window.label === quarterOf(asOf),
  );
};

/** Every quarter up to `asOf` that holds answers, the earliest first. */
export const quarterWindows = (counts: Answers, asOf: string): Windowed<Answers>[] => {
  const quarters = [
    ...new Set(
      datesOf(counts)
        .filter((day) => day <= asOf)
        .map(quarterOf),
    ),
  ].sort();
  return quarters.flatMap((label) => {
    const days = periodDays(label);
    if (days === undefined) return [];
    const to = days.to < asOf ? days.to : asOf;
    return [{ tally: counts.between(days.from, to), window: { from: days.from, to, label } }];
  });
};
