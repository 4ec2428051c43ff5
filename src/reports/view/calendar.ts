import type { Assessment } from '../../assessment/document.ts';
import { isMeasured } from '../../assessment/figure.ts';
import { speaksOf } from '../../reference/findings-of.ts';
import type { Calendar } from '../charts/calendar.ts';
import type { Desk } from './shown.ts';

/** Whether a week holds more than chance would bring; where chance cannot be told, the topic alone. */
const messageOf = ({ say, format }: Desk, calendar: NonNullable<Assessment['calendar']>): string => {
  const { busiest, busiestDeeds, byChance } = calendar;
  if (busiest === null || byChance === null || !isMeasured(busiestDeeds)) return say('report.calendar.open');
  return busiestDeeds.value > byChance
    ? say('report.calendar.stands-out', { day: format.day(busiest) })
    : say('report.calendar.even');
};

/** The year's deeds by week. */
export const calendarView = (desk: Desk) => {
  const { published, model, say, format } = desk;
  const { calendar } = published;
  if (calendar === null || !speaksOf(model, published)('calendar.busiest'))
    return { any: false, message: '', chart: null, rows: [], closed: '', byChance: '' };
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
    message: messageOf(desk, calendar),
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
