import type { Window } from '../assessment/figure.ts';
import type { Tallies } from '../kinds/tallies.ts';
import type { Counts } from '../tallies/counts.ts';
import { monthsBefore, periodDays, quarterOf } from '../tallies/days.ts';
import type { Matrix } from '../tallies/matrix.ts';

/** A tally cut to the stretch of time it is to speak of; undefined where nothing lies in it. */
export interface Windowed<T> {
  readonly tally: T;
  readonly window: Window;
}

/** Months after which a survey no longer speaks of the present. */
const surveyMonths = 18;

const datesOf = (counts: Counts | undefined): string[] =>
  counts === undefined ? [] : [...counts.by('day').keys()].filter((day) => day !== '');

/**
 * The latest day the data speaks of: of dated rows and the first days of survey periods; where periods are all there is,
 * the end of the latest; null where nothing is dated.
 */
export const latestDay = ({ survey, nps, reviews }: Tallies): string | null => {
  const days = [...datesOf(nps), ...datesOf(reviews), ...(survey?.days ?? [])];
  const periods = (survey?.waves ?? []).flatMap((wave) => periodDays(wave) ?? []);
  const candidates =
    days.length > 0 ? [...days, ...periods.map(({ from }) => from)] : periods.map(({ to }) => to);
  return candidates.sort().at(-1) ?? null;
};

/** The survey wave that counts: the latest that began by `asOf` and within 18 months of it; an undated survey as a whole. */
export const surveyWindow = (survey: Matrix, asOf: string | null): Windowed<Matrix> | undefined => {
  const dated = survey.waves.flatMap((label) => {
    const days = periodDays(label);
    return days === undefined ? [] : [{ label, ...days }];
  });
  if (dated.length === 0) return { tally: survey, window: 'undated' };
  const latest = dated
    .filter(({ from, to }) => asOf === null || (from <= asOf && to >= monthsBefore(asOf, surveyMonths)))
    .sort((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1))
    .at(-1);
  if (latest === undefined) return undefined;
  return {
    tally: survey.filter((row) => row.wave === latest.label),
    window: { from: latest.from, to: latest.to, label: latest.label },
  };
};

/** Answers of customers in the quarter of `asOf`; undated answers as a whole where none has a date. */
export const quarterWindow = (counts: Counts, asOf: string | null): Windowed<Counts> | undefined => {
  if (asOf === null || datesOf(counts).length === 0) return { tally: counts.undated(), window: 'undated' };
  return quarterWindows(counts, asOf).find(
    ({ window }) => window !== 'undated' && window.label === quarterOf(asOf),
  );
};

/** Every quarter up to `asOf` that holds answers, the earliest first. */
export const quarterWindows = (counts: Counts, asOf: string): Windowed<Counts>[] => {
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
