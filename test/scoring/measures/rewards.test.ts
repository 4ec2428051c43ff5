import { describe, expect, it } from 'vitest';
import type { RuleOf } from '../../../src/model/measures.ts';
import type { Measured } from '../../../src/scoring/measures/measure.ts';
import { measure } from '../../../src/scoring/measures/registry.ts';
import type { AppraisalFact, AppraisalRow } from '../../../src/tallies/matrix.ts';
import { evidenceFrom, partOf, review, reviewsOf, rule, told } from '../evidence-from.ts';

const evidenceOf = (rows: readonly AppraisalRow[]) => evidenceFrom({ appraisals: reviewsOf(rows) });
const upTo = (count: number, of: (index: number) => AppraisalRow): AppraisalRow[] =>
  Array.from({ length: count }, (_, index) => of(index));

/** The people that a measured number is about, and what it is of. */
const spokenOf = (measured: Measured) =>
  typeof measured === 'string' || !('people' in measured)
    ? measured
    : measured.people.samples.map(({ kind, variable, rows }) => [
        measured.people.as,
        kind,
        variable,
        rows.map(({ respondent }) => respondent).sort(),
      ]);

describe('reward by attainment', () => {
  const asked: RuleOf<'appraisals.correlation'> = { ...rule, measure: 'appraisals.correlation' };
  const row = (attainment: number, reward: number, more: Partial<AppraisalRow> = {}) =>
    review(
      [
        ['goal_attainment', attainment],
        ['reward', reward],
      ],
      more,
    );
  const of = (rows: readonly AppraisalRow[]) => measure(evidenceOf(rows), asked);

  it('is the rank correlation of thirty people or more', () => {
    expect(of(upTo(29, (index) => row(index, index)))).toBe('too-few');
    const found = of(upTo(30, (index) => row(index, 900 - index)));
    expect(told(found)).toEqual([-1, 30]);
    expect(found).toMatchObject({ unit: 'correlation', window: { label: '2026' } });
  });

  it('ranks within levels: that leaders attain more and earn more is no correlation', () => {
    const rows = [
      ...upTo(20, (index) => row(index, 100 - index)),
      ...upTo(20, (index) => row(500 + index, 900 - index, { level: 'manager' })),
    ];
    expect(told(of(rows))).toEqual([-1, 40]);
  });

  it('leaves out those of whom one of both is not known, and a level of one person', () => {
    const people = upTo(30, (index) => row(index, index, { respondent: `p${index}` }));
    const rows = [
      ...people,
      review([['reward', 100]], { respondent: 'no attainment' }),
      review([['goal_attainment', 100]], { respondent: 'no reward' }),
      row(50, 1, { level: 'executive', respondent: 'alone' }),
    ];
    expect(told(of(rows))).toEqual([1, 30]);
    expect(spokenOf(of(rows))).toEqual([
      ['own', 'appraisals', 'reward by attainment', people.map(({ respondent }) => respondent).sort()],
    ]);
  });

  it('says why there is none', () => {
    expect(of([])).toBe('no-answers');
    expect(of([review([['reward', 100]])])).toBe('column-missing');
    expect(of(upTo(30, (index) => row(100, index)))).toBe('no-variance');
    expect(measure(evidenceFrom({}), asked)).toBe('no-file');
  });
});

describe('pay of a function', () => {
  const asked: RuleOf<'appraisals.pay'> = { ...rule, measure: 'appraisals.pay', function: 'service' };
  const paid = (
    count: number,
    own: string,
    value: number,
    more: Partial<AppraisalRow> = {},
    fact: AppraisalFact = 'reward',
  ) =>
    upTo(count, (index) =>
      review([[fact, value]], { function: own, respondent: `${own}${more.level ?? ''}${index}`, ...more }),
    );
  const of = (rows: readonly AppraisalRow[]) => measure(evidenceOf(rows), asked);

  it('is a ratio to that of all others within levels', () => {
    const rows = [
      ...paid(5, 'service', 80),
      ...paid(5, 'sales', 100),
      ...paid(5, 'it', 100),
      ...paid(5, 'service', 400, { level: 'manager' }),
      ...paid(5, 'sales', 500, { level: 'manager' }),
    ];
    const found = of(rows);
    expect(told(found)).toEqual([expect.closeTo(0.8, 12), 10]);
    expect(found).toMatchObject({ unit: 'ratio', window: { label: '2026' } });
    expect(spokenOf(found)).toEqual([
      ['own', 'appraisals', 'reward', rows.map(({ respondent }) => respondent).sort()],
    ]);
    expect(measure(partOf(evidenceOf(rows), ''), asked)).toBe('not-by-unit');
  });

  it('leaves out levels in which either side has few people, and those without a function', () => {
    const rows = [
      ...paid(5, 'service', 80),
      ...paid(5, 'sales', 100),
      ...paid(4, 'service', 900, { level: 'manager' }),
      ...paid(9, 'sales', 100, { level: 'manager' }),
      ...paid(9, 'service', 900, { level: 'executive' }),
      ...paid(4, 'sales', 100, { level: 'executive' }),
      ...paid(9, '', 5),
    ];
    expect(told(of(rows))).toEqual([expect.closeTo(0.8, 12), 5]);
    expect(of([...paid(5, 'service', 80), ...paid(4, 'sales', 80), ...paid(9, '', 80)])).toBe('too-few');
    const same = paid(6, 'service', 80, { respondent: 'one' });
    expect(of([...same, ...paid(9, 'sales', 80)])).toBe('too-few');
  });

  it('is by the position in the pay band where no pay is given', () => {
    const positions = [
      ...paid(5, 'service', 50, {}, 'pay_position'),
      ...paid(5, 'sales', 100, {}, 'pay_position'),
    ];
    expect(told(of(positions))).toEqual([expect.closeTo(0.5, 12), 5]);
    expect(spokenOf(of(positions))).toMatchObject([['own', 'appraisals', 'pay_position', expect.any(Array)]]);
    const pay = [...paid(5, 'service', 80), ...paid(5, 'sales', 100)];
    expect(told(of([...positions, ...pay]))).toEqual([expect.closeTo(0.8, 12), 5]);
  });

  it('leaves out pay of nought', () => {
    const rows = [
      ...paid(5, 'service', 80),
      ...paid(5, 'sales', 100),
      ...paid(3, 'service', 0, { respondent: 'z' }),
    ];
    expect(told(of(rows))).toEqual([expect.closeTo(0.8, 12), 5]);
  });

  it('is unknown without pay or without functions', () => {
    expect(of([review([['promoted', 1]], { function: 'service' })])).toBe('column-missing');
    expect(of(paid(12, '', 80))).toBe('column-missing');
    expect(measure(evidenceFrom({}), asked)).toBe('no-file');
  });
});

