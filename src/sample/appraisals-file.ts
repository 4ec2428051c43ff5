import { delimited } from '../delimited.ts';
import type { Random } from '../statistics/random.ts';
import { appraised, goalTexts, records } from './record-story.ts';
import { departments, type Level } from './story.ts';

const header = [
  'employee',
  'period',
  'department',
  'level',
  'function',
  'customer_goal',
  'goal_measure',
  'goal_due',
  'goal_attainment',
  'customer_competency',
  'customer_weight',
  'development_plan',
  'coaching_sessions',
  'reward_linked',
  'reward',
  'pay_position',
  'promoted',
];

const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** appraisals.csv: one row a person's review of a period, by default the half-year, in so many houses. */
export const appraisalsFile = (random: Random, period: string = appraised.period, houses = 1): string => {
  const chance = (share: number): boolean => random.next() < share;
  const posts = departments.flatMap(({ name, staff, managers, executives }) =>
    (
      [
        ['staff', staff],
        ['manager', managers],
        ['executive', executives],
      ] as const
    ).flatMap(([level, count]) => Array.from({ length: houses * count }, () => ({ name, level }))),
  );

  const review = (name: (typeof posts)[number]['name'], level: Level): string[] => {
    const of = records[name];
    const hasGoal = chance(level === 'staff' ? of.goal : Math.min(1, of.goal + 0.3));
    const effort = random.normal();
    const isPaidFor = chance(level === 'staff' ? of.servicePay : appraised.leaderWeight);
    const position = of.pay * (1 + 0.08 * random.normal());
    const reward = appraised.pay[level] * position * (1 + appraised.follows * effort);
    return [
      hasGoal ? random.pick(goalTexts) : '',
      hasGoal && chance(appraised.measure) ? 'yes' : 'no',
      hasGoal && chance(appraised.due) ? '2026-12-31' : '',
      String(Math.max(20, Math.min(130, Math.round(85 + 18 * effort)))),
      chance(appraised.competency) ? String(2 + random.below(4)) : '',
      isPaidFor ? String(5 * (1 + random.below(4))) : '0',
      yes(chance(appraised.plan)),
      String(chance(of.coached) ? 2 + random.below(2) : random.below(2)),
      yes(isPaidFor || chance(0.02)),
      String(100 * Math.round(reward / 100)),
      String(Math.round(100 * position)),
      yes(chance(of.promoted)),
    ];
  };

  const rows = random
    .shuffle(posts)
    .filter(() => chance(appraised.share))
    .map(({ name, level }, index) => [
      `e${String(index + 1).padStart(4, '0')}`,
      period,
      name,
      level,
      records[name].function,
      ...review(name, level),
    ]);
  return delimited([header, ...rows]);
};
