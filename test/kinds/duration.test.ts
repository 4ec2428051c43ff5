import { describe, expect, it } from 'vitest';
import { decodeDuration, hardlySeconds } from '../../src/kinds/duration.ts';
import { assessed, csv, lines, model } from '../fixtures.ts';

const took = (raw: string) => {
  const decoded = decodeDuration(raw);
  return decoded.status === 'value' ? decoded.value : decoded.status;
};

describe('decodeDuration', () => {
  it.each([
    ['312', 312],
    ['312.54', 312],
    ['312,9', 312],
    ['5:12', 312],
    ['05:12', 312],
    ['75:00', 4500],
    ['0:05:12', 312],
    ['1:02:03', 3723],
    ['00:00:09.5', 9],
    [' 40 ', 40],
    ['', 'missing'],
    ['N/A', 'missing'],
  ])('%j takes %s', (raw, expected) => expect(took(raw)).toBe(expected));

  it.each(['-5', '0', '0:00', '5 minutes', 'long', '5:75', '1:2:3:4', '12:3', '1e3'])('%j is none', (raw) =>
    expect(took(raw)).toBe('wrong'),
  );
});

describe('hardlySeconds', () => {
  const people = (seconds: number, count = 20) =>
    Array.from({ length: count }, () => ({ seconds, items: 40 }));

  it('speaks up where the median is under half a minute for forty items', () => {
    expect(hardlySeconds(people(29))).toBeCloseTo(29 / 40, 12);
    expect(hardlySeconds(people(30))).toBeUndefined();
    expect(hardlySeconds([...people(9, 9), ...people(300, 10)])).toBeUndefined();
    expect(hardlySeconds([...people(9, 10), ...people(300, 9)])).toBeCloseTo(9 / 40, 12);
  });

  it('is silent of fewer than ten, and of nobody', () => {
    expect(hardlySeconds(people(9, 9))).toBeUndefined();
    expect(hardlySeconds([])).toBeUndefined();
    expect(hardlySeconds([{ seconds: null, items: 40 }])).toBeUndefined();
  });
});

describe('a column of durations', () => {
  const codes = model.practices.flatMap(({ items }) =>
    items.filter(({ knowledge }) => knowledge === undefined).map(({ code }) => code),
  );
  const survey = (header: string, duration: (row: number) => string): string =>
    csv(
      `${header},${codes.join(',')}`,
      ...lines(20, (row) =>
        [duration(row), ...codes.map((_, at) => 1 + ((row * 7 + at * row) % 5))].join(','),
      ),
    );
  const fastOf = async (text: string) => {
    const found = await assessed({ 'survey.csv': text });
    return {
      fast: found.response?.careless.find(({ sign }) => sign === 'fast')?.people,
      issues: found.issues.shown.filter(({ column }) => column === 'duration'),
    };
  };

  it.each([
    'Duration (in seconds)',
    'duration',
    'interviewtime',
    'interviewtime. Total time',
    'Czas trwania (w sekundach)',
  ])('is known as %s', async (header) => {
    const { fast, issues } = await fastOf(survey(header, (row) => (row < 6 ? '20' : '400')));
    expect(fast).toMatchObject({ value: 6 });
    expect(issues).toEqual([]);
  });

  it('that holds no durations is said row by row, and the rows stay', async () => {
    const { fast, issues } = await fastOf(survey('duration', (row) => ['-3', 'quick', '400'][row % 3] ?? ''));
    expect(fast).toMatchObject({ value: 0 });
    expect(issues).toMatchObject([
      { code: 'not-a-duration', value: '-3', count: 7 },
      { code: 'not-a-duration', count: 7 },
    ]);
    expect(issues[1]).not.toHaveProperty('value');
  });

  it('in minutes is left out with a warning, and calls nobody fast', async () => {
    const { fast, issues } = await fastOf(survey('duration', (row) => String(4 + (row % 5))));
    expect(issues).toMatchObject([{ code: 'duration-hardly-seconds', severity: 'warning', count: 1 }]);
    expect(fast).toMatchObject({ reason: 'column-missing' });
  });
});
