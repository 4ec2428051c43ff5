import { describe, expect, it } from 'vitest';
import type { RuleOf } from '../../../src/model/measures.ts';
import type { Company } from '../../../src/scoring/company.ts';
import { measure } from '../../../src/scoring/measures/registry.ts';
import type { Deed } from '../../../src/tallies/events.ts';
import { dayAfter, lines } from '../../fixtures.ts';
import { deed, evidenceFrom, logOf, partOf, review, reviewsOf, rule, told } from '../evidence-from.ts';

const heads = (headcount: Partial<Company['headcount']>): Pick<Company, 'headcount'> => ({
  headcount: { departments: {}, levels: {}, functions: {}, ...headcount },
});

/** So many deeds, each a day after the other from the first of January on. */
const series = (count: number, more: Partial<Deed>): Deed[] =>
  Array.from({ length: count }, (_, index) => deed('recognition', dayAfter('2026-01-01', index), more));

describe('value per head of one function against another', () => {
  const parity: RuleOf<'activities.parity'> = {
    ...rule,
    measure: 'activities.parity',
    activity: 'recognition',
    function: 'service',
    against: 'sales',
  };
  const declared = heads({ functions: { Service: 10, SALES: 5 } });
  const of = (deeds: readonly Deed[], company: Partial<Company> = declared) =>
    measure(evidenceFrom({ activities: logOf(deeds) }, company), parity);

  it('is a ratio of sums by heads, with an interval', () => {
    // 120 for ten heads against 240 for five; squares 6·20² over 120² and 6·40² over 240² are a sixth each.
    const found = of([
      ...series(6, { forFunction: 'service', value: 2000 }),
      ...series(6, { forFunction: 'sales', value: 4000 }),
    ]);
    expect(told(found)).toEqual([expect.closeTo(0.25, 12), 12]);
    expect(found).toMatchObject({ unit: 'ratio', window: { from: '2026-01-01' } });
    const { low, high } = typeof found === 'string' ? { low: 0, high: 0 } : found.estimate;
    expect(high).toBeCloseTo(0.25 * Math.exp(1.959964 / Math.sqrt(3)), 5);
    expect(low).toBeCloseTo(0.25 / Math.exp(1.959964 / Math.sqrt(3)), 5);
  });

  it('takes more than parity for parity, at both ends', () => {
    const found = of([
      ...series(6, { forFunction: 'service', value: 9000 }),
      ...series(6, { forFunction: 'sales', value: 100 }),
    ]);
    expect(found).toMatchObject({ estimate: { value: 1, low: 1, high: 1 } });
  });

  it('takes a deed that names no function it was for as one for the doer’s', () => {
    const found = of([
      ...series(6, { function: 'service', value: 1000 }),
      ...series(6, { function: 'service', forFunction: 'sales', value: 1000 }),
    ]);
    expect(told(found)).toEqual([expect.closeTo(0.5, 12), 12]);
  });

  it('asks for ten deeds of some value, and one on the other side', () => {
    const valued = (own: number, other: number) =>
      of([
        ...series(own, { forFunction: 'service', value: 1000 }),
        ...series(other, { forFunction: 'sales', value: 1000 }),
      ]);
    expect(valued(9, 0)).toBe('too-few');
    expect(valued(12, 0)).toBe('too-few');
    expect(valued(4, 5)).toBe('too-few');
    expect(valued(5, 5)).toMatchObject({ estimate: { n: 10 } });
    expect(valued(0, 10)).toMatchObject({ estimate: { value: 0, n: 10 } });
    const worthless = of([
      ...series(12, { forFunction: 'service', value: 1000 }),
      ...series(12, { forFunction: 'sales', value: 0 }),
    ]);
    expect(worthless).toBe('too-few');
  });

  it('asks for a value on half of the deeds of each side', () => {
    const stated = (own: number, other: number) =>
      of([
        ...series(own, { forFunction: 'service', value: 1000 }),
        ...series(10 - own, { forFunction: 'service' }),
        ...series(other, { forFunction: 'sales', value: 1000 }),
        ...series(10 - other, { forFunction: 'sales' }),
      ]);
    expect(stated(0, 10)).toBe('column-missing');
    expect(stated(10, 0)).toBe('column-missing');
    expect(stated(4, 10)).toBe('mostly-blank');
    expect(stated(10, 4)).toBe('mostly-blank');
    expect(stated(5, 5)).toMatchObject({ estimate: { n: 10 } });
  });

  it('is unknown where no deed names a function, or heads are not declared', () => {
    const deeds = series(12, { forFunction: 'sales', value: 1000 });
    expect(of(series(12, { value: 1000 }))).toBe('column-missing');
    expect(of([...series(12, { value: 1000 }), ...deeds])).toMatchObject({ estimate: { n: 12 } });
    expect(of(deeds, {})).toBe('not-declared');
    expect(of(deeds, heads({ functions: { service: 10 } }))).toBe('not-declared');
    expect(of(deeds, heads({ functions: { service: 0, sales: 5 } }))).toBe('not-declared');
  });

  it('is of the whole company, and of an activity that is logged', () => {
    const evidence = evidenceFrom({ activities: logOf(series(12, { department: 'A' })) }, declared);
    expect(measure(partOf(evidence, 'A'), parity)).toBe('not-by-unit');
    expect(of([deed('story', '2026-01-01')])).toBe('not-logged');
    const nothing = of([deed('story', '2026-01-01')], { ...declared, logged: ['recognition'] });
    expect(nothing).toBe('too-few');
  });
});

