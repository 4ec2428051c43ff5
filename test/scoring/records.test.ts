import { describe, expect, it } from 'vitest';
import { assessed, ruleIn } from '../fixtures.ts';

const yaml = 'headcount: { functions: { service: 10, sales: 5 } }\nasOf: 2026-06-30\n';
const activities = (rows: readonly string[]): string =>
  [
    'date,activity,by,by_level,department,for_function,value,subject,answered_at,outcome,metric',
    ...rows,
  ].join('\n');

/** So many deeds, one every few days from 5 January 2026 on. */
const daily = (count: number, rest: string, every = 3): string[] =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 5 + index * every)).toISOString().slice(0, 10);
    return `${day},${rest}`;
  });

describe('no row is not zero', () => {
  it('an activity that nobody logs is not measured; one that is declared as logged is done never', async () => {
    const files = { 'activities.csv': activities(daily(30, 'story,,,,,,,,,')) };
    const silent = await assessed({ ...files, 'culture.yaml': yaml });
    expect(ruleIn(silent, 'training-provided', 'departments-trained')).toMatchObject({
      reason: 'not-logged',
    });
    const logged = await assessed({
      ...files,
      'culture.yaml': `${yaml}logged: [message]\n`,
    });
    expect(ruleIn(logged, 'kept-in-view', 'months-with-message')).toMatchObject({ value: 0, n: 6 });
    expect(ruleIn(silent, 'kept-in-view', 'months-with-message')).toMatchObject({ reason: 'not-logged' });
  });

  it('goals that culture.yaml does not speak of are not measured; an empty list of them is none', async () => {
    const files = { 'activities.csv': activities(daily(30, 'story,,,,,,,,,')) };
    const unsaid = await assessed({ ...files, 'culture.yaml': yaml });
    expect(ruleIn(unsaid, 'smart-goals', 'exact-goals')).toMatchObject({ reason: 'not-declared' });
    const none = await assessed({ ...files, 'culture.yaml': `${yaml}goals: []\n` });
    const found = ruleIn(none, 'smart-goals', 'exact-goals');
    expect(found).toMatchObject({ value: 0, n: 0, low: 0 });
    expect(found?.status === 'measured' && found.high).toBeGreaterThan(0.5);
  });
});

