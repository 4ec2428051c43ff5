import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../src/scoring/calendar.ts';
import type { Company } from '../../src/scoring/company.ts';
import type { Deed } from '../../src/tallies/events.ts';
import { dayAfter, times } from '../fixtures.ts';
import { deed, evidenceFrom, logOf } from './evidence-from.ts';

const monday = (week: number) => dayAfter('2026-11-02', 7 * week);
/** A log of four weeks in November, from a Wednesday to a Sunday. */
const of = (deeds: readonly Deed[], company: Partial<Company> = {}) =>
  calendarOf(
    evidenceFrom(
      { activities: logOf([deed('message', '2026-11-04'), deed('message', '2026-11-29'), ...deeds]) },
      { logged: ['story'], ...company },
    ),
  );

describe('the calendar', () => {
  it('holds every week of the log by its Monday, with its deeds; messages are none', () => {
    const deeds = [
      ...times(2, deed('story', '2026-11-08')),
      deed('idea', '2026-11-04'),
      deed('metric_review', '2026-11-05'),
      deed('training', '2026-11-16'),
    ];
    const calendar = of(deeds);
    // The log goes on to the end of the year, as the company says that it logs stories.
    expect(calendar?.weeks).toHaveLength(9);
    expect(calendar?.weeks.slice(0, 4)).toEqual([
      { monday: '2026-11-02', closed: false, deeds: { idea: 1, story: 2 } },
      { monday: '2026-11-09', closed: false, deeds: {} },
      { monday: '2026-11-16', closed: false, deeds: { training: 1 } },
      { monday: '2026-11-23', closed: false, deeds: {} },
    ]);
    expect(Object.keys(calendar?.weeks[0]?.deeds ?? {})).toEqual(['idea', 'story']);
    expect(calendar?.weeks.at(-1)?.monday).toBe('2026-12-28');
  });

  it('names the busiest week and how busy chance would make one, from twenty-six deeds on', () => {
    const busy = (count: number) =>
      of([...times(count - 10, deed('story', monday(1))), ...times(10, deed('idea', monday(2)))]);
    expect(busy(26)).toMatchObject({
      busiest: monday(1),
      busiestDeeds: { id: 'calendar.busiest', value: 16, low: 16, high: 16, se: 0, n: 16, unit: 'count' },
    });
    expect(busy(26)?.busiestDeeds).toMatchObject({ window: { from: '2026-11-04', to: '2026-12-31' } });
    // Twenty-six over nine weeks: P(N ≤ 7)^9 < .95 ≤ P(N ≤ 8)^9 for a mean of 26/9.
    expect(busy(26)?.byChance).toBe(8);
    expect(busy(25)).toMatchObject({
      busiest: null,
      busiestDeeds: { id: 'calendar.busiest', status: 'unmeasured', reason: 'too-few' },
      byChance: null,
    });
  });

  it('takes the first of the busiest', () => {
    expect(
      of([...times(13, deed('story', monday(3))), ...times(13, deed('story', monday(1)))])?.busiest,
    ).toBe(monday(1));
  });

  it('leaves out weeks whose working days all lie in closures', () => {
    const deeds = [...times(20, deed('story', monday(1))), ...times(26, deed('story', monday(2)))];
    const closing = (...closures: Company['closures']) => {
      const calendar = of(deeds, { closures });
      return [calendar?.weeks[1]?.closed, calendar?.busiest];
    };
    const shut = deeds.slice(0, 20);
    expect(closing({ from: '2026-11-09', to: '2026-11-13' })).toEqual([true, monday(2)]);
    expect(closing({ from: '2026-11-10', to: '2026-11-13' })).toEqual([false, monday(2)]);
    expect(closing({ from: '2026-11-09', to: '2026-11-12' })).toEqual([false, monday(2)]);
    expect(
      closing({ from: '2026-11-09', to: '2026-11-11' }, { from: '2026-11-12', to: '2026-12-06' }),
    ).toEqual([true, null]);
    expect(of(shut, { closures: [{ from: '2026-11-09', to: '2026-11-13' }] })?.busiest).toBeNull();
  });

  it('compares with chance over the weeks that are open', () => {
    const closures = [3, 4, 5, 6, 7].map((week) => ({ from: monday(week), to: dayAfter(monday(week), 4) }));
    const deeds = [...times(16, deed('story', monday(1))), ...times(10, deed('idea', monday(2)))];
    // Four weeks are open: P(N ≤ 12)^4 < .95 ≤ P(N ≤ 13)^4 for a mean of 6.5.
    expect(of(deeds, { closures })?.byChance).toBe(13);
  });

  it('is none where nothing of it is logged', () => {
    expect(of([], { logged: [] })).toBeNull();
    expect(calendarOf(evidenceFrom({}))).toBeNull();
  });
});