describe('hours a head and year', () => {
  const hours: RuleOf<'activities.hours'> = {
    ...rule,
    measure: 'activities.hours',
    activity: 'training',
  };
  const trainings = (count: number, more: Partial<Deed>): Deed[] => [
    ...lines(count, (index) => dayAfter('2026-01-01', index)).map((day) => deed('training', day, more)),
    deed('story', '2026-12-31', { department: 'B' }),
  ];
  const year = 365 / 365.25;
  const company = heads({ departments: { A: 6, B: 4 } });
  const of = (deeds: readonly Deed[], said: Partial<Company> = company) =>
    measure(evidenceFrom({ activities: logOf(deeds) }, said), hours);

  it('count a deed’s hours for each participant, one where it does not say', () => {
    const found = of([
      ...trainings(2, { hours: 15, participants: 4 }),
      deed('training', '2026-03-01', { hours: 80 }),
    ]);
    expect(told(found)).toEqual([expect.closeTo((2 * 1.5 * 4 + 8) / 10 / year, 12), 3]);
    expect(found).toMatchObject({ unit: 'hours', window: { from: '2026-01-01', to: '2026-12-31' } });
  });

  it('are divided among the heads declared by department, else by level, else among those appraised', () => {
    const deeds = trainings(1, { hours: 100 });
    const byLevel = heads({ levels: { staff: 4, manager: undefined, executive: 1 } });
    expect(told(of(deeds))).toEqual([expect.closeTo(1 / year, 12), 1]);
    expect(told(of(deeds, byLevel))).toEqual([expect.closeTo(2 / year, 12), 1]);
    const both = heads({ departments: { A: 6, B: 4 }, levels: { staff: 4 } });
    expect(told(of(deeds, both))).toEqual([expect.closeTo(1 / year, 12), 1]);
    const appraisals = reviewsOf(['a', 'b', 'b'].map((respondent) => review([], { respondent })));
    const appraised = evidenceFrom({ activities: logOf(deeds), appraisals });
    expect(told(measure(appraised, hours))).toEqual([expect.closeTo(5 / year, 12), 1]);
  });

  it('are unknown where nobody says how many work there', () => {
    const deeds = trainings(1, { hours: 100 });
    expect(of(deeds, {})).toBe('not-declared');
    expect(of(deeds, heads({ departments: { A: 0 } }))).toBe('not-declared');
    expect(of(deeds, heads({ levels: { staff: 0 } }))).toBe('not-declared');
    expect(measure(evidenceFrom({ activities: logOf(deeds), appraisals: reviewsOf([]) }), hours)).toBe(
      'not-declared',
    );
  });

  it('ask for ninety days, and for hours on half of the deeds', () => {
    const since = (day: string) =>
      of([deed('training', day, { hours: 10 })], { ...company, logged: ['story'] });
    expect(since('2026-10-04')).toBe('too-few');
    expect(told(since('2026-10-03'))).toEqual([expect.closeTo((1 / 10 / 90) * 365.25, 12), 1]);
    const stated = (count: number) =>
      of([...trainings(count, { hours: 10 }), ...trainings(10 - count, { participants: 3 })]);
    expect(stated(0)).toBe('column-missing');
    expect(stated(4)).toBe('mostly-blank');
    expect(stated(5)).toMatchObject({ estimate: { n: 5 } });
  });

  it('are nought where the activity is logged and was never done', () => {
    const never = of([deed('story', '2026-01-01'), deed('story', '2026-12-31')], {
      ...company,
      logged: ['training'],
    });
    expect(told(never)).toEqual([0, 0]);
    expect(of([deed('story', '2026-01-01'), deed('story', '2026-12-31')])).toBe('not-logged');
  });

  it('of a department are its own, and by its heads its part of what was for everybody', () => {
    const evidence = evidenceFrom(
      {
        activities: logOf([
          deed('training', '2026-01-01', { hours: 100, department: 'HR', forDepartment: 'all' }),
          deed('training', '2026-02-01', { hours: 60, department: 'A' }),
          deed('training', '2026-03-01', { hours: 500, department: 'B' }),
          deed('story', '2026-12-31', { department: 'A' }),
        ]),
      },
      company,
    );
    // Six of ten heads: six tenths of ten hours, and six hours.
    expect(told(measure(partOf(evidence, 'A'), hours))).toEqual([expect.closeTo(2 / year, 12), 2]);
    const whole = evidenceFrom(
      { activities: logOf([deed('training', '2026-01-01', { hours: 100, forDepartment: 'all' })]) },
      { ...company, logged: ['story'] },
    );
    expect(told(measure(whole, hours))).toEqual([expect.closeTo(1 / year, 12), 1]);
  });

  it('of a department whose heads are not declared are by those appraised in it, never by level', () => {
    const evidence = evidenceFrom(
      {
        activities: logOf([
          ...trainings(1, { hours: 100, department: 'C' }),
          deed('training', '2026-02-01', { hours: 300, department: 'C', forDepartment: 'everyone' }),
        ]),
        appraisals: reviewsOf(
          ['C', 'C', 'D', 'D', 'D', 'D'].map((department, index) =>
            review([], { department, respondent: `${index}` }),
          ),
        ),
      },
      heads({ levels: { staff: 50 } }),
    );
    // Two appraised there; of the thirty hours for all two of fifty.
    expect(told(measure(partOf(evidence, 'C'), hours))).toEqual([
      expect.closeTo((10 + (30 * 2) / 50) / 2 / year, 12),
      2,
    ]);
  });
});

