import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sampleCompany } from '../../src/sample/company.ts';
import { model } from '../fixtures.ts';

type Row = Readonly<Record<string, string>>;

const files = sampleCompany(model, 7);
const textOf = (name: string): string => files.get(name) ?? '';
const rowsOf = (name: string): Row[] => parse(textOf(name), { columns: true });
const survey = rowsOf('survey.csv');
const nps = rowsOf('nps.csv');
const reviews = rowsOf('reviews.csv');

const practice = (number: number) => model.practices.filter((one) => one.number === number);
const dimension = (id: string) => model.practices.filter((one) => one.dimension === id);

/** Mean answer over the items of some practices, all turned so that 5 is the best. */
const meanAnswer = (rows: readonly Row[], practices: typeof model.practices): number => {
  const answers = practices
    .flatMap(({ items }) => items)
    .flatMap(({ code, reversed }) =>
      rows
        .map((row) => Number(row[code] || 'NA'))
        .filter((answer) => !Number.isNaN(answer))
        .map((answer) => (reversed ? 6 - answer : answer)),
    );
  return answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
};

const npsOf = (rows: readonly Row[]): number => {
  const scores = rows.map(({ score }) => Number(score)).filter((score) => score <= 10);
  const share = (holds: (score: number) => boolean): number => scores.filter(holds).length / scores.length;
  return 100 * (share((score) => score >= 9) - share((score) => score <= 6));
};

const tallyBy = (rows: readonly Row[], column: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row[column] ?? ''] = (counts[row[column] ?? ''] ?? 0) + 1;
  return counts;
};

const latest = survey.filter(({ period }) => period === '2026-Q3');
const earlier = survey.filter(({ period }) => period === '2026-Q1');
const inMonths = (...months: string[]): Row[] =>
  nps.filter(({ date }) => months.includes(date?.slice(0, 7) ?? ''));
const of = (rows: readonly Row[], column: string, ...values: string[]): Row[] =>
  rows.filter((row) => values.includes(row[column] ?? ''));

describe('a sample company', () => {
  it('is the same for the same seed, to the byte, and another for another', () => {
    expect([...sampleCompany(model, 7)]).toEqual([...files]);
    const other = sampleCompany(model, 8);
    expect([...other.keys()].sort()).toEqual([
      'activities.csv',
      'appraisals.csv',
      'culture.yaml',
      'internal.csv',
      'nps.csv',
      'reviews.csv',
      'survey.csv',
    ]);
    for (const [name, text] of other) expect(text).not.toBe(textOf(name));
  });

  it('writes LF line ends and a last one', () => {
    for (const text of files.values()) {
      expect(text).not.toContain('\r');
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('has about as many answers as it promises', () => {
    expect([earlier.length, latest.length]).toEqual([296, 305]);
    expect([nps.length, reviews.length]).toEqual([2000, 1000]);
    expect(tallyBy(latest, 'department')).toMatchObject({ Maintenance: 14, Spa: 4 });
    expect(of(earlier, 'department', 'Spa')).toEqual([]);
  });

  it('asks nobody twice in a wave', () => {
    for (const wave of [earlier, latest])
      expect(new Set(wave.map((row) => row.respondent)).size).toBe(wave.length);
  });

  it('lies within its year, in the order of days', () => {
    for (const rows of [nps, reviews]) {
      const days = rows.map(({ date }) => date ?? '');
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => day >= '2025-10-01' && day <= '2026-09-30')).toBe(true);
    }
  });

  it('holds the few blemishes of honest data', () => {
    const skipped = survey
      .flatMap((row) => Object.values(row))
      .filter((cell) => cell === '' || cell === 'NA');
    const cells = survey.length * model.practices.flatMap(({ items }) => items).length;
    expect(skipped.length / cells).toBeCloseTo(0.02, 2);
    expect(tallyBy(nps, 'score')).toMatchObject({ NA: 6, 11: 3 });
    expect(tallyBy(reviews, 'rating')).toMatchObject({ five: 1 });
  });
});

describe('its reviews', () => {
  const texts = reviews.map(({ text }) => text ?? '').filter((text) => text !== '');

  it('hardly repeat themselves', () => {
    expect(texts.length).toBeGreaterThan(850);
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.9);
  });

  it('hold no number and no address', () => {
    expect(texts.filter((text) => /\d|@|www|http/.test(text))).toEqual([]);
  });

  it('hold what a CSV reader must cope with', () => {
    for (const hard of [',', '"', '\n']) expect(texts.some((text) => text.includes(hard))).toBe(true);
  });
});

describe('the story', () => {
  it('has a weak department and a strong one', () => {
    const company = (id: string): number => meanAnswer(latest, dimension(id));
    const weak = of(latest, 'department', 'Housekeeping');
    for (const id of ['voice', 'cooperation'])
      expect(meanAnswer(weak, dimension(id))).toBeLessThan(company(id) - 0.3);
    expect(meanAnswer(of(latest, 'department', 'Front Desk'), model.practices)).toBeGreaterThan(
      meanAnswer(latest, model.practices) + 0.2,
    );
    expect(npsOf(of(nps, 'department', 'Housekeeping'))).toBeLessThan(npsOf(nps) - 25);
    expect(npsOf(of(nps, 'department', 'Front Desk'))).toBeGreaterThan(npsOf(nps) + 10);
  });

  it.each([2, 3, 22])(
    'has leaders who rate themselves better than their staff do on practice %i',
    (number) => {
      const leaders = meanAnswer(of(latest, 'level', 'manager', 'executive'), practice(number));
      const gap = leaders - meanAnswer(of(latest, 'level', 'staff'), practice(number));
      expect(gap).toBeGreaterThan(0.7);
      expect(gap).toBeLessThan(1.3);
    },
  );

  it('is strong in definition, weak in reward and standing, with empowerment between', () => {
    const mean = (id: string): number => meanAnswer(latest, dimension(id));
    for (const id of ['reward', 'standing']) expect(mean(id)).toBeLessThan(mean('empowerment'));
    expect(mean('empowerment')).toBeLessThan(mean('definition'));
  });

  it('learns between the waves', () => {
    expect(meanAnswer(latest, dimension('learning'))).toBeGreaterThan(
      meanAnswer(earlier, dimension('learning')) + 0.15,
    );
  });

  it('dips in the busy summer and recovers', () => {
    const summer = npsOf(inMonths('2026-07', '2026-08'));
    expect(summer).toBeLessThan(npsOf(inMonths('2026-05', '2026-06')) - 8);
    expect(summer).toBeLessThan(npsOf(inMonths('2026-09')) - 8);
    expect(inMonths('2026-01').length).toBeLessThan(inMonths('2026-08').length / 2);
  });
});
