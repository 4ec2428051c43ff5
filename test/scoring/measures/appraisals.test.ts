import { describe, expect, it } from 'vitest';
import type { RuleOf } from '../../../src/model/measures.ts';
import type { Measured } from '../../../src/scoring/measures/measure.ts';
import { measure } from '../../../src/scoring/measures/registry.ts';
import type { AppraisalRow } from '../../../src/tallies/matrix.ts';
import { times } from '../../fixtures.ts';
import { evidenceFrom, partOf, review, reviewsOf, rule, told } from '../evidence-from.ts';

type ShareRule = RuleOf<'appraisals.share'>;
const share = (have: ShareRule['have'], more: Partial<ShareRule> = {}): ShareRule => ({
  ...rule,
  measure: 'appraisals.share',
  have,
  among: 'everyone',
  ...more,
});
const evidenceOf = (rows: readonly AppraisalRow[]) => evidenceFrom({ appraisals: reviewsOf(rows) });
const of = (rows: readonly AppraisalRow[], asked: ShareRule): Measured => measure(evidenceOf(rows), asked);

describe('the share of appraised people', () => {
  it('who show all the traits', () => {
    const rows = [
      review([
        ['customer_goal', 1],
        ['goal_due', 1],
      ]),
      review([
        ['customer_goal', 1],
        ['goal_due', 0],
      ]),
      review([
        ['customer_goal', 0],
        ['goal_due', 1],
      ]),
      review([
        ['customer_goal', 0],
        ['goal_due', 0],
      ]),
    ];
    expect(told(of(rows, share(['customer_goal', 'goal_due'])))).toEqual([1 / 4, 4]);
    expect(told(of(rows, share(['customer_goal'])))).toEqual([2 / 4, 4]);
    expect(of(rows, share(['customer_goal']))).toMatchObject({ unit: 'share', window: { label: '2026' } });
  });

  it('counts people, not reviews', () => {
    const rows = [
      ...times(3, review([['development_plan', 1]], { respondent: 'a' })),
      review([['development_plan', 0]], { respondent: 'b' }),
    ];
    expect(told(of(rows, share(['development_plan'])))).toEqual([3 / 4, 2]);
  });

  it('is of a level, or of those who show another trait', () => {
    const rows = [
      review(
        [
          ['customer_goal', 1],
          ['goal_measure', 1],
        ],
        { level: 'staff' },
      ),
      review(
        [
          ['customer_goal', 0],
          ['goal_measure', 0],
        ],
        { level: 'staff' },
      ),
      review(
        [
          ['customer_goal', 1],
          ['goal_measure', 0],
        ],
        { level: 'manager' },
      ),
      review([['goal_measure', 1]], { level: 'executive' }),
    ];
    expect(told(of(rows, share(['goal_measure'])))).toEqual([2 / 4, 4]);
    expect(told(of(rows, share(['goal_measure'], { among: 'staff' })))).toEqual([1 / 2, 2]);
    expect(told(of(rows, share(['goal_measure'], { among: 'leaders' })))).toEqual([1 / 2, 2]);
    expect(told(of(rows, share(['goal_measure'], { of: 'customer_goal' })))).toEqual([1 / 2, 2]);
    expect(of(rows.slice(1, 2), share(['goal_measure'], { of: 'customer_goal' }))).toBe('no-answers');
    expect(of(rows.slice(0, 2), share(['goal_measure'], { among: 'leaders' }))).toBe('no-answers');
  });

  it('is unknown where a level is asked for and no review has one', () => {
    const rows = times(3, review([['goal_measure', 1]], { level: '' }));
    expect(of(rows, share(['goal_measure'], { among: 'staff' }))).toBe('column-missing');
    expect(told(of(rows, share(['goal_measure'])))).toEqual([1, 3]);
    const some = [...rows, review([['goal_measure', 0]])];
    expect(told(of(some, share(['goal_measure'], { among: 'staff' })))).toEqual([3 / 4, 4]);
  });

  it('is of those whose reviews say, which must be half of all', () => {
    const said = (count: number) =>
      told(
        of(
          [...times(count, review([['customer_goal', 1]])), ...times(4 - count, review([]))],
          share(['customer_goal']),
        ),
      );
    expect(said(0)).toBe('column-missing');
    expect(said(1)).toBe('mostly-blank');
    expect(said(2)).toEqual([1, 2]);
    const half = [review([['customer_goal', 1]]), review([['goal_due', 1]])];
    expect(of(half, share(['customer_goal', 'goal_due']))).toBe('column-missing');
    expect(of([], share(['customer_goal']))).toBe('no-answers');
    expect(of([], share(['customer_goal'], { among: 'staff' }))).toBe('no-answers');
    expect(measure(evidenceFrom({}), share(['customer_goal']))).toBe('no-file');
  });

  it('says whom it is of, and what was asked of them', () => {
    const rows = [review([['customer_goal', 1]]), review([['customer_goal', 0]]), review([])];
    const found = of(rows, share(['customer_goal']));
    const asked = evidenceOf(rows).appraisals;
    const kept = typeof asked === 'string' ? [] : asked.tally.rows.filter(({ facts }) => facts.size > 0);
    expect(found).toMatchObject({
      people: {
        as: 'mean',
        samples: [{ kind: 'appraisals', variable: 'customer_goal', scale: 'share', rows: kept }],
      },
    });
    const both = review([
      ['customer_goal', 1],
      ['goal_due', 1],
    ]);
    const variableOf = (asked: ShareRule) => {
      const one = of([both], asked);
      return typeof one !== 'string' && 'people' in one ? one.people.samples[0].variable : one;
    };
    const variables = [
      share(['customer_goal']),
      share(['goal_due']),
      share(['customer_goal', 'goal_due']),
      share(['customer_goal'], { of: 'goal_due' }),
    ].map(variableOf);
    expect(new Set(variables).size).toBe(4);
  });
});