describe('deeds a month', () => {
  const rate: RuleOf<'activities.rate'> = {
    ...rule,
    measure: 'activities.rate',
    activities: ['story', 'good_practice'],
  };
  const stories = (count: number, from = '2026-01-01', every = 1): Deed[] =>
    lines(count, (index) => dayAfter(from, index * every)).map((day, index) =>
      deed(index % 2 === 0 ? 'story' : 'good_practice', day, { department: 'A' }),
    );
  const vouched: Partial<Company> = { logged: ['story'] };

  it('count all the activities over the time observed', () => {
    const evidence = evidenceFrom({ activities: logOf(stories(24)) }, vouched);
    expect(told(measure(evidence, rate))).toEqual([expect.closeTo(24 / (365 / (365.25 / 12)), 12), 24]);
    expect(measure(evidence, rate)).toMatchObject({ unit: 'monthly', window: { to: '2026-12-31' } });
    expect(measure(partOf(evidence, 'A'), rate)).toBe('not-by-unit');
  });

  it('count the same deed as often as it was done', () => {
    const twice = [...stories(5), ...stories(5)];
    expect(told(measure(evidenceFrom({ activities: logOf(twice) }, vouched), rate))).toEqual([
      expect.closeTo(10 / (365 / (365.25 / 12)), 12),
      10,
    ]);
  });

  it('ask for ninety days', () => {
    const since = (day: string) =>
      measure(evidenceFrom({ activities: logOf(stories(3, day)) }, vouched), rate);
    expect(since('2026-10-04')).toBe('too-few');
    expect(told(since('2026-10-03'))).toEqual([expect.closeTo(3 / (90 / (365.25 / 12)), 12), 3]);
  });

  it('are unknown without a log, and without dates', () => {
    expect(measure(evidenceFrom({}, vouched), rate)).toBe('no-file');
    const undated = evidenceFrom({ activities: logOf([deed('story', '')]) }, vouched);
    expect(measure(undated, rate)).toBe('outside-window');
  });
});

describe('the longest silence', () => {
  const silence: RuleOf<'activities.silence'> = {
    ...rule,
    measure: 'activities.silence',
    activities: ['message'],
  };
  const of = (days: readonly string[], first = '2026-01-01') =>
    measure(
      evidenceFrom(
        { activities: logOf([deed('story', first), ...days.map((day) => deed('message', day))]) },
        { logged: ['message'] },
      ),
      silence,
    );

  it('is the longest time between two deeds, or between one and an end of the log', () => {
    expect(told(of(['2026-12-01', '2026-01-11', '2026-02-10']))).toEqual([294, 3]);
    expect(told(of(['2026-01-11', '2026-02-10']))).toEqual([324, 2]);
    expect(told(of(['2026-11-27', '2026-12-01']))).toEqual([330, 2]);
    expect(of(['2026-12-01'])).toMatchObject({
      estimate: { low: 334, high: 334, se: 0 },
      unit: 'days',
      window: { from: '2026-01-01', to: '2026-12-31' },
    });
  });

  it('asks for ninety days, and without a deed for nearly a year', () => {
    expect(of(['2026-12-01'], '2026-10-04')).toBe('too-few');
    expect(told(of(['2026-12-01'], '2026-10-03'))).toEqual([59, 1]);
    expect(of([], '2026-02-01')).toBe('too-few');
    expect(told(of([], '2026-01-31'))).toEqual([335, 0]);
  });

  it('is of the whole company, and of what is logged', () => {
    const evidence = evidenceFrom({
      activities: logOf([deed('story', '2026-01-01', { department: 'A' }), deed('story', '2026-12-31')]),
    });
    expect(measure(partOf(evidence, 'A'), silence)).toBe('not-by-unit');
    expect(measure(evidence, silence)).toBe('not-logged');
  });
});
