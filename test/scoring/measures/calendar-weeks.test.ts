import { describe, expect, it } from 'vitest';
import type { RuleOf } from '../../../src/model/measures.ts';
import type { Company } from '../../../src/scoring/company.ts';
import { measure } from '../../../src/scoring/measures/registry.ts';
import type { ActivityName, Deed } from '../../../src/tallies/events.ts';
import { dayAfter, times } from '../../fixtures.ts';
import { deed, evidenceFrom, logOf, rule, told } from '../evidence-from.ts';

/** So many deeds in each week, on its Monday; the first week is that of 5 January 2026. */
const weekly = (counts: readonly number[], activity: ActivityName = 'story'): Deed[] =>
  counts.flatMap((count, week) => times(count, deed(activity, dayAfter('2026-01-05', 7 * week))));
/** The log begins on the first Monday and goes on to the last day of the last week. */
const log = (weeks: number, deeds: readonly Deed[], company: Partial<Company> = {}) =>
  evidenceFrom(
    {
      activities: logOf([
        deed('message', '2026-01-05'),
        deed('message', dayAfter('2026-01-05', 7 * weeks - 1)),
        ...deeds,
      ]),
    },
    company,
  );
const closed = (...weeks: readonly number[]): Company['closures'] =>
  weeks.map((week) => ({ from: dayAfter('2026-01-05', 7 * week), to: dayAfter('2026-01-05', 7 * week + 4) }));

describe('weeks with deeds', () => {
  const asked: RuleOf<'activities.weeks'> = { ...rule, measure: 'activities.weeks' };

  it('are a share of all, as the mean over what is logged', () => {
    const found = measure(
      log(10, [...weekly([9, 9, 0, 0, 9, 0, 0, 9, 0, 0]), ...weekly([0, 0, 0, 0, 1], 'idea')]),
      asked,
    );
    expect(told(found)).toEqual([(0.4 + 0.1) / 2, 10]);
    expect(found).toMatchObject({ unit: 'share', window: { from: '2026-01-05', to: '2026-03-15' } });
  });

  it('have the mean of the intervals, and a standard error to it', () => {
    // Wilson's intervals of 4 and 1 of 10.
    const found = measure(
      log(10, [...weekly([9, 9, 0, 0, 9, 0, 0, 9, 0, 0]), ...weekly([0, 0, 0, 0, 1], 'idea')]),
      asked,
    );
    const [low, high] = [(0.168180330196 + 0.017876213095) / 2, (0.687326230266 + 0.40415002679) / 2];
    if (typeof found === 'string') throw new Error(found);
    expect(found.estimate.low).toBeCloseTo(low, 8);
    expect(found.estimate.high).toBeCloseTo(high, 8);
    expect(found.estimate.se).toBeCloseTo((high - low) / 3.919928, 6);
  });

  it('are asked of twenty-six deeds and ten weeks', () => {
    expect(measure(log(10, weekly([25])), asked)).toBe('too-few');
    expect(told(measure(log(10, weekly([26])), asked))).toEqual([0.1, 10]);
    expect(measure(log(9, weekly([40])), asked)).toBe('too-few');
    expect(measure(log(10, weekly([40]), { closures: closed(3) }), asked)).toBe('too-few');
  });

  it('leave out the weeks in which the company is closed', () => {
    const deeds = weekly([...times(10, 3), 0, 0]);
    expect(told(measure(log(12, deeds), asked))).toEqual([expect.closeTo(10 / 12, 12), 12]);
    expect(told(measure(log(12, deeds, { closures: closed(10, 11) }), asked))).toEqual([1, 10]);
  });

  it('are not made by messages', () => {
    expect(measure(log(10, [...weekly(times(10, 9), 'message'), ...weekly([25])]), asked)).toBe('too-few');
    expect(measure(log(10, []), asked)).toBe('not-logged');
  });
});

describe('the pace after the busiest week', () => {
  const asked: RuleOf<'activities.after-peak'> = { ...rule, measure: 'activities.after-peak' };
  const of = (counts: readonly number[], company: Partial<Company> = {}) =>
    measure(log(counts.length, weekly(counts), company), asked);

  it('is the rate in the four weeks after it to that in all weeks before', () => {
    // A deed a week in four weeks after twenty in eight weeks.
    const found = of([2, 3, 2, 3, 2, 3, 2, 3, 30, 1, 2, 1, 0, 25]);
    expect(told(found)).toEqual([expect.closeTo(1 / 2.5, 12), 24]);
    expect(found).toMatchObject({ unit: 'ratio', window: { from: '2026-01-05' } });
    if (typeof found === 'string') throw new Error(found);
    const { low, high, se } = found.estimate;
    expect(low).toBeGreaterThan(0);
    expect(high).toBe(1);
    expect(se).toBeCloseTo((1 - low) / 3.919928, 6);
  });

  it('is at most what it was before', () => {
    const found = of([...times(8, 10), 99, ...times(4, 50)]);
    expect(found).toMatchObject({ estimate: { value: 1, low: 1, high: 1, se: 0 } });
  });

  it('takes the first of the busiest weeks', () => {
    expect(told(of([...times(8, 2), 30, 0, 0, 0, 0, 30]))).toEqual([0, 16]);
  });

  it('asks for eight weeks before it and four after', () => {
    expect(of([...times(7, 3), 30, ...times(4, 3)])).toBe('too-few');
    expect(of([...times(8, 3), 30, ...times(3, 3)])).toBe('too-few');
    expect(told(of([...times(8, 3), 30, ...times(4, 3)]))).toEqual([expect.closeTo(1, 12), 36]);
  });

  it('asks for twenty-six deeds, ten of them in those weeks', () => {
    expect(of([2, 2, 1, 0, 0, 0, 0, 0, 15, 1, 1, 1, 2])).toBe('too-few');
    expect(told(of([2, 2, 2, 0, 0, 0, 0, 0, 16, 1, 1, 1, 1]))).toEqual([1, 10]);
    expect(of([2, 2, 1, 0, 0, 0, 0, 0, 30, 1, 1, 1, 1])).toBe('too-few');
  });

  it('leaves out the weeks in which the company is closed', () => {
    const counts = [...times(8, 3), 30, 0, ...times(4, 3)];
    expect(told(of(counts))).toEqual([expect.closeTo(0.75, 12), 33]);
    expect(told(of(counts, { closures: closed(9) }))).toEqual([expect.closeTo(1, 12), 36]);
  });

  it('is unknown where nothing is logged', () => {
    expect(measure(log(12, []), asked)).toBe('not-logged');
  });
});
