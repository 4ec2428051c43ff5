import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KindId } from '../../src/assessment/kind-id.ts';
import { Account } from '../../src/kinds/account.ts';
import type { Kind, Layout } from '../../src/kinds/kind.ts';
import { nps } from '../../src/kinds/nps.ts';
import { reviews } from '../../src/kinds/reviews.ts';
import { survey } from '../../src/kinds/survey.ts';
import { questions } from '../sources/tools.ts';

/** Reads rows as `kind` with these columns; item columns are those that look like codes. */
const read = <K extends KindId>(
  kind: Kind<K>,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  scale?: Layout['scale'],
) => {
  const isItem = (name: string): boolean => /^p\d\d[a-z]$/.test(name);
  const at = (wanted: (name: string) => boolean) =>
    new Map(header.flatMap((name, index) => (wanted(name) ? [[name, index] as const] : [])));
  const { labels, knowledge } = questions;
  const columns = at((name) => !isItem(name));
  const layout = { columns, items: at(isItem), labels, knowledge, ...(scale && { scale }) };
  const account = new Account('file.csv');
  const reader = kind.open(layout, account);
  rows.forEach((cells, index) => {
    account.rowRead();
    reader.read(cells, index + 2);
  });
  const reading = reader.finish();
  return { ...reading, rows: account.rows, issues: account.issues };
};

const aside = (rows: { setAside: ReadonlyMap<string, number> }) => Object.fromEntries(rows.setAside);

describe('nps', () => {
  it('counts scores and says of every other row why it is set aside, with its line', () => {
    const { tally, rows, issues } = read(
      nps,
      ['score'],
      [['9'], ['10'], ['0'], ['11'], ['7.5'], ['ten'], ['NA']],
    );
    expect([...tally.by('value')]).toEqual([
      [0, 1],
      [9, 1],
      [10, 1],
    ]);
    expect(rows).toMatchObject({ read: 7, scored: 3 });
    expect(aside(rows)).toEqual({
      'not-on-the-scale': 1,
      'not-a-whole-number': 1,
      'not-a-number': 1,
      'no-answer': 1,
    });
    expect(issues).toContainEqual({
      code: 'not-on-the-scale',
      severity: 'warning',
      file: 'file.csv',
      line: 5,
      column: 'score',
      value: '11',
      expected: '0–10',
      count: 1,
    });
  });

  it('never shows a text, which may hold the words of a person', () => {
    const { issues } = read(nps, ['score'], [['call me, Ana'], ['+381 64 123 4567'], ['381641234567']]);
    expect(JSON.stringify(issues)).not.toMatch(/Ana|4567/);
  });

  it('warns where a hundred answers hold no zero, and rescales nothing', () => {
    const tens = Array.from({ length: 100 }, () => ['10']);
    expect(read(nps, ['score'], tens).issues.map(({ code }) => code)).toEqual(['nps-no-zero']);
    expect(read(nps, ['score'], [...tens, ['0']]).issues).toEqual([]);
  });

  it('sets a row aside whose date cannot be read in a file that has dates', () => {
    const { rows } = read(
      nps,
      ['score', 'date'],
      [
        ['9', '2026-01-01'],
        ['9', '01/02/2026'],
        ['9', ''],
      ],
    );
    expect(rows.scored).toBe(1);
    expect(aside(rows)).toEqual({ 'not-a-day': 1, 'no-date': 1 });
  });
});

describe('reviews', () => {
  it('finds the scale, keeps half stars, and sets aside what does not fit it', () => {
    const many = Array.from({ length: 60 }, (_, index) => [index === 0 ? '5' : '4,5']);
    const { tally, scale, rows, issues } = read(reviews, ['rating'], [...many, ['9'], ['9']]);
    expect(scale).toEqual({ min: 1, max: 5 });
    expect([...tally.by('value')]).toEqual([
      [45, 59],
      [50, 1],
    ]);
    expect(aside(rows)).toEqual({ 'not-on-the-scale': 2 });
    expect(issues.map(({ code, line, count }) => [code, line, count])).toEqual([
      ['not-on-the-scale', 62, 2],
      ['scale-mixed', undefined, 2],
    ]);
  });

  it('takes a declared scale as it is', () => {
    const { scale, rows } = read(reviews, ['rating'], [['4'], ['5']], { min: 1, max: 10 });
    expect(scale).toEqual({ min: 1, max: 10 });
    expect(rows.scored).toBe(2);
  });
});

describe('survey', () => {
  it('keeps answers as steps above the lowest option, with wave, department and level', () => {
    const header = ['period', 'department', 'level', 'respondent', 'p01a', 'p01b'];
    const { tally, scale } = read(survey, header, [['2026 Q3', ' Front  Desk', 'Manager', 'r1', '5', '']]);
    expect(scale).toEqual({ min: 1, max: 5 });
    expect(tally.rows).toEqual([
      {
        wave: '2026-Q3',
        day: '',
        department: 'Front Desk',
        level: 'manager',
        respondent: 'r1',
        customerFacing: '',
        seconds: null,
        options: 5,
        answers: new Map([['p01a', 4]]),
      },
    ]);
  });

  it('loses an answer off the scale and not the person, unless nothing is left', () => {
    const answers = Array.from({ length: 40 }, () => ['4', '5']);
    const { rows, issues } = read(survey, ['p01a', 'p01b'], [...answers, ['9', '2'], ['9', ''], ['', '']]);
    expect(rows.scored).toBe(41);
    expect(aside(rows)).toEqual({ 'not-on-the-scale': 1, 'no-answer': 1 });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'not-on-the-scale',
      column: 'p01a',
      value: '9',
      line: 42,
      count: 2,
    });
  });

  it('reads declared labels from the lowest up, unused ones keeping their place', () => {
    const labels = ['Never', 'Seldom', 'Sometimes', 'Often', 'Always'];
    const { tally, scale } = read(survey, ['p01a'], [['often'], ['Always']], { labels });
    expect(scale).toEqual({ min: 1, max: 5 });
    expect(tally.rows.map(({ answers }) => answers.get('p01a'))).toEqual([3, 4]);
  });
});

describe('every kind', () => {
  const cell = fc.oneof(fc.constantFrom('1', '5', '9', '11', '', 'NA', '2026-01-01', 'x'), fc.string());

  it.each([
    [nps.id, nps as Kind, ['score', 'date', 'department', 'respondent']],
    [reviews.id, reviews as Kind, ['rating', 'date', 'department', 'respondent']],
    [survey.id, survey as Kind, ['period', 'department', 'level', 'respondent', 'p01a', 'p02b']],
  ] as const)(
    '%s: rows read = rows scored + rows set aside, and the tally holds the scored',
    (_, kind, header) => {
      fc.assert(
        fc.property(
          fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length })),
          (rows) => {
            const { rows: account, tally } = read(kind, header, rows);
            const setAside = [...account.setAside.values()].reduce((sum, n) => sum + n, 0);
            expect(account.read).toBe(rows.length);
            expect(account.scored + setAside).toBe(account.read);
            expect('total' in tally ? tally.total : tally.rows.length).toBe(account.scored);
          },
        ),
      );
    },
  );
});
