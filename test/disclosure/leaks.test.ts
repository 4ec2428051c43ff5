import { describe, expect, it } from 'vitest';
import { assessed, csv, lines } from '../fixtures.ts';

const survey = (header: string, ...groups: readonly (readonly [number, string])[]): string =>
  csv(header, ...groups.flatMap(([count, line]) => lines(count, () => line)));

describe('what would tell of few people by another way', () => {
  it('a say–do gap of five leaders who all say the same holds no score', async () => {
    const found = await assessed({
      'survey.csv': survey('level,p02a', [14, 'staff,4'], [6, 'staff,1'], [5, 'manager,5']),
    });
    const practice = found.practices.find(({ id }) => id === 'managers-model-service');
    expect(practice).toMatchObject({ gap: { status: 'unmeasured' }, cappedAt: null, score: { value: 4 } });
  });

  it('the share of a practice goes with an item to which few people all say the same', async () => {
    const found = await assessed({ 'survey.csv': survey('p12a,p12b', [4, '2,4'], [2, '2,2']) });
    const practice = found.practices.find(({ id }) => id === 'clear-vision');
    expect(practice?.rules[0]?.figure).toMatchObject({ reason: 'withheld' });
    expect(practice?.score).toMatchObject({ status: 'unmeasured' });
    expect(found.items.find(({ code }) => code === 'p12b')?.figure).toMatchObject({ value: 0.666667 });
  });

  it('what three raters agreed on is told neither of the company nor of a department', async () => {
    const ring = ['Bar', 'Kitchen', 'Office'];
    const found = await assessed({
      'internal.csv': csv(
        'period,from_department,to_department,rating,action_agreed,respondent',
        ...ring.flatMap((from, at) =>
          lines(5, (index) => `2026-H1,${from},${ring[(at + 1) % 3]},4,${index < at ? 'yes' : 'no'},r${at}`),
        ),
      ),
    });
    const rules = found.practices.find(({ id }) => id === 'service-at-the-table')?.rules ?? [];
    expect(rules.find(({ id }) => id === 'action-agreed')?.figure).toMatchObject({ reason: 'too-few' });
    for (const { dimensions } of found.units)
      expect(dimensions.find(({ id }) => id === 'standing')?.score.status).toBe('unmeasured');
  });

  it('a department of one is not scored from its records', async () => {
    const found = await assessed({
      'culture.yaml': 'headcount: { departments: { Bar: 20, Office: 1 } }\n',
      'nps.csv': csv('score,date,department', '9,2026-12-01,Bar', '9,2026-12-01,Office'),
      'activities.csv': csv(
        'date,activity,department,level,hours',
        ...lines(12, (month) => `2026-${String(month + 1).padStart(2, '0')}-05,training,Office,manager,4`),
        ...lines(12, (month) => `2026-${String(month + 1).padStart(2, '0')}-06,training,Bar,manager,4`),
      ),
    });
    const learning = (label: string) =>
      found.units.find((unit) => unit.label === label)?.dimensions.find(({ id }) => id === 'learning')?.score;
    expect(learning('Bar')).toMatchObject({ status: 'measured' });
    expect(learning('Office')).toMatchObject({ reason: 'withheld' });
  });

  it('no department is named the lowest that is withheld, nor ranked by what its customers say', async () => {
    const rows = (name: string, count: number, answer: number): [number, string] => [
      count,
      `${name},${answer}`,
    ];
    const found = await assessed({
      'survey.csv': survey(
        'department,p12a',
        rows('Accounts', 6, 1),
        rows('Bar', 12, 2),
        rows('Bar', 8, 4),
        rows('Cellar', 6, 4),
        rows('Cellar', 6, 2),
      ),
    });
    const accounts = found.units.find(({ id }) => id === 'accounts');
    expect(accounts?.dimensions.find(({ id }) => id === 'empowerment')?.score).toMatchObject({
      reason: 'withheld',
    });
    expect(found.lowestUnit).toBeNull();
  });
});
