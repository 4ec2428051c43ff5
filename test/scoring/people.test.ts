import { describe, expect, it } from 'vitest';
import { facing, favour, isFrontLine, perPerson, rowsAmong } from '../../src/scoring/people.ts';
import type { Level, SurveyRow } from '../../src/tallies/matrix.ts';
import { surveyOf } from '../fixtures.ts';

const row = (more: Partial<SurveyRow> = {}): SurveyRow => ({
  wave: '',
  day: '',
  department: '',
  level: 'staff',
  respondent: '',
  customerFacing: '',
  seconds: null,
  options: 5,
  answers: new Map(),
  ...more,
});

describe('an answer', () => {
  const one = row({ answers: new Map([['a', 3]]), options: 5 });

  it('is a share of its scale from the unfavourable end', () => {
    expect(favour(one, 'a', new Set())).toBe(0.75);
    expect(favour(one, 'a', new Set(['a']))).toBe(0.25);
    expect(favour({ ...one, options: 7 }, 'a', new Set())).toBe(0.5);
    expect(favour(one, 'b', new Set())).toBeUndefined();
  });
});

describe('who was asked', () => {
  const levels: readonly Level[] = ['staff', 'manager', 'executive', ''];
  const matrix = surveyOf(levels.map((level) => ({ answers: { a: 1 }, level })));
  const asked = (among: Parameters<typeof rowsAmong>[1]) =>
    rowsAmong(matrix, among)
      .map(({ level }) => level)
      .sort();

  it('is everyone, staff (who state no level are), leaders or executives', () => {
    expect(asked('everyone')).toEqual(['', 'executive', 'manager', 'staff']);
    expect(asked('staff')).toEqual(['', 'staff']);
    expect(asked('leaders')).toEqual(['executive', 'manager']);
    expect(asked('executives')).toEqual(['executive']);
  });
});

describe('who works with customers', () => {
  const desk = new Set(['desk']);

  it('does so by their own word, else by their department', () => {
    expect(facing(row({ customerFacing: 'no', department: 'Desk' }), desk)).toBe('no');
    expect(facing(row({ customerFacing: 'yes', department: 'Office' }), desk)).toBe('yes');
    expect(facing(row({ department: 'Desk' }), desk)).toBe('yes');
    expect(facing(row({ department: 'Office' }), desk)).toBe('no');
  });

  it('is not known of who says neither, or where there is no front line', () => {
    expect(facing(row(), desk)).toBe('');
    expect(facing(row({ department: 'Desk' }), new Set())).toBe('');
  });

  it('is of the front line, unless they lead', () => {
    const at = (level: Level, department = 'Desk') => isFrontLine(row({ level, department }), desk);
    expect([at('staff'), at(''), at('manager'), at('executive'), at('staff', 'Office')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('one number for each person', () => {
  it('is the mean over the items answered; who answered none is left out', () => {
    const rows = [
      row({
        answers: new Map([
          ['a', 1],
          ['b', 2],
          ['c', 9],
        ]),
      }),
      row({ answers: new Map([['b', 4]]) }),
      row({ answers: new Map([['c', 9]]) }),
    ];
    const found = perPerson(rows, ['a', 'b'], ({ answers }, item) => answers.get(item));
    expect(found.values).toEqual([1.5, 4]);
    expect(found.rows).toEqual(rows.slice(0, 2));
  });
});
