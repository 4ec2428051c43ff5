import { describe, expect, it } from 'vitest';
import type { Published } from '../../src/disclosure/published.ts';
import { assessed, csv, lines } from '../fixtures.ts';

const items = ['p01a', 'p01b', 'p02a', 'p02b'];

interface Wave {
  readonly people?: number;
  readonly items?: readonly string[];
  readonly department?: (person: number) => string;
  readonly answer?: (person: number) => number | string;
}

/** A survey without a period of its own, in which person after person answers. */
const survey = ({
  people = 20,
  items: asked = items,
  department = () => 'Kitchen',
  answer = (person) => 1 + (person % 5),
}: Wave = {}): string =>
  csv(
    ['respondent', 'department', 'level', ...asked].join(','),
    ...lines(people, (person) =>
      [`r${person}`, department(person), 'staff', ...asked.map(() => answer(person))].join(','),
    ),
  );

const inputsOf = ({ inputs }: Published) => {
  for (const { file, rows } of inputs)
    expect(
      Object.values(rows.setAside).reduce((sum, count) => sum + count, rows.scored),
      file,
    ).toBe(rows.read);
  return Object.fromEntries(
    inputs.map(({ file, rows, window }) => [
      file.split('/').slice(-2).join('/'),
      [window !== null && window !== 'undated' ? window.label : window, rows.scored, rows.setAside],
    ]),
  );
};

const measured = ({ practices }: Published): string[] =>
  practices.flatMap(({ id, score }) => (score.status === 'measured' ? [id] : []));
const departmentsOf = ({ units }: Published): string[] => units.map(({ label }) => label).sort();
const half = (person: number): string => (person % 2 === 0 ? 'Kitchen' : 'Bar');

describe('folders of waves', () => {
  it('count the last wave and set the others aside, though the same people answer in all', async () => {
    const found = await assessed({
      '2026-Q1/survey.csv': survey(),
      '2026-Q2/survey.csv': survey({ answer: (person) => 5 - (person % 5) }),
    });
    expect(inputsOf(found)).toEqual({
      '2026-Q1/survey.csv': [null, 0, { 'earlier-wave': 20 }],
      '2026-Q2/survey.csv': ['2026-Q2', 20, {}],
    });
    expect(found.issues.shown).toEqual([]);
  });

  it('read a file once that lies in two of them, byte for byte, and say so', async () => {
    const found = await assessed({ '2026-Q1/survey.csv': survey(), '2026-Q2/survey.csv': survey() });
    expect(found.issues.shown.map(({ code }) => code)).toEqual(['same-file']);
    expect(inputsOf(found)).toEqual({ '2026-Q1/survey.csv': ['2026-Q1', 20, {}] });
  });

  it('may ask other items, and measure what the last one asks', async () => {
    const found = await assessed({
      '2026-Q1/survey.csv': survey(),
      '2026-Q2/survey.csv': survey({ items: ['p05a', 'p05b', 'p01a'] }),
    });
    expect(inputsOf(found)['2026-Q2/survey.csv']).toEqual(['2026-Q2', 20, {}]);
    expect(measured(found)).not.toEqual([]);
    expect(measured(found)).not.toContain(
      measured(await assessed({ '2026-Q1/survey.csv': survey({ items: ['p02a', 'p02b'] }) }))[0],
    );
  });

  it('may be on other scales, each read on its own', async () => {
    const found = await assessed({
      '2026-Q1/survey.csv': survey({ answer: (person) => 1 + (person % 7) }),
      '2026-Q2/survey.csv': survey(),
    });
    expect(found.inputs.map(({ scale }) => scale?.max)).toEqual([7, 5]);
    expect(inputsOf(found)['2026-Q2/survey.csv']).toEqual(['2026-Q2', 20, {}]);
    const alone = await assessed({ '2026-Q2/survey.csv': survey() });
    expect(found.practices).toEqual(alone.practices);
  });

  it('may tell of one department alone, of none, or of one that was not there before', async () => {
    const before = { '2026-Q1/survey.csv': survey({ department: half }) };
    const last = async (department: (person: number) => string): Promise<Published> => {
      const found = await assessed({ ...before, '2026-Q2/survey.csv': survey({ department }) });
      expect(inputsOf(found)['2026-Q2/survey.csv']).toEqual(['2026-Q2', 20, {}]);
      return found;
    };
    expect(departmentsOf(await last(() => 'Kitchen'))).toEqual(['Kitchen']);
    expect(departmentsOf(await last(() => ''))).toEqual([]);
    expect(departmentsOf(await last((person) => (person % 2 === 0 ? 'Garden' : 'Kitchen')))).toEqual([
      'Garden',
      'Kitchen',
    ]);
  });

  it('may overlap: the one that begins last counts, and nobody is taken for a repetition', async () => {
    const found = await assessed({
      '2026-H1/survey.csv': survey({ people: 30 }),
      '2026-Q2/survey.csv': survey(),
    });
    expect(inputsOf(found)).toEqual({
      '2026-H1/survey.csv': [null, 0, { 'other-wave': 30 }],
      '2026-Q2/survey.csv': ['2026-Q2', 20, {}],
    });
  });

  it('may have dates of their own, which go before the folder’s name', async () => {
    const dated = survey({ answer: () => 4 })
      .trim()
      .split('\n')
      .map((line, at) => `${line},${at === 0 ? 'date' : '2026-02-10'}`);
    const found = await assessed({ '2026-Q1/survey.csv': survey(), '2026-Q3/survey.csv': csv(...dated) });
    expect(inputsOf(found)['2026-Q3/survey.csv']).toEqual(['2026-02-10/2026-02-10', 20, {}]);
  });
});

