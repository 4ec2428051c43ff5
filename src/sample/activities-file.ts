import { delimited } from '../delimited.ts';
import type { Random } from '../statistics/random.ts';
import { daysAfter } from '../tallies/days.ts';
import type { ActivityName } from '../tallies/events.ts';
import { guestWeek, records, subjectsOfTraining } from './record-story.ts';
import { type DepartmentName, departments } from './story.ts';

const columns = [
  'date',
  'activity',
  'by',
  'by_level',
  'department',
  'function',
  'for_department',
  'for_function',
  'participants',
  'hours',
  'value',
  'metric',
  'subject',
  'answered_at',
  'outcome',
] as const;

/** A deed as it is written. */
export type LogRow = { readonly date: string; readonly activity: ActivityName } & Partial<
  Record<Exclude<(typeof columns)[number], 'date' | 'activity'>, string>
>;

const months = Array.from({ length: 12 }, (_, index) => {
  const month = (9 + index) % 12;
  return `${index < 3 ? 2025 : 2026}-${String(month + 1).padStart(2, '0')}`;
});

/** Departments that the log speaks of. */
export const loggedDepartments: readonly DepartmentName[] = departments
  .map(({ name }) => name)
  .filter((name) => name !== 'Spa');

/** The meetings of a month, at which people are recognised and stories told; the last is long after the guests' week. */
const meetings = [
  '2025-10-29',
  '2025-11-26',
  '2026-02-25',
  '2026-03-25',
  '2026-04-29',
  '2026-09-23',
] as const;

export const frontLine = ['Front Desk', 'Food and Beverage', 'Sales and Events'] as const;

/** The months' messages and reviews of metrics, which are words, and what happens at the meetings. */
const ordinary = (random: Random): LogRow[] => [
  ...months.flatMap((month): LogRow[] => [
    { date: `${month}-03`, activity: 'metric_review', metric: 'inside', department: 'Head Office' },
    ...(random.next() < 0.4
      ? [{ date: `${month}-17`, activity: 'metric_review', metric: 'customer' } as const]
      : []),
    ...(month < '2026-04' || month === '2026-05'
      ? [{ date: `${month}-12`, activity: 'message', subject: 'goals' } as const]
      : []),
  ]),
  ...meetings.flatMap((date) => frontLine.flatMap((name): LogRow[] => atMeeting(random, date, name))),
];

/** At a meeting of a department people are recognised, its manager has been with guests, and a story is told; each by chance. */
export const atMeeting = (random: Random, date: string, name: (typeof frontLine)[number]): LogRow[] => {
  const { function: own } = records[name];
  const value = name === 'Sales and Events' ? 150 + 50 * random.below(6) : 20 + 10 * random.below(4);
  const recognition: LogRow = {
    date,
    activity: 'recognition',
    by_level: 'manager',
    department: name,
    function: own,
    for_department: name,
    for_function: own,
    value: String(value),
  };
  return [
    ...(random.next() < 0.85 ? [recognition] : []),
    ...(random.next() < 0.8 ? [contactOf(name, date)] : []),
    ...(random.next() < 0.3 ? [{ date, activity: 'story', department: name } as const] : []),
  ];
};

/** A department's manager spends time with guests. */
const contactOf = (name: DepartmentName, date: string): LogRow => ({
  date,
  activity: 'customer_contact',
  by: `m-${name.slice(0, 2).toLowerCase()}`,
  by_level: 'manager',
  department: name,
  function: records[name].function,
});

/** Five days on which everything happens at once. */
const festive = (random: Random): LogRow[] => {
  const day = (): string => daysAfter(guestWeek.from, random.below(guestWeek.days));
  const deed = (activity: ActivityName, more: Partial<LogRow> = {}): LogRow => ({
    date: day(),
    activity,
    ...more,
  });
  const executives = ['x1', 'x2', 'x3', 'x4', 'x5'].map((by) =>
    deed('customer_contact', {
      by,
      by_level: 'executive',
      department: 'Head Office',
      function: 'administration',
    }),
  );
  return [
    ...executives,
    ...loggedDepartments.flatMap((name) => {
      const { function: own } = records[name];
      return [
        deed('recognition', { for_department: name, for_function: own, value: '25', by_level: 'manager' }),
        contactOf(name, day()),
        deed('story', { department: name }),
      ];
    }),
    ...(['Front Desk', 'Food and Beverage', 'Housekeeping', 'Sales and Events'] as const).map((name) =>
      deed('workshop', { for_department: name, participants: '20', hours: '2' }),
    ),
    ...(['Front Desk', 'Food and Beverage'] as const).map((name) =>
      deed('skip_level', { by: 'x1', by_level: 'executive', for_department: name, subject: `party ${name}` }),
    ),
    deed('good_practice'),
    deed('good_practice'),
  ];
};

