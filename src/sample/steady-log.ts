import type { Random } from '../statistics/random.ts';
import { daysAfter, periodDays } from '../tallies/days.ts';
import { atMeeting, frontLine, type LogRow, loggedDepartments } from './activities-file.ts';
import { subjectsOfTraining } from './record-story.ts';

/** The shares of what is answered, and of compliments for which a leader thanks in person. */
const settled = { obstacle: 0.55, idea: 0.7, thanks: 0.15 } as const;

/** What was done in one month of a company in which every month is like the others. */
const monthOf = (random: Random, month: string, until: string): LogRow[] => {
  const chance = (share: number): boolean => random.next() < share;
  const day = (): string => `${month}-${String(1 + random.below(28)).padStart(2, '0')}`;
  const several = (count: number, one: (index: number) => LogRow[]): LogRow[] =>
    Array.from({ length: count }, (_, index) => index).flatMap(one);
  const answer = (date: string, share: number, outcome: string): Partial<LogRow> => {
    const at = daysAfter(date, 3 + random.below(20));
    return chance(share) && at <= until ? { answered_at: at, outcome } : {};
  };

  const meetings = frontLine.flatMap((name) => atMeeting(random, `${month}-20`, name));
  const compliments = several(5, (index) => {
    const date = day();
    const about = {
      for_department: random.pick(['Front Desk', 'Food and Beverage', 'Housekeeping']),
      subject: `compliment ${month}.${index + 1}`,
    };
    const thanks: LogRow = {
      date: daysAfter(date, 1),
      activity: 'leader_thanks',
      by: random.pick(['x1', 'x2']),
      by_level: 'executive',
      ...about,
    };
    return [{ date, activity: 'compliment', ...about }, ...(chance(settled.thanks) ? [thanks] : [])];
  });
  const ideas = several(4, (index) => {
    const date = day();
    return [
      {
        date,
        activity: 'idea',
        department: random.pick(loggedDepartments),
        subject: `idea ${month}.${index + 1}`,
        ...answer(date, settled.idea, chance(0.5) ? 'adopted' : 'rejected'),
      },
    ];
  });
  const obstacles = several(2, (index) => {
    const date = day();
    return [
      {
        date,
        activity: 'skip_level',
        by: 'x1',
        by_level: 'executive',
        for_department: random.pick(['Front Desk', 'Food and Beverage', 'Housekeeping']),
        subject: `obstacle ${month}.${index + 1}`,
        ...answer(date, settled.obstacle, 'done'),
      },
    ];
  });
  const training = loggedDepartments
    .filter(() => chance(0.3))
    .map((department): LogRow => {
      const { name, outcome } = random.pick(subjectsOfTraining);
      return {
        date: day(),
        activity: 'training',
        department,
        participants: String(8 + random.below(20)),
        hours: String(3 + random.below(5)),
        subject: name,
        outcome,
      };
    });
  return [
    { date: `${month}-03`, activity: 'metric_review', metric: 'inside', department: 'Head Office' },
    ...(chance(0.4) ? [{ date: `${month}-17`, activity: 'metric_review', metric: 'customer' } as const] : []),
    ...(chance(0.7) ? [{ date: `${month}-12`, activity: 'message', subject: 'goals' } as const] : []),
    ...meetings,
    ...compliments,
    ...ideas,
    ...obstacles,
    ...training,
  ];
};

/** What was done over months, 2026-07, in each of which everything had the same chances; as known on the last day of them. */
export const steadyLog = (random: Random, months: readonly string[]): LogRow[] => {
  const until = periodDays(months.at(-1) ?? '')?.to ?? '';
  return months.flatMap((month) => monthOf(random, month, until));
};