describe('departments that were renamed', () => {
  const old = (person: number): string => (person % 2 === 0 ? 'FRONT office' : 'Bar');
  const files = {
    'culture.yaml':
      'departments:\n  Front Office: Reception\nheadcount: { departments: { Front Office: 12, Bar: 10 } }\n',
    'survey.csv': survey({ people: 24, department: old }),
    'nps.csv': csv(
      'score,department,date',
      ...lines(40, (at) => `${at % 11},${old(at)},2026-05-0${1 + (at % 9)}`),
    ),
    'reviews.csv': csv(
      'rating,department,date',
      ...lines(30, (at) => `${1 + (at % 5)},Front  Office,2026-05-02`),
    ),
    'appraisals.csv': csv(
      'employee,period,department,level,customer_goal',
      ...lines(30, (at) => `e${at},2026-H1,${old(at)},staff,${at % 3 === 0 ? 'no' : 'yes'}`),
    ),
    'internal.csv': csv(
      'from_department,to_department,rating,date',
      ...lines(24, (at) => `${old(at)},${old(at + 1)},${1 + (at % 5)},2026-05-03`),
    ),
    'activities.csv': csv(
      'date,activity,department,for_department',
      ...lines(12, (at) => `2026-05-0${1 + (at % 9)},story,${old(at)},Front Office`),
    ),
  };

  it('are one department under the name of today, whatever the kind of data', async () => {
    const found = await assessed(files);
    expect(departmentsOf(found)).toEqual(['Bar', 'Reception']);
    expect(JSON.stringify(found.units)).not.toMatch(/front/i);
    expect(JSON.stringify(found.internal)).toContain('Reception');
    expect(JSON.stringify(found.internal)).not.toMatch(/front/i);
    inputsOf(found);
  });

  it('are noted once a column, without how many rows have the name', async () => {
    const { issues } = await assessed(files);
    const notes = issues.shown.filter(({ code }) => code === 'department-renamed');
    expect(notes.map(({ file, column }) => [file.split('/').at(-1), column])).toEqual(
      expect.arrayContaining([
        ['activities.csv', 'department'],
        ['activities.csv', 'for_department'],
        ['appraisals.csv', 'department'],
        ['internal.csv', 'from_department'],
        ['internal.csv', 'to_department'],
        ['nps.csv', 'department'],
        ['reviews.csv', 'department'],
        ['survey.csv', 'department'],
      ]),
    );
    for (const note of notes)
      expect(note).toMatchObject({
        severity: 'note',
        count: 1,
        facts: { old: 'Front Office', today: 'Reception' },
      });
    expect(notes).toHaveLength(8);
  });

  it('are not confused with others of a similar name', async () => {
    const found = await assessed({
      'culture.yaml': 'departments: { Front: Reception, Night Audit: Reception }\n',
      'survey.csv': survey({
        people: 30,
        department: (person) => ['Front Office', 'Front', 'night audit'][person % 3] ?? '',
      }),
    });
    expect(departmentsOf(found)).toEqual(['Front Office', 'Reception']);
    const notes = found.issues.shown.filter(({ code }) => code === 'department-renamed');
    expect(notes.map(({ facts }) => facts?.old).sort()).toEqual(['Front', 'Night Audit']);
  });
});
