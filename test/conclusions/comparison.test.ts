import { describe, expect, it } from 'vitest';
import { Comparison } from '../../src/assessment/comparison.ts';
import type { Assessment } from '../../src/assessment/document.ts';
import { compareDocuments } from '../../src/conclusions/comparison.ts';
import { richAssessment } from '../reports/fixture.ts';

const document = richAssessment();
type Practice = Assessment['practices'][number];

/** The same document in which practices are other ones, and scores that are left alone the same. */
const withPractices = (
  change: (practice: Practice, at: number) => Practice,
  more: Partial<Assessment> = {},
): Assessment => ({
  ...document,
  practices: document.practices.map(change),
  ...more,
});
const rowIn = ({ company, units }: Comparison, figure: string) =>
  [...company.changes, ...units.changes].find((change) => change.figure === figure);
const [first] = document.practices;
if (first === undefined) throw new Error('the document has practices');
const figure = `practice.${first.id}`;
const onlyFirst = (change: (practice: Practice) => Practice) =>
  withPractices((practice) => (practice.id === first.id ? change(practice) : practice));
const firstRule = (change: Partial<Practice['rules'][number]>) =>
  onlyFirst((practice) => ({
    ...practice,
    rules: practice.rules.map((rule, at) => (at === 0 ? { ...rule, ...change } : rule)),
  }));

describe('a comparison of two documents', () => {
  it('of the same one finds no change, whole and valid', () => {
    const found = compareDocuments(document, document);
    expect(Comparison.safeParse(found).success).toBe(true);
    expect(found).toMatchObject({
      rules: [],
      before: { organisation: 'Harbour Hotels', asOf: '2026-09-30' },
    });
    const measured = found.company.changes.filter((change) => change.status === 'measured');
    expect(measured.length).toBeGreaterThan(25);
    for (const change of measured)
      expect(change).toMatchObject({ value: 0, verdict: 'no-evidence', basis: 'whole' });
  });

  it('sees scores that have changed, of the company and of departments', () => {
    const score = { id: figure, status: 'measured', value: 4.6, low: 4.5, high: 4.7 } as const;
    const units = document.units.map((unit, at) =>
      at === 0 ? { ...unit, overall: { ...score, id: unit.overall.id } } : unit,
    );
    const found = compareDocuments(document, { ...onlyFirst((practice) => ({ ...practice, score })), units });
    expect(rowIn(found, figure)).toMatchObject({ verdict: 'up', after: 4.6, from: figure, to: figure });
    expect(rowIn(found, 'unit.u0.overall')).toMatchObject({ verdict: 'up', after: 4.6 });
    expect(rowIn(found, 'unit.u1.overall')).toMatchObject({ verdict: 'no-evidence' });
  });

  it('names what differs in the rules, and compares no practice by other ones', () => {
    const name = { practice: first.id, rule: first.rules[0]?.id };
    const levels = compareDocuments(firstRule({ levels: [0, 1, 2, 3, 9] }), document);
    expect(levels.rules).toEqual([{ ...name, change: 'levels' }]);
    expect(rowIn(levels, figure)).toMatchObject({ reason: 'other-rules' });
    // The same five values the other way round are another rule.
    const turned = firstRule({ levels: [...(first.rules[0]?.levels ?? [])].reverse() });
    expect(compareDocuments(turned, document).rules).toEqual([{ ...name, change: 'levels' }]);
    expect(compareDocuments(firstRule({ weight: 7 }), document).rules).toEqual([
      { ...name, change: 'weight' },
    ]);
    // What stands in for a rule that is measured has no weight, and is no other rule.
    expect(compareDocuments(firstRule({ weight: 0 }), document).rules).toEqual([]);
    expect(compareDocuments(firstRule({ measure: 'goals.smart' }), document).rules).toEqual([
      { ...name, change: 'measure' },
    ]);
    const without = onlyFirst((practice) => ({ ...practice, rules: practice.rules.slice(1) }));
    expect(compareDocuments(without, document).rules).toEqual([{ ...name, change: 'added' }]);
    expect(compareDocuments(document, without).rules).toEqual([{ ...name, change: 'removed' }]);
  });

  it('compares a dimension over what is left', () => {
    const found = compareDocuments(firstRule({ levels: [0, 1, 2, 3, 9] }), document);
    const dimension = Object.entries(
      Object.fromEntries(document.dimensions.map(({ id, weights }) => [id, weights])),
    ).find(([, weights]) => figure in weights)?.[0];
    expect(rowIn(found, `dimension.${dimension}`)).toMatchObject({ value: 0, basis: 'part', from: null });
    expect(rowIn(found, 'overall')).toMatchObject({ basis: 'part' });
    // Of departments nobody knows which practices are in a dimension.
    expect(rowIn(found, `unit.u0.dimension.${dimension}`)).toMatchObject({ reason: 'other-rules' });
    expect(rowIn(found, 'unit.u0.overall')).toMatchObject({ reason: 'other-rules' });
  });

  it('compares no other questions, scales or lengths of a record', () => {
    const asked = onlyFirst((practice) => ({ ...practice, items: [] }));
    expect(rowIn(compareDocuments(asked, document), figure)).toMatchObject({ reason: 'other-questions' });
    const trend = document.trend && { ...document.trend, options: [7] };
    expect(rowIn(compareDocuments({ ...document, trend }, document), figure)).toMatchObject({
      reason: 'other-scale',
    });
    const over = (from: string) => ({ from, to: '2026-09-30', label: from });
    const log = (from: string) =>
      onlyFirst((practice) => ({
        ...practice,
        rules: practice.rules.map((rule) => ({
          ...rule,
          measure: 'activities.rate',
          figure: rule.figure.status === 'measured' ? { ...rule.figure, window: over(from) } : rule.figure,
        })),
      }));
    expect(rowIn(compareDocuments(log('2026-04-01'), log('2025-10-01')), figure)).toMatchObject({
      reason: 'other-window',
    });
    expect(rowIn(compareDocuments(log('2025-10-02'), log('2025-10-01')), figure)).toMatchObject({ value: 0 });
  });

  it('says that a number is not measured, or withheld, before it says that it does not compare', () => {
    const open = onlyFirst((practice) => ({
      ...practice,
      items: [],
      score: { id: figure, status: 'unmeasured', reason: 'withheld' },
    }));
    expect(rowIn(compareDocuments(open, document), figure)).toMatchObject({ reason: 'withheld' });
  });

  it('leaves out departments that only one of the two has', () => {
    const found = compareDocuments({ ...document, units: document.units.slice(1) }, document);
    expect(rowIn(found, 'unit.u0.overall')).toBeUndefined();
    expect(rowIn(found, 'unit.u1.overall')).toBeDefined();
  });
});
