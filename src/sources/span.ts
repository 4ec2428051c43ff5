import type { Window } from '../assessment/figure.ts';
import type { Reading } from '../kinds/kind.ts';
import { periodDays } from '../tallies/days.ts';

interface Stretch {
  readonly from: string;
  readonly to: string;
}

const ofPeriods = (waves: readonly string[]): Stretch[] => waves.flatMap((wave) => periodDays(wave) ?? []);
const ofDays = (days: Iterable<string>): Stretch[] =>
  [...days].filter((day) => day !== '').map((day) => ({ from: day, to: day }));

const stretchesOf = (reading: Reading): Stretch[] => {
  switch (reading.kind) {
    case 'survey':
    case 'appraisals': {
      const days = ofDays(reading.tally.days);
      return days.length > 0 ? days : ofPeriods(reading.tally.waves);
    }
    case 'nps':
    case 'reviews':
      return ofDays(reading.tally.by('day').keys());
    case 'activities':
      return ofDays(reading.tally.by('day').keys());
    case 'internal':
      return reading.tally.cells.flatMap(({ cell }) =>
        cell.day === '' ? [] : [{ from: cell.day, to: cell.until }],
      );
  }
};

/** From the first day that a file speaks of to the last; undated where it names none. */
export const spanOf = (reading: Reading): Window => {
  const stretches = stretchesOf(reading);
  const from = stretches.map((one) => one.from).sort()[0];
  const to = stretches
    .map((one) => one.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? 'undated' : { from, to, label: `${from}/${to}` };
};
