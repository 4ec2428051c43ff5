import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { Contract } from '../../src/contract/document.ts';
import { quartersOfYear, sampleQuarters } from '../../src/sample/quarters.ts';
import { departments, halfLevel } from '../../src/sample/story.ts';
import { drawSurvey } from '../../src/sample/survey-file.ts';
import { levelOf } from '../../src/scoring/levels.ts';
import { randomFrom } from '../../src/statistics/random.ts';
import { validate } from '../../src/validate.ts';
import { folderWith, model } from '../fixtures.ts';

const request = { seed: 7, quarters: 4, drop: 'empowerment' };
const made = (more: Partial<typeof request> = {}) => sampleQuarters(model, { ...request, ...more });
const folderOf = (files: ReadonlyMap<string, string>) => folderWith(Object.fromEntries(files));

type Row = Readonly<Record<string, string>>;
const rowsOf = (files: ReadonlyMap<string, string>, name: string): Row[] =>
  parse(files.get(name) ?? '', { columns: true });

const reversed = new Set(
  model.practices.flatMap(({ items }) => items.filter((item) => item.reversed).map(({ code }) => code)),
);

/** The mean over people of the share of the items with which they agree. */
const agreeing = (rows: readonly Row[], codes: readonly string[], among: string): number => {
  const shares = rows
    .filter(({ level }) => among === 'everyone' || level === 'staff')
    .map((row) => codes.map((code) => [code, Number(row[code])] as const))
    .map((answers) => answers.filter(([, answer]) => answer >= 1))
    .filter((answers) => answers.length > 0)
    .map(
      (answers) =>
        answers.filter(([code, answer]) => (reversed.has(code) ? answer <= 2 : answer >= 4)).length /
        answers.length,
    );
  return shares.reduce((total, share) => total + share, 0) / shares.length;
};

/** The level of the opinions on a dimension, all its rules of opinion alike. */
const levelOfOpinions = (rows: readonly Row[], dimension: string): number => {
  const levels = model.practices
    .filter((practice) => practice.dimension === dimension)
    .flatMap(({ rules }) =>
      rules.flatMap((rule) => {
        if (rule.measure === 'survey.favourable')
          return [levelOf(agreeing(rows, rule.items, rule.among), rule.levels)];
        if (rule.measure !== 'survey.weaker') return [];
        const shares = [rule.first, rule.second].map((codes) => agreeing(rows, codes, rule.among));
        return [levelOf(Math.min(...shares), rule.levels)];
      }),
    );
  return levels.reduce((total, level) => total + level, 0) / levels.length;
};

const files = made();
const surveyOf = (period: string): Row[] => rowsOf(files, `${period}/survey.csv`);

