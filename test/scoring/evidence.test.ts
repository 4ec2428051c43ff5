import { describe, expect, it } from 'vitest';
import type { Tallies } from '../../src/kinds/tallies.ts';
import type { Company } from '../../src/scoring/company.ts';
import { type Files, gatherEvidence } from '../../src/scoring/evidence.ts';
import { latestDay, quarterWindows } from '../../src/scoring/windows.ts';
import { answersOf, companyOf, model, type Respondent, surveyOf } from '../fixtures.ts';
import { deed, logOf, rating, ratingsOf, review, reviewsOf } from './evidence-from.ts';

const gather = (tallies: Tallies, asOf: string | null, company: Partial<Company> = {}, files: Files = {}) =>
  gatherEvidence(tallies, asOf, companyOf(company), model, files);
const answered = (more: Partial<Respondent>): Respondent => ({ answers: { p10a: 4 }, ...more });
/** What a window holds, and its days; the reason where there is none. */
const windowOf = (
  found: { tally: { rows: readonly unknown[] } | { total: number }; window: unknown } | string,
) =>
  typeof found === 'string'
    ? found
    : [
        'rows' in found.tally && Array.isArray(found.tally.rows) ? found.tally.rows.length : null,
        found.window,
      ];

describe('the latest day', () => {
  it('is that of dated rows of any kind', () => {
    const of = (tallies: Tallies) => latestDay(tallies);
    expect(of({ nps: answersOf({ 9: 1 }, '2026-03-01') })).toBe('2026-03-01');
    expect(of({ reviews: answersOf({ 40: 1 }, '2026-03-02') })).toBe('2026-03-02');
    expect(of({ survey: surveyOf([answered({ wave: '' })]), appraisals: reviewsOf([]) })).toBeNull();
    expect(of({ appraisals: reviewsOf([review([], { wave: '', day: '2026-03-03' })]) })).toBe('2026-03-03');
    expect(of({ activities: logOf([deed('story', '2026-03-04'), deed('idea', '2026-01-04')]) })).toBe(
      '2026-03-04',
    );
    expect(of({ internal: ratingsOf([rating('A', 'B', 3)]) })).toBe('2026-05-04');
    expect(of({})).toBeNull();
    expect(of({ nps: answersOf({ 9: 1 }) })).toBeNull();
    expect(of({ internal: ratingsOf([rating('A', 'B', 3, { day: '', until: '' })]) })).toBeNull();
  });

  it('is the end of the latest period where there is nothing else, and its first day beside days', () => {
    const period = { survey: surveyOf([answered({ wave: '2026-Q2' })]) };
    expect(latestDay(period)).toBe('2026-06-30');
    const appraised = { appraisals: reviewsOf([review([], { wave: '2026-H2' })]) };
    expect(latestDay({ ...period, ...appraised })).toBe('2026-12-31');
    const rated = { internal: ratingsOf([rating('A', 'B', 3, { day: '2026-01-01', until: '2026-09-30' })]) };
    expect(latestDay({ ...period, ...rated })).toBe('2026-09-30');
    const nps = answersOf({ 9: 1 }, '2026-05-05');
    expect(latestDay({ ...period, nps })).toBe('2026-05-05');
    expect(latestDay({ ...period, ...appraised, nps })).toBe('2026-07-01');
    expect(latestDay({ ...period, ...rated, nps })).toBe('2026-05-05');
  });
});

