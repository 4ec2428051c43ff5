import { describe, expect, it } from 'vitest';
import type { RuleOf } from '../../../src/model/measures.ts';
import type { Company } from '../../../src/scoring/company.ts';
import { measure } from '../../../src/scoring/measures/registry.ts';
import { evidenceFrom, partOf, rule, told } from '../evidence-from.ts';

const smart: RuleOf<'goals.smart'> = { ...rule, measure: 'goals.smart' };
const of = (goals: Company['goals']) => measure(evidenceFrom({}, { goals }), smart);

describe('exact goals', () => {
  it('have both a measure and a date', () => {
    const exact = { measure: 'nps', due: '2026-12-31' };
    const found = of([
      exact,
      exact,
      exact,
      { measure: 'nps' },
      { measure: 'nps' },
      { due: '2026-12-31' },
      {},
    ]);
    expect(told(found)).toEqual([3 / 7, 7]);
    expect(found).toMatchObject({ unit: 'share', window: 'undated' });
  });

  it('are none where there are none, as unsure as of a single one without', () => {
    const [none, one] = [of([]), of([{}])];
    expect(told(none)).toEqual([0, 0]);
    if (typeof none === 'string' || typeof one === 'string') throw new Error('not measured');
    expect(none.estimate).toEqual({ ...one.estimate, n: 0 });
  });

  it('are unknown where the company does not say, and of a department', () => {
    expect(of(undefined)).toBe('not-declared');
    expect(measure(partOf(evidenceFrom({}, { goals: [{}] }), 'A'), smart)).toBe('not-by-unit');
  });
});