describe('traits', () => {
  const shown = (trait: ShareRule['have'][number], facts: Parameters<typeof review>[0], more = {}) =>
    told(of([review(facts, more)], share([trait])));

  it('are in a customer weight above nought', () => {
    expect(shown('customer-weight', [['customer_weight', 0]])).toEqual([0, 1]);
    expect(shown('customer-weight', [['customer_weight', 1]])).toEqual([1, 1]);
    expect(shown('customer-weight', [['reward_linked', 1]])).toBe('column-missing');
  });

  it('are in pay that depends on service by a weight or by a link', () => {
    expect(shown('service-pay', [['customer_weight', 5]])).toEqual([1, 1]);
    expect(shown('service-pay', [['customer_weight', 0]])).toEqual([0, 1]);
    expect(shown('service-pay', [['reward_linked', 1]])).toEqual([1, 1]);
    expect(shown('service-pay', [['reward_linked', 0]])).toEqual([0, 1]);
    expect(
      shown('service-pay', [
        ['customer_weight', 0],
        ['reward_linked', 1],
      ]),
    ).toEqual([1, 1]);
    expect(shown('service-pay', [['reward', 100]])).toBe('column-missing');
  });

  it('are in a session a quarter of the period, in one where that is shorter, in four where it is not dated', () => {
    const coached = (sessions: number, wave: string, day = '') =>
      shown('coached', [['coaching_sessions', sessions]], { wave, day });
    expect([coached(3, '2026'), coached(4, '2026')]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect([coached(1, '2026-H2'), coached(2, '2026-H2')]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect([coached(0, '2026-Q4'), coached(1, '2026-Q4')]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect([coached(0, '2026-11'), coached(1, '2026-11')]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect([coached(3, ''), coached(4, '')]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect([coached(3, '', '2026-11-05'), coached(4, '', '2026-11-05')]).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(shown('coached', [['customer_goal', 1]])).toBe('column-missing');
  });

  it('are in fewer sessions where somebody has several reviews in a year', () => {
    const twice = ['2026-05-04', '2026-06-04'].map((day) =>
      review([['coaching_sessions', 2]], { wave: '', day, respondent: 'a' }),
    );
    expect(told(of(twice, share(['coached'])))).toEqual([1, 1]);
    const apart = twice.map((row, index) => ({ ...row, respondent: `${index}` }));
    expect(told(of(apart, share(['coached'])))).toEqual([0, 2]);
    const nameless = twice.map((row) => ({ ...row, respondent: '' }));
    expect(told(of(nameless, share(['coached'])))).toEqual([0, 2]);
  });
});

describe('the share of departments', () => {
  const asked: RuleOf<'appraisals.departments'> = {
    ...rule,
    measure: 'appraisals.departments',
    have: 'customer_competency',
    atLeast: 0.8,
  };
  /** Five people of a department, so many of whom have the trait. */
  const five = (department: string, having: number): AppraisalRow[] =>
    Array.from({ length: 5 }, (_, index) =>
      review([['customer_competency', Number(index < having)]], {
        department,
        respondent: department + index,
      }),
    );
  const found = (rows: readonly AppraisalRow[]) => measure(evidenceOf(rows), asked);

  it('counts those in which enough people show the trait', () => {
    const rows = [...five('A', 4), ...five('B', 3), ...five('C', 5), ...five('D', 0)];
    expect(told(found(rows))).toEqual([2 / 4, 4]);
    expect(found(rows)).toMatchObject({ unit: 'share', window: { label: '2026' } });
    expect(measure(partOf(evidenceOf(rows), 'A'), asked)).toBe('not-by-unit');
    expect(measure(evidenceFrom({}), asked)).toBe('no-file');
  });

  it('takes a department in two spellings for one, and counts those of few people together', () => {
    const rows = [...five('A', 5), ...five('a', 0), ...five('B', 5), ...five('C', 5)];
    expect(told(found(rows))).toEqual([2 / 3, 3]);
    const small = five('D', 5).slice(1);
    const few = five('E', 5).slice(1);
    expect(told(found([...rows, ...small, ...few]))).toEqual([3 / 4, 4]);
    // Four people are all that is left of the company: they go with the smallest, whose five are of one mind with them.
    expect(told(found([...rows, ...five('b', 5), ...small]))).toEqual([2 / 3, 3]);
    // Of nine in C and D four show the trait; with somebody of no department D's four are five, and counted alone.
    const mixed = [...rows.filter(({ department }) => department !== 'C'), ...five('C', 0), ...small];
    expect(told(found([...mixed, ...five('b', 5)]))).toEqual([1 / 3, 3]);
    const most = measure(evidenceOf([...mixed, ...five('b', 5), ...five('', 1).slice(0, 1)]), {
      ...asked,
      atLeast: 0.5,
    });
    expect(told(most)).toEqual([3 / 4, 4]);
    expect(found([...five('B', 5), ...five('C', 5), ...small])).toBe('too-few');
  });

  it('is unknown without departments, or where reviews do not say', () => {
    expect(found(five('', 5))).toBe('column-missing');
    const blank = ['A', 'B', 'C'].flatMap((department) => times(5, review([], { department })));
    expect(found(blank)).toBe('column-missing');
    expect(found([...blank, review([['customer_competency', 1]])])).toBe('mostly-blank');
    // People of no department are none, however many they are.
    const nowhere = [...five('A', 5), ...five('B', 5), ...five('', 5)];
    expect(found(nowhere)).toBe('too-few');
  });
});
