import { describe, expect, it } from 'vitest';
import { Assessment } from '../../src/assessment/document.ts';
import { assessed, csv, lines, model } from '../fixtures.ts';

const codes = model.practices.flatMap(({ items }) =>
  items.filter(({ knowledge }) => knowledge === undefined).map(({ code }) => code),
);

/** A quarter of so many people who all but some agree with everything, with these departments in turn. */
const survey = (agree: number, disagree: number, { columns = codes, top = 5 } = {}): string =>
  csv(
    ['department', ...columns].join(','),
    ...lines(agree, (at) => [at % 2 === 0 ? 'A' : 'B', ...columns.map(() => top)].join(',')),
    ...lines(disagree, (at) => [at % 2 === 0 ? 'A' : 'B', ...columns.map(() => 1)].join(',')),
  );
const changeIn = ({ conclusions }: Assessment, before: string, figure: string) =>
  conclusions.changes
    .find((table) => table.before === before)
    ?.changes.find((change) => change.figure === figure);

describe('waves in folders', () => {
  it('are scored one by one and compared with the last: the one before, and the first', async () => {
    const found = await assessed({
      '2025-Q4/survey.csv': survey(40, 40),
      '2026-Q1/survey.csv': survey(50, 30),
      '2026-Q2/survey.csv': survey(76, 4),
    });
    expect(found.trend).toMatchObject({
      label: '2026-Q2',
      options: [5],
      earlier: [
        { label: '2025-Q4', asOf: '2025-12-31' },
        { label: '2026-Q1', asOf: '2026-03-31' },
      ],
      leftOut: [],
    });
    expect(found.conclusions.changes.map(({ before, after }) => [before, after])).toEqual([
      ['2026-Q1', '2026-Q2'],
      ['2025-Q4', '2026-Q2'],
    ]);
    const up = changeIn(found, '2026-Q1', 'practice.clear-vision');
    expect(up).toMatchObject({ verdict: 'up', basis: 'whole' });
    const [, second] = found.trend?.earlier ?? [];
    const scored = second?.practices.find(({ id }) => id === 'clear-vision')?.score;
    if (up?.status !== 'measured' || scored?.status !== 'measured') throw new Error('both are measured');
    expect(up.before).toBeCloseTo(scored.value, 6);
    expect(changeIn(found, '2025-Q4', 'overall')).toMatchObject({ verdict: 'up' });
  });

  it('are no evidence of a change where the same people say the same', async () => {
    const found = await assessed({
      '2026-Q1/survey.csv': survey(50, 30),
      '2026-Q2/survey.csv': survey(51, 29),
    });
    const [table] = found.conclusions.changes;
    expect(
      new Set(table?.changes.flatMap((one) => (one.status === 'measured' ? [one.verdict] : []))),
    ).toEqual(new Set(['no-evidence']));
  });

  it('compare only the questions that both asked', async () => {
    const without = codes.filter((code) => code !== 'p11a');
    const found = await assessed({
      '2026-Q1/survey.csv': survey(50, 30, { columns: without }),
      '2026-Q2/survey.csv': survey(60, 20),
    });
    const asked = model.practices.find(({ items }) => items.some(({ code }) => code === 'p11a'))?.id ?? '';
    expect(changeIn(found, '2026-Q1', `practice.${asked}`)).toMatchObject({ basis: 'part' });
  });

  it('do not compare answers on other scales', async () => {
    const found = await assessed({
      '2026-Q1/survey.csv': survey(50, 30, { top: 7 }),
      '2026-Q2/survey.csv': survey(50, 30),
    });
    expect(changeIn(found, '2026-Q1', 'practice.clear-vision')).toMatchObject({ reason: 'other-scale' });
  });

  it('leave out waves whose days are also those of a later one, and say so', async () => {
    const found = await assessed({
      '2025-Q4/survey.csv': survey(50, 30),
      '2026-H1/survey.csv': survey(51, 30),
      '2026-Q2/survey.csv': survey(52, 30),
    });
    expect(found.trend).toMatchObject({
      label: '2026-Q2',
      earlier: [{ label: '2025-Q4' }],
      leftOut: [{ label: '2026-H1', reason: 'overlaps' }],
    });
  });

  it('of days are not said to overlap with their own first day', async () => {
    const found = await assessed({
      'survey.csv': csv(
        'date,p12a',
        ...lines(20, (at) => `2025-03-0${1 + (at % 9)},${1 + (at % 5)}`),
        ...lines(20, (at) => `2026-03-0${1 + (at % 9)},${1 + (at % 5)}`),
      ),
    });
    expect(found.trend).toMatchObject({
      label: '2026-Q1',
      earlier: [{ label: '2025-Q1' }],
      leftOut: [],
    });
  });

  it('keep eleven before the last', async () => {
    const months = lines(
      13,
      (at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    );
    const found = await assessed(
      Object.fromEntries(
        months.map((month, at) => [`${month}/survey.csv`, survey(6, 6 + at, { columns: ['p10a', 'p10b'] })]),
      ),
    );
    expect(found.trend?.earlier.map(({ label }) => label)).toEqual(months.slice(1, 12));
    expect(found.trend?.leftOut).toEqual([{ label: '2025-01', reason: 'too-old' }]);
    expect(found.trend?.earlier.map(({ ground }) => ground !== null)).toEqual([
      true,
      ...Array.from({ length: 9 }, () => false),
      true,
    ]);
  });
});

describe('a trend', () => {
  it('has no earlier wave where there is one, and is none where nothing is dated', async () => {
    expect((await assessed({ '2026-Q1/survey.csv': survey(9, 9) })).trend).toMatchObject({ earlier: [] });
    expect((await assessed({ 'survey.csv': survey(9, 9) })).trend).toBeNull();
    expect((await assessed({ 'nps.csv': csv('score,date', '9,2026-01-01') })).trend).toBeNull();
  });

  it('tells nothing of a wave of four people, and is a valid document', async () => {
    const found = await assessed({
      '2026-Q1/survey.csv': survey(2, 2),
      '2026-Q2/survey.csv': survey(50, 30),
    });
    const [wave] = found.trend?.earlier ?? [];
    expect([wave?.overall.status, wave?.stage.status]).toEqual(['unmeasured', 'unmeasured']);
    expect(wave?.practices.every(({ score }) => score.status === 'unmeasured')).toBe(true);
    expect(Assessment.safeParse(found).success).toBe(true);
  });
});
