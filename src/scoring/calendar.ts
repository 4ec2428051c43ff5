import type { Assessment } from '../assessment/document.ts';
import { sum } from '../statistics/estimate.ts';
import { busiestByChance } from '../statistics/rate.ts';
import { fewestDeeds, weeksOf } from './deeds.ts';
import { figure } from './figures.ts';
import type { Evidence } from './measures/measure.ts';

/** The year's deeds by week, its busiest week, and how busy that would be if as many deeds fell at random (95th percentile). */
export const calendarOf = (evidence: Evidence): Assessment['calendar'] => {
  const found = weeksOf(evidence);
  if (typeof found === 'string') return null;
  const open = found.weeks.filter(({ isClosed }) => !isClosed);
  const total = sum(open.map((week) => week.total));
  const [busiest] = [...open].sort((a, b) => b.total - a.total || (a.monday < b.monday ? -1 : 1));
  const isEnough = busiest !== undefined && total >= fewestDeeds;
  const n = busiest?.total ?? 0;
  return {
    weeks: found.weeks.map(({ monday, isClosed, counts }) => ({
      monday,
      closed: isClosed,
      deeds: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    })),
    busiest: isEnough ? busiest.monday : null,
    busiestDeeds: isEnough
      ? figure('calendar.busiest', {
          estimate: { value: n, low: n, high: n, se: 0, n },
          unit: 'count',
          window: found.window,
        })
      : figure('calendar.busiest', 'too-few'),
    byChance: isEnough ? busiestByChance(total, open.length) : null,
  };
};
