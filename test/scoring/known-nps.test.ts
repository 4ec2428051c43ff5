import { describe, expect, it } from 'vitest';
import { knownNpsOf } from '../../src/scoring/known-nps.ts';
import type { Evidence } from '../../src/scoring/measures/measure.ts';
import { answersOf, surveyOf } from '../fixtures.ts';

/** A hundred answers on a day, so many of them promoters and none a detractor. */
const quarter = (day: string, promoters: number) => answersOf({ 10: promoters, 8: 100 - promoters }, day);
const all = (...quarters: readonly ReturnType<typeof quarter>[]) => {
  const nps = answersOf({});
  for (const one of quarters) nps.merge(one);
  return nps;
};
const nps = all(
  quarter('2025-11-11', 10),
  quarter('2026-02-02', 20),
  quarter('2026-05-05', 30),
  quarter('2026-08-08', 40),
);
const asked = (from: string, to: string): Evidence['survey'] => ({
  tally: surveyOf([{ answers: { p23b: 2 } }]),
  window: { from, to, label: `${from}/${to}` },
});
const known = (from: string, to: string, asOf: string | null = '2026-12-31', answers = nps) =>
  knownNpsOf(answers, asked(from, to), asOf);

describe('the score that people could know when they were asked', () => {
  it('is that of the quarter before the middle of the survey', () => {
    expect(known('2026-07-01', '2026-07-31')).toBe(30);
    expect(known('2026-09-30', '2026-09-30')).toBe(30);
    expect(known('2026-10-01', '2026-10-01')).toBe(40);
    expect(known('2026-01-15', '2026-02-15')).toBe(10);
    // The middle of 20 June to 11 July is 30 June, that of 20 June to 12 July 1 July.
    expect(known('2026-06-20', '2026-07-11')).toBe(20);
    expect(known('2026-06-20', '2026-07-12')).toBe(30);
  });

  it('is of an earlier quarter where that has no answers, back to the one before the survey began', () => {
    const some = all(quarter('2025-11-11', 10), quarter('2026-02-02', 20));
    expect(known('2026-01-01', '2026-12-31', '2026-12-31', some)).toBe(20);
    expect(known('2026-04-01', '2026-12-31', '2026-12-31', some)).toBe(20);
    expect(known('2026-07-01', '2026-12-31', '2026-12-31', some)).toBeUndefined();
    expect(known('2026-07-01', '2026-07-31', '2026-12-31', some)).toBeUndefined();
  });

  it('is of a quarter that was over by the day of the assessment', () => {
    expect(known('2026-10-01', '2026-10-31', '2026-09-30')).toBe(40);
    expect(known('2026-10-01', '2026-10-31', '2026-09-29')).toBeUndefined();
  });

  it('is not known without answers of customers, a day, or the days of the survey', () => {
    expect(knownNpsOf(undefined, asked('2026-07-01', '2026-07-31'), '2026-12-31')).toBeUndefined();
    expect(known('2026-07-01', '2026-07-31', null)).toBeUndefined();
    expect(knownNpsOf(nps, 'no-file', '2026-12-31')).toBeUndefined();
    const undated = { tally: surveyOf([]), window: 'undated' } as const;
    expect(knownNpsOf(nps, undated, '2026-12-31')).toBeUndefined();
    expect(
      known('2026-07-01', '2026-07-31', '2026-12-31', answersOf({ 9: 4 }, '2026-05-05')),
    ).toBeUndefined();
  });
});
