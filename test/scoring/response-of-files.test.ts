import { describe, expect, it } from 'vitest';
import { isMeasured } from '../../src/assessment/figure.ts';
import { loadWords } from '../../src/locales/words.ts';
import { explain } from '../../src/reference/explain.ts';
import { openLibrary } from '../../src/reference/library.ts';
import { randomFrom } from '../../src/statistics/random.ts';
import { assessed, csv, lines, model } from '../fixtures.ts';

const opinions = model.practices.flatMap(({ items }) =>
  items.filter(({ knowledge }) => knowledge === undefined).map(({ code }) => code),
);

/** So many people who answer by chance, after so many who choose one option throughout. */
const survey = (straight: number, others: number): string => {
  const random = randomFrom(5);
  const row = (answer: () => number): string => opinions.map(answer).join(',');
  return csv(
    `department,${opinions.join(',')}`,
    ...lines(straight, () => `Bar,${row(() => 5)}`),
    ...lines(others, (at) => `${at % 2 === 0 ? 'Bar' : 'Hall'},${row(() => 1 + random.below(5))}`),
  );
};
const yaml = 'headcount: { departments: { Bar: 60, Hall: 40 } }\n';

describe('the scores with and without who may be careless', () => {
  it('stand beside each other where enough people are flagged, and nobody is left out of any other', async () => {
    const [found, alone] = [
      await assessed({ 'culture.yaml': yaml, 'survey.csv': survey(12, 50) }),
      await assessed({ 'culture.yaml': yaml, 'survey.csv': survey(0, 50) }),
    ];
    expect(found.response?.careless).toMatchObject([
      { sign: 'straight', people: { value: 12 } },
      { sign: 'fast', people: { reason: 'column-missing' } },
      { sign: 'duplicate', people: { value: 0 } },
      { sign: 'any', people: { value: 12 } },
    ]);
    const scored = (score: { status: string } | undefined) =>
      score !== undefined && 'value' in score ? score.value : undefined;
    expect(scored(found.response?.without?.overall)).toBe(scored(alone.overall));
    expect(scored(found.overall)).not.toBe(scored(alone.overall));
    expect(found.response?.rows[0]?.people).toMatchObject({ value: 62 });
    for (const { id, score } of found.response?.without?.dimensions ?? [])
      expect(scored(score)).toBe(scored(alone.dimensions.find((one) => one.id === id)?.score));
  });

  it('are withheld where nine people are flagged who all said the same, and the count is not', async () => {
    const { response } = await assessed({ 'culture.yaml': yaml, 'survey.csv': survey(9, 50) });
    expect(response?.careless[0]?.people).toMatchObject({ value: 9 });
    expect(response?.without?.overall).toMatchObject({ reason: 'withheld' });
  });

  it('are both withheld with the count where few people are flagged', async () => {
    const { response } = await assessed({ 'culture.yaml': yaml, 'survey.csv': survey(4, 50) });
    for (const sign of ['straight', 'any'] as const)
      expect(response?.careless.find((one) => one.sign === sign)?.people).toMatchObject({
        reason: 'withheld',
      });
    expect(response?.without?.overall).toMatchObject({ reason: 'withheld' });
    for (const { score } of response?.without?.dimensions ?? []) expect(isMeasured(score)).toBe(false);
  });

  it('are not there where nobody is flagged', async () => {
    const { response } = await assessed({ 'culture.yaml': yaml, 'survey.csv': survey(0, 50) });
    expect(response?.without).toBeNull();
    expect(response?.careless[0]?.people).toMatchObject({ value: 0 });
  });

  it('name no department that the counts of others withhold', async () => {
    const { response, units } = await assessed({
      'culture.yaml': 'headcount: { departments: { Bar: 60, Hall: 40, Spa: 4 } }\n',
      'survey.csv': csv(
        'department,p12a',
        ...lines(30, () => 'Bar,4'),
        ...lines(20, () => 'Hall,3'),
        ...lines(3, () => 'Spa,2'),
      ),
    });
    expect(units.map(({ people }) => people.status)).toEqual(['measured', 'unmeasured', 'unmeasured']);
    expect(
      response?.rows.map(({ label, rate }) => [label, 'value' in rate ? rate.value : rate.reason]),
    ).toEqual(
      [
        ['', 0.509615],
        ['Bar', 0.5],
        ['Hall', 'withheld'],
        ['Spa', 'withheld'],
        ['staff', 'column-missing'],
      ].filter(([label]) => label !== 'staff'),
    );
  });
});