describe('the wave that counts', () => {
  const waveOf = (people: readonly Respondent[], asOf: string | null = '2026-12-31') =>
    windowOf(gather({ survey: surveyOf(people) }, asOf).survey);
  const period = (label: string, from: string, to: string) => ({ from, to, label });

  it('is the latest that began by the day of the assessment', () => {
    const people = ['2026-Q1', '2026-Q1', '2026-Q3', '2027-Q1'].map((wave) => answered({ wave }));
    expect(waveOf(people)).toEqual([1, period('2026-Q3', '2026-07-01', '2026-09-30')]);
    expect(waveOf(people, '2026-07-01')).toEqual([1, period('2026-Q3', '2026-07-01', '2026-09-30')]);
    expect(waveOf(people, '2026-06-30')).toEqual([2, period('2026-Q1', '2026-01-01', '2026-03-31')]);
    expect(waveOf(people, null)).toEqual([1, period('2027-Q1', '2027-01-01', '2027-03-31')]);
  });

  it('is not one that ended more than eighteen months ago', () => {
    expect(waveOf([answered({ wave: '2025-Q2' })], '2026-12-29')).toEqual([
      1,
      period('2025-Q2', '2025-04-01', '2025-06-30'),
    ]);
    expect(waveOf([answered({ wave: '2025-Q2' })], '2026-12-30')).toBe('outside-window');
    expect(waveOf([answered({ wave: '2027-Q1' })])).toBe('outside-window');
  });

  it('is undated where nothing is dated', () => {
    expect(waveOf([answered({}), answered({})])).toEqual([2, 'undated']);
    expect(waveOf([answered({ wave: 'spring' })])).toEqual([1, 'undated']);
  });

  it('is a stretch of days where rows have days, and the later of both', () => {
    const dated = (day: string) => review([], { wave: '', day });
    const of = (rows: Parameters<typeof reviewsOf>[0], asOf: string | null = '2026-12-31') =>
      windowOf(gather({ appraisals: reviewsOf(rows) }, asOf).appraisals);
    const days = ['2026-02-01', '2026-03-01', '2026-11-01', '2027-01-01'].map(dated);
    expect(of(days)).toEqual([1, period('2026-Q4', '2026-11-01', '2026-11-01')]);
    expect(of(days, null)).toEqual([1, period('2027-Q1', '2027-01-01', '2027-01-01')]);
    expect(of(days.slice(0, 2))).toEqual([2, period('2026-Q1', '2026-02-01', '2026-03-01')]);
    const both = [...days.slice(0, 2), review([], { wave: '2026-H2' })];
    expect(of(both)).toEqual([1, period('2026-H2', '2026-07-01', '2026-12-31')]);
    const half = [...days.slice(0, 3), review([], { wave: '2026-H2' })];
    expect(of(half)).toEqual([1, period('2026-Q4', '2026-11-01', '2026-11-01')]);
    const year = [...days.slice(0, 2), review([], { wave: '2026' })];
    expect(of(year)).toEqual([2, period('2026-Q1', '2026-02-01', '2026-03-01')]);
    expect(of([dated('2025-06-30')])).toBe('outside-window');
    expect(of([dated('2025-07-01')])).toEqual([1, period('2025-Q3', '2025-07-01', '2025-07-01')]);
  });
});

describe('the year of deeds and ratings', () => {
  const daysOf = (tallies: Tallies, asOf: string | null, company: Partial<Company> = {}) => {
    const { activities } = gather(tallies, asOf, company);
    return typeof activities === 'string'
      ? activities
      : [activities.tally.total, activities.window === 'undated' ? 'undated' : activities.window.label];
  };
  const log = (...days: string[]) => ({ activities: logOf(days.map((day) => deed('story', day))) });

  it('is the twelve months up to the day of the assessment, from the first deed on', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    expect(daysOf(log(...days), '2026-12-31')).toEqual([2, '2026-01-01/2026-12-31']);
    expect(daysOf(log('2026-02-01', '2026-12-31'), '2026-12-31')).toEqual([2, '2026-02-01/2026-12-31']);
    expect(daysOf(log('2025-12-31'), '2026-12-31')).toBe('outside-window');
    expect(daysOf({}, '2026-12-31')).toBe('no-file');
  });

  it('ends with the last deed where that is more than thirty days ago, unless the company says that it logs', () => {
    expect(daysOf(log('2026-02-01', '2026-12-01'), '2026-12-31')).toEqual([2, '2026-02-01/2026-12-31']);
    expect(daysOf(log('2026-02-01', '2026-11-30'), '2026-12-31')).toEqual([2, '2026-02-01/2026-11-30']);
    expect(daysOf(log('2026-02-01', '2026-11-30'), '2026-12-31', { logged: ['idea'] })).toEqual([
      2,
      '2026-02-01/2026-12-31',
    ]);
  });

  it('is all there is where nothing is dated, or no day is known; undated deeds beside dated ones are left out', () => {
    expect(daysOf(log('', ''), '2026-12-31')).toEqual([2, 'undated']);
    expect(daysOf(log('2026-02-01'), null)).toEqual([1, 'undated']);
    expect(daysOf(log('', '2026-12-31'), '2026-12-31')).toEqual([1, '2026-12-31/2026-12-31']);
  });

  it('of ratings holds periods that touch it, and starts within it', () => {
    const of = (...spans: readonly (readonly [string, string])[]) => {
      const ratings = spans.map(([day, until]) => rating('A', 'B', 3, { day, until }));
      const { internal } = gather({ internal: ratingsOf(ratings) }, '2026-12-31');
      return typeof internal === 'string' ? internal : [internal.tally.total, internal.window];
    };
    const year = { from: '2026-01-01', to: '2026-12-31', label: '2026-01-01/2026-12-31' };
    expect(of(['2025-07-01', '2026-01-01'], ['2026-12-31', '2027-06-30'])).toEqual([2, year]);
    expect(of(['2025-07-01', '2025-12-31'])).toBe('outside-window');
    expect(of(['2027-01-01', '2027-06-30'])).toBe('outside-window');
  });
});

