import { describe, expect, it } from 'vitest';
import type { Breakdown, BreakdownGroup } from '../../src/assessment/breakdown.ts';
import type { Reason } from '../../src/assessment/figure.ts';
import { concludeBreakdowns } from '../../src/conclusions/breakdowns.ts';

interface Cell {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly n?: number;
  readonly mean?: number;
  readonly sd?: number;
}

const group = (id: string, cells: Readonly<Record<string, Cell | Reason>>): BreakdownGroup => ({
  id,
  label: id,
  people: { id: `breakdown.department.${id}.people`, status: 'unmeasured', reason: 'no-answers' },
  dimensions: Object.entries(cells).map(([dimension, cell]) => {
    const name = `breakdown.department.${id}.${dimension}`;
    if (typeof cell === 'string')
      return {
        dimension,
        mean: { id: `${name}.mean`, status: 'unmeasured', reason: cell },
        difference: { id: `${name}.difference`, status: 'unmeasured', reason: cell },
      };
    const { n = 10, mean = 3, sd = 1, p, ...rest } = cell;
    const plain = { status: 'measured', se: 0.1, n, window: 'undated' } as const;
    return {
      dimension,
      mean: {
        ...plain,
        id: `${name}.mean`,
        value: mean,
        low: 1,
        high: 5,
        unit: 'mean-answer',
        sd,
        agreement: null,
      },
      difference: {
        ...plain,
        ...rest,
        id: `${name}.difference`,
        unit: 'answer',
        p,
        hedgesG: null,
        cliffDelta: 0,
        restMean: 3,
        restSd: 1,
        restN: 20,
      },
    };
  }),
});

const breakdown = (...groups: readonly BreakdownGroup[]): Breakdown => ({
  attribute: 'department',
  reason: null,
  groups: [...groups],
});

const above = (p: number): Cell => ({ value: 0.5, low: 0.1, high: 0.9, p });
const below = (p: number): Cell => ({ value: -0.5, low: -0.9, high: -0.1, p });

describe('concludeBreakdowns', () => {
  it('corrects all published differences of a table as one family, and says in which direction each lies', () => {
    // Benjamini & Hochberg of .52, .12, .0001, .03, .14: .52, .175, .0005, .075, .175; what is withheld is no member.
    const [found] = concludeBreakdowns([
      breakdown(
        group('a', { voice: above(0.52), goals: above(0.12), reward: 'withheld' }),
        group('b', { voice: below(0.0001), goals: above(0.03), reward: above(0.14) }),
      ),
    ]);
    expect(found?.comparisons).toEqual([
      { figure: 'breakdown.department.a.voice.difference', adjustedP: 0.52, standing: 'no-evidence' },
      { figure: 'breakdown.department.a.goals.difference', adjustedP: 0.175, standing: 'no-evidence' },
      { figure: 'breakdown.department.b.voice.difference', adjustedP: 0.0005, standing: 'lower' },
      { figure: 'breakdown.department.b.goals.difference', adjustedP: 0.075, standing: 'no-evidence' },
      { figure: 'breakdown.department.b.reward.difference', adjustedP: 0.175, standing: 'no-evidence' },
    ]);
  });

  it('corrects each attribute by itself', () => {
    const one = breakdown(group('a', { voice: above(0.04) }), group('b', { voice: 'withheld' }));
    const [first, second] = concludeBreakdowns([one, { ...one, attribute: 'level' }]);
    expect(first?.comparisons).toMatchObject([{ adjustedP: 0.04, standing: 'higher' }]);
    expect(second?.comparisons).toEqual(first?.comparisons);
  });

  it('never says other than the interval, and a p of 5 % is no evidence', () => {
    const standing = (cell: Cell) =>
      concludeBreakdowns([breakdown(group('a', { voice: cell }))])[0]?.comparisons[0]?.standing;
    expect(standing({ value: 0.1, low: -0.1, high: 0.3, p: 0.01 })).toBe('no-evidence');
    expect(standing(above(0.05))).toBe('no-evidence');
    expect(standing(above(0.049))).toBe('higher');
  });

  it('works out intraclass correlations from the published means and deviations alone', () => {
    // The groups {4, 4, 5}, {2, 3, 2, 3, 2} and {5, 5} of the oracle; a withheld one counts for nothing.
    const cell = (n: number, mean: number, squares: number) => ({
      ...above(0.5),
      n,
      mean,
      sd: Math.sqrt(squares / (n - 1)),
    });
    const [found] = concludeBreakdowns([
      breakdown(
        group('a', { voice: cell(3, 13 / 3, 2 / 3) }),
        group('b', { voice: cell(5, 2.4, 1.2) }),
        group('c', { voice: cell(2, 5, 0) }),
        group('d', { voice: 'withheld' }),
      ),
    ]);
    expect(found?.clustering).toMatchObject([
      {
        dimension: 'voice',
        single: { id: 'clustering.department.voice.single', value: 0.879787, n: 10, unit: 'correlation' },
        mean: { id: 'clustering.department.voice.mean', value: 0.957784, n: 10, unit: 'alpha' },
      },
    ]);
  });

  it('says why there is none: two groups, or answers that do not differ', () => {
    const reasons = (...groups: readonly BreakdownGroup[]) =>
      concludeBreakdowns([breakdown(...groups)])[0]?.clustering.map(({ single, mean }) => [
        single.status === 'unmeasured' ? single.reason : single.value,
        mean.status === 'unmeasured' ? mean.reason : mean.value,
      ]);
    const flat = (mean: number, sd: number) => ({ ...above(0.5), mean, sd });
    expect(reasons(group('a', { voice: flat(3, 1) }))).toEqual([['too-few', 'too-few']]);
    const like = (one: Parameters<typeof flat>) =>
      ['a', 'b', 'c'].map((id) => group(id, { voice: flat(...one) }));
    expect(reasons(...like([3, 1]).slice(1))).toEqual([['too-few', 'too-few']]);
    expect(reasons(...like([3, 0]))).toEqual([['no-variance', 'no-variance']]);
    expect(reasons(...like([3, 1]))).toEqual([[-0.111111, 'no-variance']]);
    expect(concludeBreakdowns([{ attribute: 'function', reason: 'column-missing', groups: [] }])).toEqual([]);
  });
});
