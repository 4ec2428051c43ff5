import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPeople, Matrix, type SurveyRow } from '../../src/tallies/matrix.ts';

const row = fc
  .record({
    wave: fc.constantFrom('', '2026-Q1', '2026-Q3'),
    day: fc.constant(''),
    department: fc.constantFrom('Sales', 'Service'),
    level: fc.constantFrom('staff' as const, 'manager' as const, '' as const),
    respondent: fc.constantFrom('', 'r1', 'r2'),
    seconds: fc.constant(null),
    customerFacing: fc.constantFrom('yes' as const, ''),
    options: fc.constant(5),
    answers: fc.dictionary(fc.constantFrom('p01a', 'p01b'), fc.integer({ min: 0, max: 4 })),
  })
  .map((plain): SurveyRow => ({ ...plain, answers: new Map(Object.entries(plain.answers)) }));

const matrixOf = (rows: readonly SurveyRow[]): Matrix<SurveyRow> => {
  const matrix = new Matrix<SurveyRow>();
  for (const one of rows) matrix.add(one);
  return matrix;
};

const plain = (matrix: Matrix<SurveyRow>) =>
  matrix.rows.map((one) => ({ ...one, answers: [...one.answers].sort() }));

describe('Matrix', () => {
  it('has the same rows in the same order, whatever the order of the file and however it was split', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.nat(30), (rows, at) => {
        const merged = matrixOf(rows.slice(at).reverse());
        merged.merge(matrixOf(rows.slice(0, at)));
        expect(plain(merged)).toEqual(plain(matrixOf(rows)));
      }),
    );
  });

  it('keeps what a filter keeps', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const sales = matrixOf(rows).filter(({ department }) => department === 'Sales');
        expect(sales.rows.length).toBe(rows.filter(({ department }) => department === 'Sales').length);
      }),
    );
  });
});

describe('countPeople', () => {
  it('counts a name once and a row without a name as one person', () => {
    const base = { wave: '', day: '', department: '', level: '' as const, options: 5, answers: new Map() };
    const rows = ['r1', 'r1', 'r2', '', ''].map((respondent) => ({ ...base, respondent }));
    expect(countPeople(rows)).toBe(4);
  });
});