describe('the quarter of customers’ answers', () => {
  const quarterOf = (days: Readonly<Record<string, number>>, asOf: string | null) => {
    const nps = answersOf({});
    for (const [day, count] of Object.entries(days)) nps.merge(answersOf({ 9: count }, day));
    const found = gather({ nps }, asOf).nps;
    return typeof found === 'string' ? found : [found.tally.total, found.window];
  };

  it('is that of the day of the assessment, as far as it has come', () => {
    const days = { '2026-03-31': 1, '2026-04-01': 2, '2026-05-15': 4, '2026-05-16': 8 };
    expect(quarterOf(days, '2026-05-15')).toEqual([
      6,
      { from: '2026-04-01', to: '2026-05-15', label: '2026-Q2' },
    ]);
    expect(quarterOf(days, '2026-03-31')).toEqual([
      1,
      { from: '2026-01-01', to: '2026-03-31', label: '2026-Q1' },
    ]);
    expect(quarterOf(days, '2026-09-30')).toBe('outside-window');
  });

  it('is all undated answers where none has a date', () => {
    expect(quarterOf({ '': 3 }, '2026-05-15')).toEqual([3, 'undated']);
    expect(quarterOf({ '': 3, '2026-05-01': 1 }, null)).toEqual([3, 'undated']);
    expect(quarterOf({ '': 3, '2026-05-01': 1 }, '2026-05-15')).toMatchObject([1, { label: '2026-Q2' }]);
  });

  it('is one of those that hold answers, the earliest first', () => {
    const nps = answersOf({ 9: 2 }, '2026-05-01');
    for (const day of ['', '2025-11-11', '2026-05-31', '2026-08-01']) nps.merge(answersOf({ 9: 1 }, day));
    expect(quarterWindows(nps, '2026-06-30').map(({ tally, window }) => [tally.total, window])).toEqual([
      [1, { from: '2025-10-01', to: '2025-12-31', label: '2025-Q4' }],
      [3, { from: '2026-04-01', to: '2026-06-30', label: '2026-Q2' }],
    ]);
  });
});

describe('customers in the year', () => {
  const of = (tallies: Tallies, asOf: string | null = '2026-12-31') => {
    const { customers } = gather(tallies, asOf);
    return typeof customers === 'string' ? customers : [customers.tally.total, customers.window];
  };

  it('are those of both kinds, from the first answer on', () => {
    const nps = answersOf({ 9: 2 }, '2026-02-01');
    nps.merge(answersOf({ 9: 4 }, '2025-12-31'));
    const reviews = answersOf({ 40: 1 }, '2026-01-15');
    expect(of({ nps, reviews })).toEqual([
      3,
      { from: '2026-01-15', to: '2026-12-31', label: '2026-01-15/2026-12-31' },
    ]);
    expect(of({ nps })).toMatchObject([2, { from: '2026-02-01' }]);
    expect(of({ reviews })).toMatchObject([1, { from: '2026-01-15' }]);
  });

  it('are unknown without a file, a date, or an answer in it', () => {
    expect(of({})).toBe('no-file');
    expect(of({ nps: answersOf({ 9: 1 }) }, null)).toBe('column-missing');
    expect(of({ nps: answersOf({ 9: 1 }, '2025-12-31') })).toBe('outside-window');
  });
});

