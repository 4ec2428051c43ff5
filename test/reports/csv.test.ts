import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { plainCell, renderCsv } from '../../src/reports/csv.ts';
import { sharedData } from '../fixtures.ts';
import { editionOf, figuresOf, richAssessment } from './fixture.ts';

const written = (assessment = richAssessment()): string => renderCsv(editionOf(assessment));

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

/** What a spreadsheet would work out: a number is none. */
const isFormula = (cell: string): boolean => /^[\s"]*[=+\-@]/.test(cell) && Number.isNaN(Number(cell));

describe('figures.csv', () => {
  const assessment = richAssessment();

  it('has one row for each figure, score and change of the document', () => {
    const ids = rowsOf(written(assessment)).map(({ id }) => id);
    // The stage of a wave is no figure.
    const wanted = [...figuresOf(assessment).keys()].filter((id) => !/^wave\..*\.stage$/.test(id));
    expect(ids.length).toBeGreaterThan(300);
    expect([...ids].sort()).toEqual(wanted.sort());
  });

  it('says of each what the document says, as plain numbers', () => {
    const figures = figuresOf(assessment);
    for (const row of rowsOf(written(assessment))) {
      const found = figures.get(row.id ?? '');
      if (found?.status !== 'measured') {
        expect([row.status, row.reason, row.value, row.n]).toEqual(['unmeasured', found?.reason, '', '']);
        continue;
      }
      expect([row.value, row.low, row.high].map(Number)).toEqual([found.value, found.low, found.high]);
      expect(row.reason).toBe('');
      if ('basis' in found) continue;
      if ('unit' in found) {
        expect([Number(row.se), Number(row.n), row.unit]).toEqual([found.se, found.n, found.unit]);
        const { window } = found;
        expect(row.window).toBe(window === 'undated' ? 'undated' : `${window.from}/${window.to}`);
      } else expect([row.se, row.n, row.unit, row.window]).toEqual(['', '', 'score', '']);
    }
  });

  it('gives changes with both of their times, and their probabilities', () => {
    const rows = rowsOf(written(assessment));
    const tables = assessment.conclusions.changes;
    const measured = tables.flatMap(({ before, after, changes }) =>
      changes.flatMap((change) => (change.status === 'measured' ? [{ before, after, change }] : [])),
    );
    expect(measured.length).toBeGreaterThan(10);
    for (const { before, after, change } of measured) {
      const { id, value, se, unit, p, adjusted } = change;
      const row = rows.find((one) => one.id === id);
      expect([row?.value, row?.se].map(Number)).toEqual([value, se]);
      expect([row?.unit, row?.n, row?.window]).toEqual([unit, '', `${before}/${after}`]);
      expect([row?.p, row?.p_adjusted]).toEqual([p, adjusted].map((one) => String(one ?? '')));
    }
  });

  it('gives differences between groups with their probabilities', () => {
    const rows = new Map(rowsOf(written(assessment)).map((row) => [row.id, row]));
    const compared = assessment.conclusions.breakdowns.flatMap(({ comparisons }) => comparisons);
    expect(compared.length).toBeGreaterThan(5);
    for (const { figure, adjustedP } of compared) {
      const found = figuresOf(assessment).get(figure);
      const row = rows.get(figure);
      expect(Number(row?.p_adjusted)).toBe(adjustedP);
      expect(Number(row?.p)).toBe(found !== undefined && 'p' in found ? found.p : undefined);
    }
    expect(rows.get('nps')).toMatchObject({ p: '', p_adjusted: '' });
  });

  it('names each figure in words', () => {
    const names = new Map(rowsOf(written(assessment)).map(({ id, name }) => [id, name]));
    expect(names.get('nps')).toBe('Net Promoter Score');
    expect([...names].filter(([id, name]) => name === '' || name === id)).toEqual([]);
  });

  it('is the same bytes for the same document', async () => {
    expect(written()).toBe(written());
  });
});

describe('a cell of words', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-Beverage', "'-Beverage"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', " '=1"],
    ['\r=1', " '=1"],
    ['＝1', "'＝1"],
    ['  =1', "  '=1"],
    ['"=1', '"\'=1'],
    ['Sales;=1', "Sales;'=1"],
    ['Sales\n=1', 'Sales =1'],
  ])('%j is text', (cell, text) => expect(plainCell(cell)).toBe(text));

  it.each(['Front Desk', 'Food & Beverage', 'R+D', 'Łódź', 'a-b', 'Цех № 3'])('%s stays as it is', (cell) =>
    expect(plainCell(cell)).toBe(cell),
  );
});

const staysText = async (name: string): Promise<void> => {
  const text = written(richAssessment({ units: [name, 'Spa'] }));
  expect(rowsOf(text).filter(({ id = '' }) => id.startsWith('unit.')).length).toBeGreaterThan(20);
  for (const delimiter of [',', ';', '\t', '|']) {
    const cells = parse(text, { delimiter, relax_quotes: true, relax_column_count: true }).flat();
    expect(cells.filter((cell) => isFormula(String(cell)))).toEqual([]);
  }
};

it.each(['=1+1', '@SUM(1+9)*cmd|" /C calc"!A0', "-2+3+cmd|' /C calc'!A0", '\t=cmd', 'x;=cmd'])(
  'no cell of a department called %j is a formula, whatever the delimiter',
  staysText,
);

describe.skipIf(sharedData === undefined)(
  'known payloads (skipped where the shared files are absent)',
  () => {
    it('are no formulas as names of departments', async () => {
      const file = join(sharedData ?? '', 'nasty', 'csv_injection_payloads.txt');
      for (const name of readFileSync(file, 'utf8').split('\n').filter(Boolean)) await staysText(name);
    });
  },
);
