import { describe, expect, it } from 'vitest';
import { Account } from '../../src/kinds/account.ts';
import type { Intake } from '../../src/sources/intake.ts';
import { repeatIssues, withoutRepeats } from '../../src/sources/repeats.ts';
import { Matrix, type SurveyRow } from '../../src/tallies/matrix.ts';

type Row = readonly [respondent: string, day: string, ...answers: number[]];

const surveyFile = (file: string, rows: readonly Row[]): Intake => {
  const tally = new Matrix<SurveyRow>();
  const account = new Account(file);
  for (const [respondent, day, ...answers] of rows) {
    account.rowRead();
    account.rowScored();
    tally.add({
      wave: '',
      day,
      department: '',
      level: 'staff',
      respondent,
      customerFacing: '',
      seconds: null,
      function: '',
      options: 5,
      answers: new Map(answers.map((answer, index) => [`p0${index}a`, answer])),
    });
  }
  const about = {
    sha256: file,
    encoding: 'utf-8',
    delimiter: ',',
    header: { line: 1, rows: 1 },
    assumed: [],
    columns: { used: {}, unused: [], personal: [] },
  };
  return { file, about, account, reading: { kind: 'survey', tally, scale: { min: 1, max: 5 } } };
};

const left = (intakes: readonly Intake[]) =>
  withoutRepeats(intakes).map(({ reading, account }) => [
    reading.kind === 'survey' ? reading.tally.rows.map(({ respondent, day }) => `${respondent} ${day}`) : [],
    Object.fromEntries(account.rows.setAside),
  ]);

describe('withoutRepeats', () => {
  it('keeps each person once a wave: the last answer, and of equals one', () => {
    const a = surveyFile('a', [
      ['r1', '2026-07-01', 3],
      ['r2', '2026-07-01', 4],
    ]);
    const b = surveyFile('b', [
      ['r1', '2026-07-09', 2],
      ['r2', '2026-07-01', 4],
    ]);
    expect(left([a, b])).toEqual([
      [['r2 2026-07-01'], { 'answered-again': 1 }],
      [['r1 2026-07-09'], { 'row-repeated': 1 }],
    ]);
  });

  it('keeps each person once also in a wave that goes on for longer than any silence in it', () => {
    const rows: Row[] = [
      ['r1', '2026-01-01', 3],
      ['r2', '2026-02-15', 4],
      ['r1', '2026-04-01', 2],
    ];
    expect(left([surveyFile('a', rows)])).toEqual([
      [['r2 2026-02-15', 'r1 2026-04-01'], { 'answered-again': 1 }],
    ]);
  });

  it('leaves people in other waves, and people without a name', () => {
    const rows: Row[] = [
      ['r1', '2026-01-01', 3],
      ['r1', '2026-07-01', 3],
      ['', '2026-07-01', 3],
      ['', '2026-07-01', 3],
    ];
    const [kept] = withoutRepeats([surveyFile('a', rows)]);
    expect(kept?.reading.kind === 'survey' && kept.reading.tally.rows).toHaveLength(4);
  });

  it('takes of two answers of one day the fuller one', () => {
    const [kept] = withoutRepeats([
      surveyFile('a', [
        ['r1', '2026-07-01', 3],
        ['r1', '2026-07-01', 3, 4],
      ]),
    ]);
    expect(
      kept?.reading.kind === 'survey' && kept.reading.tally.rows.map(({ answers }) => answers.size),
    ).toEqual([2]);
  });
});

describe('repeatIssues', () => {
  it('names files that hold the same people’s rows', () => {
    const rows = (from: number, to: number): Row[] =>
      Array.from({ length: to - from }, (_, index) => [
        '',
        `2026-07-${String(1 + from + index).padStart(2, '0')}`,
        3,
      ]);
    const issues = repeatIssues([surveyFile('a', rows(0, 20)), surveyFile('b', rows(5, 25))]);
    expect(issues).toMatchObject([{ code: 'files-overlap', file: 'b', facts: { other: 'a', percent: 75 } }]);
    expect(repeatIssues([surveyFile('a', rows(0, 12)), surveyFile('b', rows(12, 25))])).toEqual([]);
  });
});
