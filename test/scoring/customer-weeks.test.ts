import { describe, expect, it } from 'vitest';
import type { RuleOf } from '../../src/model/measures.ts';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { customerWeeks } from '../../src/scoring/measures/customer-weeks.ts';
import { evidenceOf } from '../../src/scoring/unit-evidence.ts';
import { Answers } from '../../src/tallies/answers.ts';
import { companyOf, model } from '../fixtures.ts';

const rule: RuleOf<'customers.weeks'> = {
  id: 'customers-weeks',
  measure: 'customers.weeks',
  levels: [0.02, 0.1, 0.4, 0.75, 0.95],
  weight: 1,
  basis: 'judgement',
};

/** So many answers on each Monday from 2026-01-05 on. */
const weekly = (answers: readonly number[]): Answers => {
  const counts = new Answers();
  answers.forEach((count, week) => {
    const day = new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10);
    for (let i = 0; i < count; i++) counts.add({ day, department: '', value: 9 });
  });
  return counts;
};

const measured = (answers: readonly number[], asOf: string) => {
  const result = customerWeeks(gatherEvidence({ nps: weekly(answers) }, asOf, companyOf(), model), rule);
  return typeof result === 'string' ? result : [result.estimate.value, result.estimate.n];
};

describe('weeks with customer data', () => {
  it('counts the weeks with three answers or more, from the first answer to the day of the assessment', () => {
    expect(measured([9, 9, 9, 9, 2, 0, 9, 9, 9, 9], '2026-03-13')).toEqual([8 / 10, 10]);
    expect(measured([9, 9, 9, 9, 9, 9, 9, 9, 9, 9], '2026-03-20')).toEqual([10 / 11, 11]);
  });

  it('counts months where few answers arrive', () => {
    // Ten weeks from 5 January to 9 March with 7 answers a month at most: January 3, February 4, March 2.
    expect(measured([3, 0, 0, 0, 4, 0, 0, 0, 0, 2], '2026-03-13')).toEqual([2 / 3, 3]);
  });

  it('says nothing of less than ten weeks, of undated answers, of no answers', () => {
    expect(measured([9, 9, 9, 9, 9, 9, 9, 9, 9], '2026-03-06')).toBe('too-few');
    expect(customerWeeks(gatherEvidence({ nps: weekly([9]) }, null, companyOf(), model), rule)).toBe(
      'column-missing',
    );
    expect(customerWeeks(gatherEvidence({}, '2026-01-01', companyOf(), model), rule)).toBe('no-file');
    expect(measured([9], '2028-01-01')).toBe('outside-window');
  });

  it('counts weeks from six answers a week on', () => {
    // Sixty answers in ten weeks, forty of them in two; and one less, in three months.
    const busy = [20, 20, 3, 3, 3, 3, 3, 3, 2, 0];
    expect(measured(busy, '2026-03-13')).toEqual([8 / 10, 10]);
    expect(measured([19, ...busy.slice(1)], '2026-03-13')).toEqual([2 / 3, 3]);
  });

  it('is a share of the weeks observed, and of a department that customers do not name unknown', () => {
    const evidence = gatherEvidence({ nps: weekly(Array(10).fill(9)) }, '2026-03-13', companyOf(), model);
    expect(customerWeeks(evidence, rule)).toMatchObject({
      unit: 'share',
      window: { from: '2026-01-05', to: '2026-03-13' },
    });
    expect(customerWeeks(evidenceOf(evidence, new Set(['Bar'])), rule)).toBe('no-answers');
  });
});