describe('measures of deeds', () => {
  it('want the columns they read, and say so', async () => {
    const rows = daily(12, 'customer_contact,,,Sales,,,,,,');
    const found = await assessed({ 'activities.csv': activities(rows), 'culture.yaml': yaml });
    expect(ruleIn(found, 'managers-model-service', 'managers-with-customers')).toMatchObject({
      reason: 'column-missing',
    });
  });

  it('count a department-month in which a manager was with customers once, and a leader above as well', async () => {
    const rows = [
      '2026-01-10,customer_contact,m1,manager,Sales,,,,,,',
      '2026-01-20,customer_contact,m1,manager,Sales,,,,,,',
      '2026-02-10,customer_contact,x1,executive,Sales,,,,,,',
      '2026-03-10,customer_contact,s1,staff,Service,,,,,,',
    ];
    const found = await assessed({
      'activities.csv': activities(rows),
      'culture.yaml': `${yaml.replace('{ functions', '{ departments: { Sales: 9, Service: 9 }, functions')}logged: [customer_contact]\n`,
    });
    // Two departments by six months, January to June; Sales in January and February.
    expect(ruleIn(found, 'managers-model-service', 'managers-with-customers')).toMatchObject({
      value: 0.166667,
      n: 12,
    });
  });

  it('count no more executives in a quarter than there are', async () => {
    const found = await assessed({
      'culture.yaml': 'asOf: 2026-09-30\nheadcount: { levels: { executive: 4 } }\n',
      'activities.csv': activities([
        '2025-10-01,story,,,,,,,,,',
        ...Array.from(
          { length: 16 },
          (_, index) => `2026-09-0${1 + (index % 9)},customer_contact,x${index},executive,,,,,,,`,
        ),
      ]),
    });
    expect(ruleIn(found, 'committed-leadership', 'executives-with-customers')).toMatchObject({
      value: 0.25,
      n: 16,
    });
  });

  it('know the departments of today, not those of old waves', async () => {
    const found = await assessed({
      'culture.yaml': 'asOf: 2026-06-30\n',
      'survey.csv': [
        'period,department,level,p10a',
        ...['A', 'B', 'C'].map((name) => `2026-Q2,${name},staff,4`),
        ...['Sold', 'Gone'].map((name) => `2023-Q2,${name},staff,4`),
      ].join('\n'),
      'activities.csv': activities(
        ['A', 'B', 'C'].flatMap((name) => daily(14, `recognition,,,${name},,,,,,`, 13)),
      ),
    });
    expect(ruleIn(found, 'achievement-rewarded', 'recognised')).toMatchObject({ value: 1, n: 6 });
  });

  it('judge only what is old enough, and take an answer on the last day for one in time', async () => {
    const old = daily(10, 'idea,,,,,,,2026-12-31,,', 1).map((row, index) =>
      index < 4 ? row.replace('2026-12-31', '2026-02-04') : row.replace('2026-12-31', ''),
    );
    const young = ['2026-06-20,idea,,,,,,,,,', '2026-06-21,idea,,,,,,,,,'];
    const found = await assessed({
      'activities.csv': activities([...old, ...young]),
      'culture.yaml': yaml,
    });
    // Ideas of 5 to 14 January; the first is answered thirty days later, the next three earlier than that.
    expect(ruleIn(found, 'ideas-answered', 'answered-in-time')).toMatchObject({ value: 0.4, n: 10 });
  });

  it('compare value per head by the heads of culture.yaml, and ask for ten deeds with a value', async () => {
    const paid = (count: number, own: string, value: number): string[] =>
      daily(count, `recognition,,,,${own},${value},,,,`);
    const rows = [...paid(6, 'service', 20), ...paid(6, 'sales', 40)];
    const found = await assessed({ 'activities.csv': activities(rows), 'culture.yaml': yaml });
    // 120 for ten heads against 240 for five.
    expect(ruleIn(found, 'service-heroes', 'recognition-parity')).toMatchObject({ value: 0.25, n: 12 });
    const few = await assessed({ 'activities.csv': activities(rows.slice(4)), 'culture.yaml': yaml });
    expect(ruleIn(few, 'service-heroes', 'recognition-parity')).toMatchObject({ reason: 'too-few' });
    const undeclared = await assessed({ 'activities.csv': activities(rows), 'culture.yaml': 'goals: []\n' });
    expect(ruleIn(undeclared, 'service-heroes', 'recognition-parity')).toMatchObject({
      reason: 'not-declared',
    });
  });

  it('take more than before for as before, and ask for weeks on both sides of the peak', async () => {
    const even = await assessed({
      'activities.csv': activities([
        ...daily(58, 'story,,,,,,,,,'),
        ...daily(5, 'training,,,,,,,,,', 0).map((row) => row.replace('2026-01-05', '2026-04-15')),
      ]),
      'culture.yaml': yaml,
    });
    expect(ruleIn(even, 'every-week', 'after-the-peak')).toMatchObject({ high: 1 });
    const early = await assessed({
      'activities.csv': activities([...daily(58, 'story,,,,,,,,,'), ...daily(5, 'training,,,,,,,,,', 0)]),
      'culture.yaml': yaml,
    });
    expect(ruleIn(early, 'every-week', 'after-the-peak')).toMatchObject({ reason: 'too-few' });
  });
});

const appraisal = (rows: readonly (readonly (string | number)[])[]): string =>
  [
    'employee,period,department,level,function,customer_weight,coaching_sessions,goal_attainment,reward,promoted',
    ...rows.map((row) => row.join(',')),
  ].join('\n');