/** Guests' praise, collected in their week and read out at the meetings; about one in eight brings a leader's thanks in person. */
const praise = (random: Random): LogRow[] =>
  Array.from({ length: 64 }, (_, index) => index).flatMap((index): LogRow[] => {
    const isOfTheWeek = random.next() < 0.4;
    const date = isOfTheWeek
      ? daysAfter(guestWeek.from, random.below(guestWeek.days))
      : random.pick(meetings);
    const subject = `c${String(index + 1).padStart(3, '0')}`;
    const name = random.pick(['Front Desk', 'Food and Beverage', 'Housekeeping'] as const);
    const thanks: LogRow = {
      date: isOfTheWeek ? daysAfter(guestWeek.from, guestWeek.days - 1) : daysAfter(date, 1),
      activity: 'leader_thanks',
      by: random.pick(['x1', 'x2']),
      by_level: 'executive',
      for_department: name,
      subject,
    };
    const isThanked = random.next() < 0.13;
    return [{ date, activity: 'compliment', for_department: name, subject }, ...(isThanked ? [thanks] : [])];
  });

/** The Mondays of the weeks in which the box for ideas is opened. */
const ideaBoxes = ['2025-10-13', '2026-02-02', '2026-03-16', guestWeek.from, guestWeek.from] as const;

/** Obstacles named to leaders, and ideas; some are answered, and some of those in time. */
const voices = (random: Random): LogRow[] => {
  const answered = (date: string, within: number, share: number, outcome: string): Partial<LogRow> => {
    const at = daysAfter(date, 3 + random.below(within * 2));
    return random.next() < share && at <= '2026-09-30' ? { answered_at: at, outcome } : {};
  };
  const sittings = ['2025-11-04', '2026-02-10', '2026-05-20', '2026-08-04'];
  const obstacles = sittings.flatMap((date, round) =>
    Array.from({ length: 4 }, (_, index): LogRow => {
      const name = (['Front Desk', 'Food and Beverage', 'Front Desk', 'Housekeeping'] as const)[index];
      return {
        date,
        activity: 'skip_level',
        by: 'x1',
        by_level: 'executive',
        for_department: round === 0 && index === 3 ? 'Front Desk' : (name ?? 'Front Desk'),
        subject: `obstacle ${round + 1}.${index + 1}`,
        ...answered(date, 45, 0.55, 'done'),
      };
    }),
  );
  const ideas = Array.from({ length: 46 }, (_, index): LogRow => {
    const date = daysAfter(random.pick(ideaBoxes), random.below(5));
    const outcome = random.next() < 0.5 ? 'adopted' : 'rejected';
    return {
      date,
      activity: 'idea',
      department: random.pick(loggedDepartments),
      subject: `idea ${index + 1}`,
      ...answered(date, 28, 0.75, outcome),
    };
  });
  return [...obstacles, ...ideas];
};

const training = (random: Random): LogRow[] =>
  loggedDepartments.flatMap((name, at) =>
    ['2025-11', '2026-03', '2026-09'].flatMap((month): LogRow[] => {
      if (random.next() > (name === 'Head Office' || name === 'Maintenance' ? 0.35 : 0.9)) return [];
      const subject = subjectsOfTraining[(at + random.below(4)) % subjectsOfTraining.length];
      return [
        {
          date: `${month}-${String(10 + at).padStart(2, '0')}`,
          activity: 'training',
          department: name,
          participants: String(8 + random.below(20)),
          hours: String(3 + random.below(5)),
          subject: subject?.name ?? '',
          outcome: subject?.outcome ?? '',
        },
      ];
    }),
  );

/** Deeds as a file, in the order of their days. */
export const writeLog = (rows: readonly LogRow[]): string =>
  delimited([
    columns,
    ...[...rows]
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map((row) => columns.map((column) => row[column] ?? '')),
  ]);

/** activities.csv: a year of what was done, with its one week. */
export const activitiesFile = (random: Random): string => {
  const rows = [ordinary, festive, praise, voices, training].flatMap((part) => part(random));
  return writeLog(rows.filter(({ date }) => date >= '2025-10-01' && date <= '2026-09-30'));
};