describe('a year of quarters', () => {
  it('is a folder a quarter and one culture.yaml, which says the truth', () => {
    const kinds = ['activities', 'internal', 'nps', 'reviews', 'survey'];
    expect([...files.keys()].sort()).toEqual(
      [
        'culture.yaml',
        '2025-Q4/appraisals.csv',
        ...quartersOfYear.flatMap((period) => kinds.map((kind) => `${period}/${kind}.csv`)),
      ].sort(),
    );
    expect(files.get('culture.yaml')).toContain(
      'in 2026-Q3 the opinions on empowerment are lower by about half a level',
    );
    expect(new Set([...made({ quarters: 2 }).keys()].map((name) => name.split('/')[0]))).toEqual(
      new Set(['culture.yaml', '2026-Q2', '2026-Q3']),
    );
  });

  it('is the same for the same seed, to the byte, and another for another', () => {
    expect([...made()]).toEqual([...files]);
    for (const [name, text] of made({ seed: 8 })) expect(text, name).not.toBe(files.get(name));
  });

  it('asks 400 of its 808 people in each quarter, and not the same ones', () => {
    const asked = quartersOfYear.map((period) => new Set(surveyOf(period).map((row) => row.respondent)));
    expect(asked.map(({ size }) => size)).toEqual([400, 400, 400, 400]);
    const again = [...(asked[3] ?? [])].filter((person) => asked[2]?.has(person)).length;
    expect(again).toBeGreaterThan(150);
    expect(again).toBeLessThan(260);
  });

  it('differs before the drop from quarter to quarter by chance alone, and after it in one dimension', () => {
    const voice = made({ drop: 'voice' });
    const codes = model.practices.flatMap(({ dimension, items }) =>
      dimension === 'empowerment' || dimension === 'voice' ? [] : items.map(({ code }) => code),
    );
    const [one, other] = [files, voice].map((some) => rowsOf(some, '2026-Q3/survey.csv'));
    for (const code of codes) expect(one?.map((row) => row[code])).toEqual(other?.map((row) => row[code]));
    for (const name of [...files.keys()].filter((path) => path.includes('/') && !path.includes('Q3/survey')))
      expect(voice.get(name), name).toBe(files.get(name));
  });

  it('does as much in each month, and its guests are as content in each quarter', () => {
    const monthly = new Map<string, number>();
    for (const period of quartersOfYear)
      for (const { date = '' } of rowsOf(files, `${period}/activities.csv`))
        monthly.set(date.slice(0, 7), (monthly.get(date.slice(0, 7)) ?? 0) + 1);
    expect(monthly.size).toBe(24);
    expect(Math.min(...monthly.values())).toBeGreaterThan(12);
    expect(Math.max(...monthly.values())).toBeLessThan(36);
    const means = quartersOfYear.map((period) => {
      const ratings = rowsOf(files, `${period}/reviews.csv`)
        .map(({ rating }) => Number(rating))
        .filter((rating) => !Number.isNaN(rating));
      return ratings.reduce((total, rating) => total + rating, 0) / ratings.length;
    });
    expect(Math.max(...means) - Math.min(...means)).toBeLessThan(0.35);
  });

  it('has a fall for each dimension of the model that is worth half a level of its opinions', () => {
    expect(Object.keys(halfLevel)).toEqual(model.dimensions.map(({ id }) => id));
    const everybody = Object.fromEntries(departments.map(({ name }) => [name, 2000]));
    const fallen = Object.fromEntries(Object.entries(halfLevel).map(([id, steps]) => [id, -steps]));
    const seeds = [1, 2, 3, 4, 5, 6];
    const changes = seeds.map((seed) => {
      const { headings, waves } = drawSurvey(
        model,
        randomFrom(seed),
        [
          { period: '', answering: everybody, change: {} },
          { period: '', answering: everybody, change: fallen },
        ],
        3,
      );
      const [before = [], after = []] = waves.map(({ rows }) =>
        rows.map((row): Row => Object.fromEntries(headings.map((name, at) => [name, row[at] ?? '']))),
      );
      return model.dimensions.map(({ id }) => levelOfOpinions(after, id) - levelOfOpinions(before, id));
    });
    model.dimensions.forEach(({ id }, at) => {
      const change = changes.reduce((total, one) => total + (one[at] ?? 0), 0) / seeds.length;
      expect(change, id).toBeGreaterThan(-0.57);
      expect(change, id).toBeLessThan(-0.43);
    });
  });
});

describe('a year of quarters that is read', () => {
  let contract: Contract;
  let folder: string;
  beforeAll(async () => {
    folder = await folderOf(files);
    contract = await validate({ paths: [folder] });
  });

  it('keeps the data contract: no error, and no warning but those of guests’ blemishes', () => {
    expect(contract.issues.shown.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(new Set(contract.issues.shown.map(({ file }) => file.split('/').at(-1)))).toEqual(
      new Set(['nps.csv', 'reviews.csv']),
    );
  });

  it('is of the quarters that its folders are named after', () => {
    const surveys = contract.files.filter(({ file }) => file.endsWith('/survey.csv'));
    expect(
      surveys.map((file) => file.status === 'read' && [file.window, file.assumed.includes('period')]),
    ).toEqual([
      [{ from: '2025-10-01', to: '2025-12-31', label: '2025-10-01/2025-12-31' }, true],
      [{ from: '2026-01-01', to: '2026-03-31', label: '2026-01-01/2026-03-31' }, true],
      [{ from: '2026-04-01', to: '2026-06-30', label: '2026-04-01/2026-06-30' }, true],
      [{ from: '2026-07-01', to: '2026-09-30', label: '2026-07-01/2026-09-30' }, true],
    ]);
  });

  it('is assessed as of its last quarter, whose people it counts; those of earlier ones are set aside as of another wave', async () => {
    const { published } = await assess({ paths: [folder] });
    expect(published.asOf).toBe('2026-09-30');
    const surveys = published.inputs.filter(({ kind }) => kind === 'survey');
    expect(surveys.map(({ rows }) => [rows.read, rows.scored, rows.setAside])).toEqual([
      [400, 0, { 'earlier-wave': 400 }],
      [400, 0, { 'earlier-wave': 400 }],
      [400, 0, { 'earlier-wave': 400 }],
      [400, 400, {}],
    ]);
    expect(published.practices.every(({ score }) => score.status === 'measured')).toBe(true);
  });
});
