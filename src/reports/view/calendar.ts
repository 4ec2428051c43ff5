import { speaksOf } from '../../reference/findings-of.ts';
import type { Calendar } from '../charts/calendar.ts';
import type { Desk } from './shown.ts';

/** The year's deeds by week. */
export const calendarView = (desk: Desk) => {
  const { published, model, say, format } = desk;
  const { calendar } = published;
  if (calendar === null || !speaksOf(model, published)('calendar.busiest'))
    return { any: false, chart: null, rows: [], closed: '', byChance: '' };
  const weeks = calendar.weeks.map(({ monday, closed, deeds }) => ({
    monday,
    closed,
    total: Object.values(deeds).reduce((sum, count) => sum + count, 0),
    deeds,
  }));
  const chart: Calendar = {
    title: say('report.calendar.chart-title'),
    description: say('report.calendar.chart-description'),
    figure: calendar.busiestDeeds.id,
    weeks: weeks.map(({ monday, closed, total }) => ({
      monday,
      closed,
      total,
      month: format.month(monday),
      text: format.count(total),
    })),
    busiest: calendar.busiest,
    byChance:
      calendar.byChance === null ? null : { deeds: calendar.byChance, text: format.count(calendar.byChance) },
  };
  return {
    any: true,
    chart,
    closed: weeks.some(({ closed }) => closed) ? say('report.calendar.closed') : '',
    byChance:
      calendar.byChance === null ? '' : say('report.calendar.by-chance', { deeds: calendar.byChance }),
    rows: weeks
      .filter(({ total }) => total > 0)
      .map(({ monday, total, deeds }) => ({
        week: format.day(monday),
        total: format.count(total),
        deeds: format.list(
          Object.entries(deeds).map(([activity, count]) =>
            say('report.calendar.deeds', { count, activity: activityName(desk, activity) }),
          ),
        ),
      })),
  };
};

const activityName = ({ say }: Desk, activity: string): string => {
  const key = `activity.${activity}`;
  return say.has(key) ? say(key) : activity;
};
