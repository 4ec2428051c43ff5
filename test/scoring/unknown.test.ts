import { describe, expect, it } from 'vitest';
import { assessed, csv, dayAfter, lines, ruleIn } from '../fixtures.ts';

const yaml = `asOf: 2026-09-30
headcount:
  departments: { A: 20, B: 20, C: 20 }
  levels: { staff: 50, manager: 6, executive: 4 }
  functions: { service: 20, sales: 20, it: 20 }
front_line: [A]
`;
const first = '2025-10-01';
const weekly = (count: number, rest: (index: number) => string): string[] =>
  lines(count, (index) => `${dayAfter(first, index * 7)},${rest(index)}`);
const log = (header: string, ...rows: string[]) =>
  assessed({ 'culture.yaml': yaml, 'activities.csv': csv(header, ...rows) });

const missing = { reason: 'column-missing' };

describe('a column that is not there makes nothing zero', () => {
  it('no department: what departments did is unknown', async () => {
    const names = ['recognition', 'training', 'workshop', 'skip_level'];
    const found = await log('date,activity', ...weekly(52, (index) => names[index % 4] ?? ''));
    expect(ruleIn(found, 'achievement-rewarded', 'recognised')).toMatchObject(missing);
    expect(ruleIn(found, 'training-provided', 'departments-trained')).toMatchObject(missing);
    expect(ruleIn(found, 'culture-clear-to-all', 'departments-with-workshop')).toMatchObject(missing);
    expect(ruleIn(found, 'skip-level-listening', 'at-one-table')).toMatchObject(missing);
  });

  it('no name and no function: what executives and functions did is unknown', async () => {
    const found = await log(
      'date,activity,by_level,department',
      ...weekly(52, (index) => `customer_contact,executive,${'ABC'[index % 3]}`),
    );
    expect(ruleIn(found, 'committed-leadership', 'executives-with-customers')).toMatchObject(missing);
    expect(ruleIn(found, 'committed-leadership', 'functions-with-customers')).toMatchObject(missing);
    expect(ruleIn(found, 'managers-model-service', 'managers-with-customers')).toMatchObject({ value: 1 });
  });

  it('no outcome anywhere: whether obstacles went and trainings worked is unknown; one outcome, and the rest had none', async () => {
    const rows = (outcome: string) => [
      ...weekly(20, (index) => `skip_level,o${index},${dayAfter(first, index * 7 + 9)},${outcome}`),
      ...weekly(8, (index) => `training,t${index},,`),
    ];
    const header = 'date,activity,subject,answered_at,outcome';
    for (const outcome of ['', 'pending', 'tbd', 'none']) {
      const found = await log(header, ...rows(outcome));
      expect(ruleIn(found, 'skip-level-listening', 'obstacles-settled')).toMatchObject(missing);
      expect(ruleIn(found, 'training-that-works', 'judged-by-effect')).toMatchObject(missing);
    }
    const known = await log(header, ...rows('solved'));
    expect(ruleIn(known, 'skip-level-listening', 'obstacles-settled')).toMatchObject({ value: 1 });
    expect(ruleIn(known, 'training-that-works', 'judged-by-effect')).toMatchObject({ value: 0 });
  });

  it('no subject on thanks: whether praise was followed up is unknown', async () => {
    const rows = (subject: (index: number) => string) => [
      ...weekly(20, (index) => `compliment,c${index}`),
      ...lines(20, (index) => `${dayAfter(first, index * 7 + 2)},leader_thanks,${subject(index)}`),
    ];
    const blank = await log('date,activity,subject', ...rows(() => ''));
    expect(ruleIn(blank, 'wow-follow-up', 'thanked-in-person')).toMatchObject(missing);
    const named = await log('date,activity,subject', ...rows((index) => `c${index}`));
    expect(ruleIn(named, 'wow-follow-up', 'thanked-in-person')).toMatchObject({ value: 1 });
  });

  it('no value on one side, or on few: parity is unknown', async () => {
    const rows = (valued: number) => [
      ...weekly(40, (index) => `recognition,service,${index < valued ? 10 : ''}`),
      ...weekly(12, () => 'recognition,sales,10'),
    ];
    const parity = async (valued: number) =>
      ruleIn(
        await log('date,activity,for_function,value', ...rows(valued)),
        'service-heroes',
        'recognition-parity',
      );
    expect(await parity(0)).toMatchObject(missing);
    expect(await parity(19)).toMatchObject({ reason: 'mostly-blank' });
    expect(await parity(20)).toMatchObject({ status: 'measured', n: 32 });
    const nobody = await log('date,activity,value', ...weekly(20, () => 'recognition,10'));
    expect(ruleIn(nobody, 'service-heroes', 'recognition-parity')).toMatchObject(missing);
  });

  it('no hours on most trainings: hours a head are unknown', async () => {
    const hours = async (stated: number) =>
      ruleIn(
        await log(
          'date,activity,department,hours',
          ...weekly(50, (index) => `training,A,${index < stated ? 8 : ''}`),
        ),
        'training-provided',
        'hours-trained',
      );
    expect(await hours(0)).toMatchObject(missing);
    expect(await hours(24)).toMatchObject({ reason: 'mostly-blank' });
    expect(await hours(25)).toMatchObject({ status: 'measured', n: 25 });
  });

  it('a column for answers that is blank throughout says that nothing was answered', async () => {
    const blank = await log('date,activity,answered_at', ...weekly(40, () => 'idea,'));
    expect(ruleIn(blank, 'ideas-answered', 'answered-in-time')).toMatchObject({ value: 0 });
    const absent = await log('date,activity', ...weekly(40, () => 'idea'));
    expect(ruleIn(absent, 'ideas-answered', 'answered-in-time')).toMatchObject(missing);
  });

  it('an answer before the question is none', async () => {
    const found = await log(
      'date,activity,answered_at',
      ...weekly(20, (index) => `idea,${dayAfter(first, index * 7 - (index < 5 ? -1 : 400))}`),
    );
    // The log ends on 11 February; fifteen ideas are thirty days old by then, five of them answered the day after.
    expect(ruleIn(found, 'ideas-answered', 'answered-in-time')).toMatchObject({ value: 0.333333, n: 15 });
  });
});

describe('blank cells of appraisals', () => {
  const appraised = async (header: string, cells: (index: number) => string) =>
    assessed({
      'culture.yaml': yaml,
      'appraisals.csv': csv(
        `employee,period,level,${header}`,
        ...lines(100, (index) => `e${index},2026,staff,${cells(index)}`),
      ),
    });

  it('mean no where the column says yes and nothing else, and are unknown where it says no as well', async () => {
    const marked = await appraised('customer_goal', (index) => (index < 10 ? 'yes' : ''));
    expect(ruleIn(marked, 'goal-for-everyone', 'have-a-goal')).toMatchObject({ value: 0.1, n: 100 });
    const both = await appraised('customer_goal', (index) => ['yes', 'no', '', 'yes'][index % 4] ?? '');
    expect(ruleIn(both, 'goal-for-everyone', 'have-a-goal')).toMatchObject({ value: 0.666667, n: 75 });
  });

  it('leave a share unmeasured where fewer than half of the people have a value', async () => {
    const weighed = async (stated: number) =>
      ruleIn(
        await appraised('reward,customer_weight', (index) => `900,${index < stated ? 20 : ''}`),
        'service-in-pay',
        'pay-depends',
      );
    expect(await weighed(49)).toMatchObject({ reason: 'mostly-blank' });
    expect(await weighed(50)).toMatchObject({ value: 1, n: 50 });
  });
});