describe('promotion of a function', () => {
  const asked: RuleOf<'appraisals.promotion'> = {
    ...rule,
    measure: 'appraisals.promotion',
    function: 'service',
  };
  /** So many people of a function and level, the first of whom were promoted. */
  const people = (count: number, own: string, promoted: number, more: Partial<AppraisalRow> = {}) =>
    upTo(count, (index) =>
      review([['promoted', Number(index < promoted)]], {
        function: own,
        respondent: `${own}${more.level ?? ''}${index}`,
        ...more,
      }),
    );
  const of = (rows: readonly AppraisalRow[]) => measure(evidenceOf(rows), asked);

  it('is the ratio of rates within levels, of ten promotions or more', () => {
    const rows = [...people(8, 'service', 2), ...people(10, 'sales', 5), ...people(6, 'it', 3)];
    const found = of(rows);
    expect(told(found)).toEqual([expect.closeTo(0.5, 12), 8]);
    expect(found).toMatchObject({ unit: 'ratio', window: { label: '2026' } });
    expect(spokenOf(found)).toEqual([
      ['own', 'appraisals', 'promoted', rows.map(({ respondent }) => respondent).sort()],
    ]);
    expect(of([...people(8, 'service', 1), ...people(16, 'sales', 8)])).toBe('too-few');
    expect(measure(partOf(evidenceOf(rows), ''), asked)).toBe('not-by-unit');
  });

  it('is not told where few people of a side were all promoted, or none of them', () => {
    expect(of([...people(6, 'service', 6), ...people(20, 'sales', 8)])).toBe('too-few');
    expect(of([...people(9, 'service', 0), ...people(20, 'sales', 10)])).toBe('too-few');
    expect(told(of([...people(10, 'service', 0), ...people(20, 'sales', 10)]))).toEqual([0, 10]);
    expect(told(of([...people(6, 'service', 5), ...people(20, 'sales', 8)]))?.[1]).toBe(6);
  });

  it('leaves out levels in which either side has few people, and those of whom it is not recorded', () => {
    const rows = [
      ...people(8, 'service', 2),
      ...people(16, 'sales', 8),
      ...people(4, 'service', 4, { level: 'manager' }),
      ...people(9, 'sales', 9, { level: 'manager' }),
      ...upTo(9, (index) => review([], { function: 'service', respondent: `r${index}` })),
    ];
    expect(told(of(rows))).toEqual([expect.closeTo(0.5, 12), 8]);
  });

  it('cannot be compared with others of whom nobody was promoted', () => {
    expect(of([...people(12, 'service', 10), ...people(12, 'sales', 0)])).toBe('no-variance');
    expect(told(of([...people(12, 'service', 0), ...people(12, 'sales', 10)]))).toEqual([0, 12]);
  });

  it('is unknown where it is not recorded, or without functions', () => {
    expect(of([review([['reward', 1]], { function: 'service' })])).toBe('column-missing');
    expect(of(people(12, '', 10))).toBe('column-missing');
    const some = [...people(8, 'service', 2), ...people(16, 'sales', 8), ...people(3, '', 3)];
    expect(told(of(some))).toEqual([expect.closeTo(0.5, 12), 8]);
    expect(of(people(12, 'service', 12))).toBe('too-few');
    expect(measure(evidenceFrom({}), asked)).toBe('no-file');
  });
});