describe('what is recorded', () => {
  const log = (...deeds: Parameters<typeof logOf>[0]) => ({ activities: logOf(deeds) });

  it('is what the company says, and what the log held by the day of the assessment', () => {
    const activities = log(deed('idea', '2026-12-31'), deed('workshop', '2027-01-01'));
    expect(gather(activities, '2026-12-31', { logged: ['message'] }).logged).toEqual(
      new Set(['message', 'idea']),
    );
    expect(gather(activities, null).logged).toEqual(new Set(['idea', 'workshop']));
    expect(gather({}, '2026-12-31').logged).toEqual(new Set());
  });

  it('holds answers where there is a column for them or a day, outcomes where one is stated', () => {
    const recorded = (more: Parameters<typeof deed>[2], columns: readonly string[] = []) =>
      gather(
        log(deed('idea', '2026-12-31', more), deed('idea', '2026-12-30')),
        '2026-12-31',
        {},
        {
          activityColumns: new Set(columns),
        },
      ).recorded;
    expect(recorded({})).toEqual({ answers: false, outcomes: false });
    expect(recorded({ answeredAt: '2026-12-31' })).toEqual({ answers: true, outcomes: false });
    expect(recorded({}, ['answered_at'])).toEqual({ answers: true, outcomes: false });
    expect(recorded({ outcome: 'stated' }, ['outcome'])).toEqual({ answers: false, outcomes: true });
    expect(gather({}, '2026-12-31').recorded).toEqual({ answers: false, outcomes: false });
  });

  it('holds the scale of ratings where files have one', () => {
    expect(gather({}, null).internalScale).toBeNull();
    expect(gather({}, null, {}, { internalScale: { min: 0, max: 10 } }).internalScale).toEqual({
      min: 0,
      max: 10,
    });
  });

  it('knows the items whose agreement is bad news', () => {
    const reversed = model.practices.flatMap(({ items }) => items.filter((item) => item.reversed));
    expect(reversed.length).toBeGreaterThan(0);
    expect(gather({}, null).reversed).toEqual(new Set(reversed.map(({ code }) => code)));
  });
});

describe('quarters of a review that is dated by its day', () => {
  const quarters = (days: readonly (readonly [string, string])[], wave = '') =>
    gather(
      { appraisals: reviewsOf(days.map(([respondent, day]) => review([], { wave, day, respondent }))) },
      '2026-12-31',
    ).reviewQuarters;

  it('are four, less where somebody has several reviews in the year that ends with the last', () => {
    expect(quarters([['a', '2026-11-30']])).toBe(4);
    expect(
      quarters([
        ['a', '2026-10-30'],
        ['b', '2026-11-30'],
      ]),
    ).toBe(4);
    expect(
      quarters([
        ['a', '2026-10-30'],
        ['a', '2026-11-30'],
      ]),
    ).toBe(2);
    expect(
      quarters([
        ['a', '2026-09-30'],
        ['a', '2026-10-30'],
        ['a', '2026-11-30'],
      ]),
    ).toBe(1);
    expect(
      quarters(
        ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'].map((day) => ['a', day]),
      ),
    ).toBe(1);
    expect(
      quarters([
        ['', '2026-10-30'],
        ['', '2026-11-30'],
      ]),
    ).toBe(4);
    // The year that ends on 30 November began on 1 December.
    expect(
      quarters([
        ['a', '2025-12-01'],
        ['a', '2026-11-30'],
      ]),
    ).toBe(2);
    expect(
      quarters([
        ['a', '2025-11-30'],
        ['a', '2026-11-30'],
      ]),
    ).toBe(4);
    expect(
      quarters([
        ['a', '2026-11-30'],
        ['a', '2027-02-01'],
      ]),
    ).toBe(4);
  });

  it('are four where nothing is dated', () => {
    expect(gather({}, '2026-12-31').reviewQuarters).toBe(4);
    expect(
      quarters([
        ['a', ''],
        ['a', ''],
      ]),
    ).toBe(4);
  });
});
