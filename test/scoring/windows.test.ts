import { describe, expect, it } from 'vitest';
import { wavesOfDays } from '../../src/tallies/matrix.ts';
import { assessed, csv, dayAfter, lines, ruleIn } from '../fixtures.ts';

const yaml = 'asOf: 2026-09-30\nheadcount: { departments: { A: 20, B: 20, C: 20 } }\nfront_line: [A]\n';
const first = '2025-10-01';

describe('waves of days', () => {
  it('begin anew after more than sixty days of silence, wherever the quarter ends', () => {
    expect(wavesOfDays(['2026-06-20', '2026-07-02', '2026-08-31', '2026-10-31'])).toEqual([
      { from: '2026-06-20', to: '2026-08-31', label: '2026-Q2' },
      { from: '2026-10-31', to: '2026-10-31', label: '2026-Q4' },
    ]);
    expect(wavesOfDays([])).toEqual([]);
    expect(wavesOfDays(['2026-01-05', '2026-03-30']).map(({ label }) => label)).toEqual([
      '2026-01',
      '2026-03',
    ]);
  });

  it('keep fieldwork whole that crosses the end of a quarter, and account for the rows of others', async () => {
    const found = await assessed({
      'culture.yaml': yaml,
      'survey.csv': csv(
        'date,level,p10a',
        ...lines(90, (index) => `2026-06-2${index % 9},staff,5`),
        ...lines(10, () => '2026-07-02,staff,1'),
        ...lines(7, () => '2026-02-01,staff,1'),
        ...lines(3, () => '2026-10-05,staff,1'),
      ),
    });
    expect(ruleIn(found, 'open-communication', 'survey-favourable')).toMatchObject({ value: 0.9, n: 100 });
    const [input] = found.inputs;
    expect(input?.rows).toEqual({ read: 110, scored: 100, setAside: { 'earlier-wave': 7, 'other-wave': 3 } });
    expect(input?.window).toMatchObject({ label: '2026-Q2' });
  });
});

describe('reviews dated by their day', () => {
  const coached = async (days: readonly string[]) =>
    ruleIn(
      await assessed({
        'culture.yaml': yaml,
        'appraisals.csv': csv(
          'employee,date,level,coaching_sessions',
          ...days.flatMap((day) => lines(20, (index) => `e${index},${day},staff,1`)),
        ),
      }),
      'achievement-rewarded',
      'coached',
    );

  it('are of a year, unless somebody has several in it', async () => {
    expect(await coached(['2026-03-20'])).toMatchObject({ value: 0, n: 20 });
    expect(await coached(['2025-12-20', '2026-03-20', '2026-06-20', '2026-09-20'])).toMatchObject({
      value: 1,
      n: 20,
    });
    expect(await coached(['2025-03-01', '2026-03-20'])).toMatchObject({ value: 0 });
  });
});

describe('ratings between teams by half-year', () => {
  const pairs = ['A,B', 'A,C', 'B,A', 'B,C', 'C,A', 'C,B'];
  const bothWays = async (column: string, whens: readonly string[], teams = pairs) =>
    ruleIn(
      await assessed({
        'culture.yaml': yaml,
        'internal.csv': csv(
          `${column},from_department,to_department,rating`,
          ...whens.flatMap((when) => teams.flatMap((pair) => lines(6, () => `${when},${pair},4`))),
        ),
      }),
      'service-at-the-table',
      'both-ways',
    );

  it('count a period in the one half-year that holds most of it, and always ask for both', async () => {
    for (const period of ['2026', '2026-H1', '2026-H2', '2025-H2'])
      expect(await bothWays('period', [period]), period).toMatchObject({ value: 0.5, n: 6 });
    expect(await bothWays('period', ['2025-H2', '2026-H1'])).toMatchObject({ value: 1, n: 6 });
    expect(await bothWays('period', ['2025'])).toMatchObject({ value: 0, n: 6 });
    expect(await bothWays('date', ['2026-05-20'])).toMatchObject({ value: 0.5, n: 6 });
  });

  it('do not take a team that rates itself in other letters for two', async () => {
    expect(await bothWays('date', ['2026-05-20'], ['A,a', 'b,B', 'C,c'])).toMatchObject({ value: 0 });
  });
});

describe('a log that ends', () => {
  const deeds = (count: number) => lines(count, (index) => `${dayAfter(first, index * 7)},message,A`);
  const nps = csv('date,score', ...lines(40, (index) => `${dayAfter(first, index * 9)},9`));
  const files = (logged: string) => ({
    'culture.yaml': `${yaml}${logged}`,
    'activities.csv': csv('date,activity,department', ...deeds(26)),
    'nps.csv': nps,
  });

  it('more than thirty days before the assessment is measured up to its last row, and said to end', async () => {
    const found = await assessed(files(''));
    expect(ruleIn(found, 'kept-in-view', 'longest-silence')).toMatchObject({
      value: 7,
      window: { to: '2026-03-25' },
    });
    expect(ruleIn(found, 'kept-in-view', 'months-with-message')).toMatchObject({ value: 1 });
    expect(found.issues.shown).toContainEqual({
      code: 'log-ended',
      severity: 'warning',
      file: expect.stringContaining('activities.csv'),
      facts: { day: '2026-03-25', asOf: '2026-09-30' },
      count: 1,
    });
    expect(found.inputs.find(({ kind }) => kind === 'activities')?.rows).toMatchObject({ scored: 26 });
  });

  it('is vouched for by a company that says what it logs', async () => {
    const found = await assessed(files('logged: [message]\n'));
    expect(ruleIn(found, 'kept-in-view', 'longest-silence')).toMatchObject({ value: 189 });
    expect(ruleIn(found, 'kept-in-view', 'months-with-message')).toMatchObject({ value: 0.5, n: 12 });
    expect(found.issues.shown.map(({ code }) => code)).not.toContain('log-ended');
  });
});