const reviews = (
  count: number,
  own: string,
  cells: (index: number) => readonly (string | number)[],
  level = 'staff',
): (string | number)[][] =>
  Array.from({ length: count }, (_, index) => [
    `${own}${index}`,
    '2026-H1',
    own,
    level,
    own,
    ...cells(index),
  ]);

describe('measures of appraisals', () => {
  it('read a weight above nought as depending on customers, and a session a quarter as being coached', async () => {
    const rows = reviews(10, 'service', (index) => [index < 3 ? 10 : 0, index < 4 ? 2 : 1, '', '', '']);
    const found = await assessed({ 'appraisals.csv': appraisal(rows), 'culture.yaml': yaml });
    expect(ruleIn(found, 'service-in-pay', 'pay-depends')).toMatchObject({ value: 0.3, n: 10 });
    expect(ruleIn(found, 'achievement-rewarded', 'coached')).toMatchObject({ value: 0.4, n: 10 });
  });

  it('compare pay within levels and leave out levels with too few on either side', async () => {
    const rows = [
      ...reviews(5, 'service', () => ['', '', '', 100, '']),
      ...reviews(5, 'sales', () => ['', '', '', 125, '']),
      ...reviews(2, 'service', () => ['', '', '', 900, ''], 'manager'),
      ...reviews(8, 'sales', () => ['', '', '', 300, ''], 'manager'),
    ];
    const found = await assessed({ 'appraisals.csv': appraisal(rows), 'culture.yaml': yaml });
    const pay = ruleIn(found, 'service-career', 'pay-of-service');
    expect(pay).toMatchObject({ status: 'measured', unit: 'ratio', n: 5 });
    expect(pay?.status === 'measured' && pay.value).toBeCloseTo(0.8, 6);
  });

  it('give no score that would speak of fewer people than the minimum group', async () => {
    const rows = reviews(4, 'service', () => [10, 2, '', '', '']);
    const found = await assessed({ 'appraisals.csv': appraisal(rows), 'culture.yaml': yaml });
    expect(ruleIn(found, 'service-in-pay', 'pay-depends')).toMatchObject({ reason: 'withheld' });
    expect(found.practices.find(({ id }) => id === 'service-in-pay')?.score).toMatchObject({
      status: 'unmeasured',
    });
  });
});

describe('ratings between teams', () => {
  const ratings = (from: string, to: string, values: readonly number[], agreed = ''): string[] =>
    values.map((value) => `2026-H1,${from},${to},${value},${agreed}`);
  const file = (rows: readonly string[]): string =>
    ['period,from_department,to_department,rating,action_agreed', ...rows].join('\n');

  it('count pairs alike, however many ratings they hold, and leave out own and small ones, and few of one mind', async () => {
    const found = await assessed({
      'internal.csv': file([
        ...ratings('A', 'B', Array(50).fill(5)),
        ...ratings('B', 'A', [1, 2, 2, 2, 3]),
        ...ratings('C', 'A', Array(9).fill(1)),
        ...ratings('A', 'A', Array(20).fill(5)),
        ...ratings('B', 'C', [1, 1, 1, 1]),
      ]),
      'culture.yaml': yaml,
    });
    expect(ruleIn(found, 'one-company-service', 'between-teams')).toMatchObject({ value: 3.5, n: 2 });
    expect(found.internal?.pairs.find(({ to }) => to === 'c')?.figure).toMatchObject({ reason: 'withheld' });
    expect(found.internal?.teams.find(({ id }) => id === 'c')?.received).toMatchObject({
      reason: 'too-few',
    });
  });

  it('name a team that sees itself otherwise than others do', async () => {
    const found = await assessed({
      'internal.csv': file([
        ...ratings('A', 'B', [2, 2, 3, 2, 2]),
        ...ratings('C', 'B', [3, 2, 2, 2, 2]),
        ...ratings('B', 'B', [5, 5, 4, 5, 5]),
      ]),
      'culture.yaml': yaml,
    });
    expect(found.findings).toContainEqual(
      expect.objectContaining({ id: 'better-in-own-eyes', subject: 'B' }),
    );
  });
});
