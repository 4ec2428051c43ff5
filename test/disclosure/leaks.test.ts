import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessed, csv, folderWith, lines } from '../fixtures.ts';

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

  const sidesOf = async (code: string, ...groups: readonly (readonly [number, string])[]) => {
    const { items } = await assessed({ 'survey.csv': survey(`level,${code}`, ...groups) });
    const item = items.find((one) => one.code === code);
    return [item?.against, item?.neither, item?.figure].map((one) =>
      one?.status === 'measured' ? one.value : one?.reason,
    );
  };

  it('that nobody of few is on one side of an item is not told, though its favourable share is', async () => {
    expect(await sidesOf('p10a', [5, 'staff,4'], [4, 'staff,2'])).toEqual(['withheld', 'withheld', 0.555556]);
    expect(await sidesOf('p10a', [5, 'staff,4'], [5, 'staff,2'])).toEqual([0.5, 0, 0.5]);
    expect(await sidesOf('p10a', [4, 'staff,4'], [3, 'staff,2'], [2, 'staff,3'])).toEqual([
      0.333333, 0.222222, 0.444444,
    ]);
  });

  it('the sides of an item go with it', async () => {
    expect(await sidesOf('p10a', [3, 'staff,1'], [3, 'staff,2'])).toEqual(Array(3).fill('withheld'));
    expect(await sidesOf('p10a', [2, 'staff,1'], [2, 'staff,4'])).toEqual(Array(3).fill('withheld'));
  });

  it('the means beside a gap are not told where few leaders all agree, if not to the same degree', async () => {
    const views = async (...leaders: readonly (readonly [number, string])[]) => {
      const { practices } = await assessed({
        'survey.csv': survey('level,p02a', [14, 'staff,4'], [6, 'staff,1'], ...leaders),
      });
      const found = practices.find(({ id }) => id === 'managers-model-service');
      return [found?.gap, found?.views?.leaders, found?.views?.staff].map((one) => one?.status);
    };
    expect(await views([3, 'manager,5'], [3, 'manager,4'])).toEqual(['measured', 'unmeasured', 'unmeasured']);
    expect(await views([3, 'manager,5'], [3, 'manager,3'])).toEqual(Array(3).fill('measured'));
    expect(await views([3, 'manager,5'], [1, 'manager,3'])).toEqual(Array(3).fill('unmeasured'));
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

  const cellsBy = async (attribute: string, file: string) => {
    const { breakdowns } = await assessed({ 'survey.csv': file });
    const groups = breakdowns.find((one) => one.attribute === attribute)?.groups ?? [];
    return Object.fromEntries(
      groups.map(({ id, people, dimensions }) => {
        const { mean, difference } = dimensions.find((one) => one.dimension === 'voice') ?? {};
        return [
          id,
          [people, mean, difference].map((one) => (one?.status === 'measured' ? one.n : one?.reason)),
        ];
      }),
    );
  };
  const hidden = ['withheld', 'withheld', 'withheld'];

  it('a group is not set against a rest of few people, nor one from whose rest few would be left', async () => {
    const few = survey('level,p10a', [9, 'staff,4'], [9, 'staff,2'], [4, 'manager,3']);
    expect(await cellsBy('level', few)).toEqual({ staff: hidden, leaders: hidden });
    const enough = survey('level,p10a', [9, 'staff,4'], [9, 'staff,2'], [3, 'manager,3'], [3, 'manager,4']);
    expect(await cellsBy('level', enough)).toEqual({ staff: [18, 18, 18], leaders: [6, 6, 6] });
    const third = survey(
      'department,p10a',
      [9, 'Bar,4'],
      [9, 'Bar,2'],
      [6, 'Desk,3'],
      [6, 'Desk,4'],
      [3, 'Spa,2'],
    );
    expect(await cellsBy('department', third)).toMatchObject({ spa: hidden });
    const shown = Object.values(await cellsBy('department', third)).filter(
      ([people]) => people !== 'withheld',
    );
    expect(shown.length).toBeLessThan(2);
  });

  it('nothing is told of a group of few who all say the same, and so nothing of the rest', async () => {
    const alike = survey('level,p10a', [9, 'staff,4'], [9, 'staff,2'], [6, 'manager,4']);
    expect(await cellsBy('level', alike)).toEqual({
      staff: [18, 'withheld', 'withheld'],
      leaders: [6, 'withheld', 'withheld'],
    });
  });

  it('a group that crosses departments is not told where it is one of them and few others', async () => {
    const crossed = survey(
      'department,customer_facing,p10a',
      [6, 'Bar,yes,4'],
      [6, 'Bar,yes,2'],
      [3, 'Desk,yes,3'],
      [6, 'Desk,no,1'],
      [6, 'Desk,no,4'],
    );
    expect(await cellsBy('department', crossed)).toEqual({ bar: [12, 12, 12], desk: [15, 15, 15] });
    expect(await cellsBy('customer-facing', crossed)).toEqual({ yes: hidden, no: hidden });
  });

  it('of a group whose size would tell how few do not say their level, nothing else is told either', async () => {
    // Two items, so that the mean is of another question than any figure of the whole company.
    const silent = survey(
      'level,p10a,p11a',
      [9, 'staff,4,2'],
      [9, 'staff,2,4'],
      [6, 'manager,3,5'],
      [6, 'manager,4,1'],
      [2, ',4,3'],
    );
    const cells = Object.values(await cellsBy('level', silent));
    expect(cells.filter(([people]) => people === 'withheld')).toEqual([hidden]);
  });

  it('who moved within a long wave counts once in it, or those who did would hide how few others are', async () => {
    const mixed = ['4,2', '2,4', '5,3', '1,2', '3,3'];
    const answers = (at: number): string => mixed[at % 5] ?? '';
    const moving = await cellsBy(
      'department',
      csv(
        'respondent,date,department,p10a,p11a',
        ...lines(8, (at) => `b${at},2026-01-10,Bar,${answers(at)}`),
        ...lines(8, (at) => `d${at},2026-02-20,Desk,${answers(at + 1)}`),
        ...lines(4, (at) => `m${at},2026-01-12,Bar,${answers(at + 2)}`),
        ...lines(4, (at) => `m${at},2026-05-20,Desk,${answers(at + 3)}`),
        ...lines(3, (at) => `s${at},2026-04-01,Spa,${answers(at)}`),
      ),
    );
    // 8 are left in the Bar, 12 in the Desk: with the sizes of both, three more people follow.
    expect(moving).toMatchObject({ bar: hidden, desk: [12, 12, 12], spa: hidden });
  });

  it('two options are told by a mean as by a share, also where not all items of a dimension are asked', async () => {
    const silent = survey(
      'level,p10a,p11a',
      [9, 'staff,yes,no'],
      [9, 'staff,no,yes'],
      [6, 'manager,yes,yes'],
      [6, 'manager,no,yes'],
      [2, ',yes,no'],
    );
    const cells = await cellsBy('level', silent);
    expect(Object.values(cells).map(([, ...told]) => told)).toEqual([hidden.slice(1), hidden.slice(1)]);
  });

  it('the share of everybody is not told beside that of staff where leaders are few', async () => {
    const withLeaders = async (...leaders: readonly (readonly [number, string])[]) => {
      const found = await assessed({
        'culture.yaml': 'headcount: { departments: { Bar: 60 } }\n',
        'survey.csv': survey(
          'level,p02a,p03a,p04a,p06a',
          [10, 'staff,4,2,2,4'],
          [10, 'staff,2,4,4,2'],
          ...leaders,
        ),
      });
      return found.response?.favourable
        .filter(({ dimension }) => dimension === null || dimension === 'leadership')
        .map(({ share }) => (share.status === 'measured' ? share.n : share.reason));
    };
    expect(await withLeaders([2, 'manager,5,4,1,2'], [1, 'manager,2,4,4,4'])).toEqual([
      'withheld',
      'withheld',
    ]);
    expect(await withLeaders([6, 'manager,5,5,1,2'], [1, 'manager,5,5,4,4'])).toEqual([
      'withheld',
      'withheld',
    ]);
    expect(await withLeaders([4, 'manager,5,5,1,2'], [3, 'manager,2,4,4,4'])).toEqual([27, 27]);
  });

  it('no interval tells whether the only executive answered a question', async () => {
    const found = await assessed({
      'culture.yaml':
        'finitePopulation: true\nheadcount: { levels: { staff: 50, manager: 10, executive: 1 } }\n',
      'survey.csv': survey(
        'level,p10a,p11a',
        [15, 'staff,4,4'],
        [14, 'staff,2,2'],
        [1, 'staff,,2'],
        [6, 'manager,4,4'],
        [1, 'executive,2,'],
      ),
    });
    const [one, other] = ['p10a', 'p11a'].map((code) => {
      const figure = found.items.find((item) => item.code === code)?.figure;
      return figure?.status === 'measured' ? { ...figure, id: '' } : figure;
    });
    expect(one).toMatchObject({ n: 36, value: 0.583333 });
    expect(one).toEqual(other);
  });

  it('of a department whose size is withheld it is not told either which questions nobody answered', async () => {
    const skipped = survey(
      'department,p10a,p12a',
      [6, 'Bar,4,2'],
      [6, 'Bar,2,4'],
      [6, 'Desk,4,2'],
      [6, 'Desk,2,4'],
      [2, 'Spa,,4'],
      [1, 'Spa,,2'],
    );
    expect(await cellsBy('department', skipped)).toMatchObject({ spa: hidden });
    const { units } = await assessed({ 'survey.csv': skipped });
    const spa = units.find(({ id }) => id === 'spa');
    const told = spa?.dimensions.map(({ score }) => (score.status === 'measured' ? score.id : score.reason));
    expect(new Set(told)).toEqual(new Set(['withheld']));
  });

  it('no score tells of a rule of everybody that stands beside one of staff where leaders are few', async () => {
    const { assess } = await import('../../src/assess.ts');
    const rule = (id: string, among: string): string[] => [
      `      - measure: survey.favourable`,
      `        id: ${id}`,
      `        items: [p12a, p12b]`,
      `        among: ${among}`,
      `        levels: [0.1, 0.35, 0.55, 0.7, 0.95]`,
      `        weight: 1`,
      `        basis: judgement`,
    ];
    const folder = await folderWith({
      'culture.yaml': '',
      'model.yaml': [
        ...['id: own', 'version: 1.0.0', 'extends: culture', 'practices:', '  clear-vision:', '    rules:'],
        ...rule('all', 'everyone'),
        ...rule('of-staff', 'staff'),
        '',
      ].join('\n'),
      'survey.csv': survey('level,p12a,p12b', [14, 'staff,4,2'], [10, 'staff,2,4'], [3, 'manager,4,4']),
    });
    const { published } = await assess({
      paths: [join(folder, 'survey.csv')],
      config: join(folder, 'culture.yaml'),
      model: join(folder, 'model.yaml'),
    });
    const practice = published.practices.find(({ id }) => id === 'clear-vision');
    const [one, other] = practice?.rules ?? [];
    const dimension = published.dimensions.find(({ id }) => id === 'empowerment');
    const told = [one?.figure, one?.score, other?.figure, other?.score, practice?.score, dimension?.score];
    expect(told.map((found) => found?.status === 'unmeasured' && found.reason)).toEqual([
      'withheld',
      'withheld',
      false,
      false,
      'withheld',
      'withheld',
    ]);
  });

  it('a checklist is of the company alone', async () => {
    const { assess } = await import('../../src/assess.ts');
    const folder = await folderWith({
      'culture.yaml': '',
      'survey.csv': survey('level,p10a', [9, 'staff,4'], [9, 'staff,2'], [3, 'manager,3'], [3, 'manager,4']),
    });
    const { published } = await assess({ paths: [folder], lenses: ['service-cult'] });
    expect([published.breakdowns, published.conclusions.breakdowns]).toEqual([[], []]);
  });
});