describe('what a short log can say', () => {
  const log = (from: string, every: number, count: number, logged = 'message') =>
    assessed({
      'culture.yaml': `${yaml}logged: [${logged}]\n`,
      'activities.csv': csv(
        'date,activity,department',
        ...lines(count, (index) => `${dayAfter(from, index * every)},recognition,A`),
      ),
    });

  it('a silence without any deed is level 1 over nearly a year, and nothing over less', async () => {
    const year = await log(first, 7, 52);
    expect(ruleIn(year, 'kept-in-view', 'longest-silence')).toMatchObject({ value: 365, n: 0 });
    const score = year.practices.find(({ id }) => id === 'kept-in-view')?.score;
    expect(score).toMatchObject({ value: 1 });
    const short = await log('2026-07-01', 3, 30);
    expect(ruleIn(short, 'kept-in-view', 'longest-silence')).toMatchObject({ reason: 'too-few' });
  });

  it('steps of time count where the log observed at least half of them', async () => {
    const month = await log('2026-08-31', 1, 31, 'workshop, training');
    expect(ruleIn(month, 'culture-clear-to-all', 'departments-with-workshop')).toMatchObject({
      reason: 'too-few',
    });
    expect(ruleIn(month, 'training-provided', 'departments-trained')).toMatchObject({ reason: 'too-few' });
    // 46 days of the quarter's 92 are enough, 45 are not.
    const [enough, few] = [await log('2026-08-16', 5, 10), await log('2026-08-17', 5, 9)];
    expect(ruleIn(enough, 'achievement-rewarded', 'recognised')).toMatchObject({ value: 0.333333, n: 3 });
    expect(ruleIn(few, 'achievement-rewarded', 'recognised')).toMatchObject({ reason: 'too-few' });
  });

  it('an activity that is logged only after the day of the assessment was not logged by then', async () => {
    const found = await assessed({
      'culture.yaml': yaml.replace('2026-09-30', '2026-03-31'),
      'activities.csv': csv(
        'date,activity,department',
        ...lines(50, (index) => `${dayAfter('2025-04-01', index * 7)},recognition,A`),
        ...lines(30, (index) => `${dayAfter('2026-05-01', index * 3)},message,A`),
      ),
    });
    expect(ruleIn(found, 'kept-in-view', 'longest-silence')).toMatchObject({ reason: 'not-logged' });
  });
});

describe('the pace after the busiest week', () => {
  const pace = async (before: number, after: number) =>
    ruleIn(
      await assessed({
        'culture.yaml': yaml,
        'activities.csv': csv(
          'date,activity,department',
          `${first},message,A`,
          ...lines(before, (index) => `${dayAfter('2026-05-09', -index)},story,A`),
          ...lines(60, (index) => `2026-05-1${1 + (index % 5)},recognition,A`),
          ...lines(after, (index) => `${dayAfter('2026-05-18', index * 2)},recognition,A`),
          '2026-09-30,message,A',
        ),
      }),
      'every-week',
      'after-the-peak',
    );

  it('is nothing where fewer than ten deeds lie outside it', async () => {
    expect(await pace(1, 1)).toMatchObject({ reason: 'too-few' });
    expect(await pace(4, 5)).toMatchObject({ reason: 'too-few' });
    expect(await pace(4, 6)).toMatchObject({ status: 'measured', n: 10 });
  });

  it('is full where there was none before it', async () => {
    const found = await pace(0, 12);
    expect(found).toMatchObject({ value: 1, high: 1, n: 12 });
    expect(found?.status === 'measured' && Number.isFinite(found.se)).toBe(true);
  });
});

describe('the question for the last quarter’s score', () => {
  const scores = (from: string, score: number) => lines(60, (index) => `${dayAfter(from, index)},${score}`);
  const known = async (when: string, answer: string, ...nps: readonly string[][]) =>
    ruleIn(
      await assessed({
        'culture.yaml': yaml,
        'nps.csv': csv('date,score', ...nps.flat()),
        'survey.csv': csv(
          `${/^\d{4}-\d\d-\d\d$/.test(when) ? 'date' : 'period'},level,p23b`,
          ...lines(20, () => `${when},staff,${answer}`),
        ),
      }),
      'culture-clear-to-all',
      'know-the-rating',
    );

  it.each(['2026-04', '2026-05', '2026-06', '2026-Q2', '2026-H1', '2026', '2026-06-29'])(
    'asked in %s is keyed to the first quarter',
    async (when) => {
      expect(await known(when, '60 or more', scores('2026-01-02', 9))).toMatchObject({ value: 1, n: 20 });
    },
  );

  it('is not keyed to an older quarter, nor to one that was not over', async () => {
    expect(await known('2026-Q3', '60 or more', scores('2026-01-02', 9))).toMatchObject({
      reason: 'not-declared',
    });
    expect(
      await known('2026-H2', '60 or more', scores('2026-04-02', 9), scores('2026-07-02', 1)),
    ).toMatchObject({ value: 1 });
  });
});