describe('what headcount says', () => {
  it('is held against the data, with its line', async () => {
    const { issues } = await assessed({
      'culture.yaml': 'headcount:\n  departments:\n    Bar: 60\n    Hal: 40\n    Spa: 0\n',
      'survey.csv': survey(0, 50),
    });
    expect(issues.shown.map(({ code, line, file }) => [code, line, file.split('/').at(-1)])).toEqual(
      expect.arrayContaining([
        ['name-unknown-near', 4, 'culture.yaml'],
        ['headcount-zero', 5, 'culture.yaml'],
      ]),
    );
    for (const { file } of issues.shown) expect(file).not.toMatch(/^\//);
  });
});

describe('explain', () => {
  const library = openLibrary(model, loadWords('en'));

  it('answers every figure of a response', async () => {
    const found = await assessed({ 'culture.yaml': yaml, 'survey.csv': survey(9, 50) });
    const { rows, favourable, careless, without } = found.response ?? {
      rows: [],
      favourable: [],
      careless: [],
      without: null,
    };
    const ids = [
      ...rows.flatMap(({ people, rate }) => [people.id, rate.id]),
      ...favourable.map(({ share }) => share.id),
      ...careless.map(({ people }) => people.id),
      ...(without?.dimensions ?? []).map(({ score }) => score.id),
      'without.overall',
    ];
    expect(ids.length).toBeGreaterThan(30);
    for (const id of ids) expect(JSON.stringify(explain(library, id, found))).toMatch(/survey\.csv/);
    const text = JSON.stringify(explain(library, 'favourable', found));
    expect(text).toContain('If all others of the headcount disagreed');
  });

  it.each([
    'response.rate.staff',
    'unit.bar.response',
    'favourable.goals',
    'careless.any',
    'without.dimension.goals',
    'favourable',
  ])('%s needs an assessment', (id) =>
    expect(() => explain(library, id)).toThrow('explain-needs-assessment'),
  );

  it.each([
    'response.rate.foo',
    'favourable.foo',
    'careless.foo',
    'without.foo',
    'without.dimension.foo',
    'careless.any.x',
  ])('%s is invented', (id) => expect(() => explain(library, id)).toThrow(/^explain-unknown/));
});

describe('names in culture.yaml that the data does not have', () => {
  const issuesOf = async (said: string, files: Readonly<Record<string, string>>) => {
    const { issues } = await assessed({ 'culture.yaml': said, ...files });
    return issues.shown
      .filter(({ file }) => file.endsWith('culture.yaml'))
      .map(({ code, line, facts }) => [code, line, facts?.name]);
  };
  const people = csv('department,function,p15a,p15b', ...lines(12, () => 'Bar,service,Families,4'));

  it('are told of the front line and of functions, with what may be meant', async () => {
    const said = 'front_line: [Barr]\nheadcount: { functions: { servise: 12, sales: 3 } }\n';
    expect(await issuesOf(said, { 'survey.csv': people })).toEqual([
      ['name-unknown-near', 1, 'Barr'],
      ['name-unknown-near', 2, 'servise'],
      ['name-unknown', 2, 'sales'],
    ]);
    const right = 'front_line: [bar]\nheadcount: { functions: { Service: 12 } }\n';
    expect(await issuesOf(right, { 'survey.csv': people })).toEqual([]);
  });

  it('are told of the chosen customers where nobody named one of them', async () => {
    expect(await issuesOf('focus_segments: [Famillies]\n', { 'survey.csv': people })).toEqual([
      ['focus-unnamed', 1, undefined],
    ]);
    expect(await issuesOf('focus_segments: [Families]\n', { 'survey.csv': people })).toEqual([]);
    const unasked = csv('department,p15b', ...lines(12, () => 'Bar,4'));
    expect(await issuesOf('focus_segments: [Famillies]\n', { 'survey.csv': unasked })).toEqual([]);
  });
});
