import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, Answers } from '../../src/tallies/answers.ts';

const row = fc.record({
  day: fc.constantFrom('', '2026-01-05', '2026-03-31', '2026-04-01'),
  department: fc.constantFrom('', 'Sales', 'Спа'),
  value: fc.integer({ min: 0, max: 10 }),
  respondent: fc.option(fc.integer({ min: 0, max: 40 }).map(String), { nil: undefined }),
});
type Given = Answer & { respondent: string | undefined };

const count = (rows: readonly Given[]): Answers => {
  const counts = new Answers();
  for (const { respondent, ...cell } of rows) counts.add(cell, respondent);
  return counts;
};

const facts = (counts: Answers) => ({
  total: counts.total,
  people: counts.people,
  values: [...counts.by('value')],
  days: [...counts.by('day')],
  quarter: counts.between('2026-01-01', '2026-03-31').people,
  departments: counts.departments,
});

describe('Answers', () => {
  it('is the same merged from parts as counted whole, in any order', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), fc.nat(80), (rows, at) => {
        const merged = count(rows.slice(at).reverse());
        merged.merge(count(rows.slice(0, at)));
        expect(facts(merged)).toEqual(facts(count(rows)));
      }),
    );
  });

  it('splits into dated and undated, and by department, without losing an answer', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), (rows) => {
        const counts = count(rows);
        expect(counts.between('0000-01-01', '9999-12-31').total + counts.undated().total).toBe(rows.length);
        const parts = counts.departments.map((name) => counts.of((department) => department === name).total);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(rows.length);
      }),
    );
  });

  it('counts a person once, and a row without a name as a person', () => {
    const cell = { day: '2026-01-05', department: '', value: 9 };
    const named = new Answers();
    for (const id of ['a', 'b', 'a', 'a']) named.add(cell, id);
    expect([named.total, named.people]).toEqual([4, 2]);
    const unnamed = new Answers();
    unnamed.add(cell);
    unnamed.add(cell);
    expect(unnamed.people).toBe(2);
  });

  it('remembers people by quarter and department only as far as a minimum group needs', () => {
    const counts = new Answers();
    for (let id = 0; id < 100; id++)
      counts.add({ day: '2026-01-05', department: 'Sales', value: 9 }, String(id));
    expect(counts.people).toBe(20);
    expect(counts.between('2026-04-01', '2026-06-30').total).toBe(0);
  });
});
