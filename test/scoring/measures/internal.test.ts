import { describe, expect, it } from 'vitest';
import type { RuleOf } from '../../../src/model/measures.ts';
import type { Company } from '../../../src/scoring/company.ts';
import { measure } from '../../../src/scoring/measures/registry.ts';
import type { Rating } from '../../../src/tallies/events.ts';
import { evidenceFrom, partOf, rating, ratingsOf, rule, told } from '../evidence-from.ts';

const internalScale = { min: 1, max: 5 };
const evidenceOf = (ratings: readonly Rating[], company: Partial<Company> = {}, scale = internalScale) =>
  evidenceFrom({ internal: ratingsOf(ratings) }, company, { internalScale: scale });
/** What several people of one team say of another's service. */
const said = (from: string, to: string, values: readonly number[], more: Partial<Rating> = {}): Rating[] =>
  values.map((value, index) => rating(from, to, value, { respondent: `${from}${to}${index}`, ...more }));

describe('the mean over pairs of teams', () => {
  const asked: RuleOf<'internal.pairs'> = { ...rule, measure: 'internal.pairs' };
  const of = (ratings: readonly Rating[]) => measure(evidenceOf(ratings), asked);
  const ab = said('A', 'B', [5, 5, 5, 5, 4, 4, 4, 4, 5, 4]);
  const ba = said('B', 'A', [1, 2, 2, 2, 3]);

  it('counts pairs alike, however many ratings they hold', () => {
    const found = of([...ab, ...ba]);
    expect(told(found)).toEqual([expect.closeTo((4.5 + 2) / 2, 12), 2]);
    expect(found).toMatchObject({
      unit: 'rating',
      window: { from: '2026-05-04' },
      estimate: { low: 1, high: 5 },
    });
  });

  it('leaves out what teams say of themselves, in whatever letters, and pairs of few raters', () => {
    const rest = [...said('B', 'b', [5, 5, 4, 5, 5]), ...said('A', 'C', [1, 2, 1, 2])];
    expect(told(of([...ab, ...ba, ...rest]))).toEqual([3.25, 2]);
    const one = said('A', 'C', [1, 2, 1, 2, 1], { respondent: 'the same' });
    expect(told(of([...ab, ...ba, ...one]))).toEqual([3.25, 2]);
  });

  it('leaves out few raters of one mind', () => {
    const alike = (count: number) => said('A', 'C', Array(count).fill(1));
    expect(told(of([...ab, ...ba, ...alike(9)]))).toEqual([3.25, 2]);
    expect(told(of([...ab, ...ba, ...alike(10)]))).toEqual([2.5, 3]);
  });

  it('is on a scale of 1 to 5, on whatever scale people answered', () => {
    const found = evidenceOf(
      [...said('A', 'B', [10, 10, 10, 10, 0]), ...said('B', 'A', [0, 5, 5, 5, 5])],
      {},
      { min: 0, max: 10 },
    );
    expect(told(measure(found, asked))).toEqual([expect.closeTo((4.2 + 2.6) / 2, 12), 2]);
  });

  it('needs two pairs', () => {
    expect(of(ab)).toBe('too-few');
    expect(of([])).toBe('no-answers');
    expect(measure(evidenceFrom({}), asked)).toBe('no-file');
    expect(measure(evidenceFrom({ internal: ratingsOf(ab) }), asked)).toBe('no-answers');
  });

  it('of a department is what others say of it', () => {
    const evidence = evidenceOf([
      ...ab,
      ...said('C', 'B', [3, 3, 3, 3, 4]),
      ...said('B', 'C', [1, 2, 1, 2, 2]),
    ]);
    expect(told(measure(partOf(evidence, 'B'), asked))).toEqual([expect.closeTo((4.5 + 3.2) / 2, 12), 2]);
    expect(measure(partOf(evidence, 'C'), asked)).toBe('too-few');
  });
});

describe('departments that rate and are rated', () => {
  const asked: RuleOf<'internal.coverage'> = { ...rule, measure: 'internal.coverage' };
  const company: Partial<Company> = {
    headcount: { departments: { A: 5, B: 5 }, levels: {}, functions: {} },
  };
  const of = (ratings: readonly Rating[], more = company) => measure(evidenceOf(ratings, more), asked);
  const at = (day: string, until = day) => ({ day, until });
  const both = (when: Partial<Rating>) => [rating('A', 'B', 3, when), rating('b', 'a', 3, when)];

  it('count by half-year, if they did both', () => {
    expect(told(of(both(at('2026-03-01'))))).toEqual([2 / 4, 4]);
    expect(told(of([...both(at('2026-06-30')), ...both(at('2026-07-01'))]))).toEqual([1, 4]);
    expect(told(of([rating('A', 'B', 3)]))).toEqual([0, 4]);
    expect(told(of([rating('A', 'Elsewhere', 3), rating('Elsewhere', 'A', 3)]))).toEqual([1 / 4, 4]);
    expect(of(both(at('2026-03-01')))).toMatchObject({ unit: 'share', window: { to: '2026-12-31' } });
  });

  it('do not count by what they say of themselves', () => {
    expect(told(of([rating('A', 'a', 3), rating('B', 'B', 3)]))).toEqual([0, 4]);
  });

  it('count a longer period in the half-year that holds most of it, the later of two halves', () => {
    const halves = (when: Partial<Rating>) => told(of(both(when)));
    // The first half-year has 181 days, the second 184.
    const inOne = [1 / 2, 4];
    expect(halves(at('2026-01-01', '2026-12-31'))).toEqual(inOne);
    expect(told(of([...both(at('2026-01-01', '2026-12-31')), ...both(at('2026-08-01'))]))).toEqual(inOne);
    expect(told(of([...both(at('2026-05-01', '2026-08-29')), ...both(at('2026-03-01'))]))).toEqual(inOne);
    expect(told(of([...both(at('2026-05-01', '2026-08-29')), ...both(at('2026-08-01'))]))).toEqual([1, 4]);
    // Sixty-one days on either side.
    expect(told(of([...both(at('2026-05-01', '2026-08-30')), ...both(at('2026-03-01'))]))).toEqual([1, 4]);
  });

  it('count a period that goes on after the assessment as far as it has come', () => {
    const found = of([...both(at('2026-12-01', '2027-11-30')), ...both(at('2026-03-01'))]);
    expect(told(found)).toEqual([1, 4]);
  });

  it('do not count a period most of which lies before, nor one that neither half-year holds half of', () => {
    expect(told(of(both(at('2025-01-01', '2026-03-31'))))).toEqual([0, 4]);
    // Of 365 days 181 lie in the first half-year and 62 in the second.
    expect(told(of(both(at('2025-09-01', '2026-08-31'))))).toEqual([0, 4]);
  });

  it('are three half-years of departments or more, and dated', () => {
    const one: Partial<Company> = { headcount: { departments: { A: 5 }, levels: {}, functions: {} } };
    expect(of(both(at('2026-03-01')), one)).toBe('too-few');
    expect(of(both({ day: '', until: '' }))).toBe('column-missing');
    expect(measure(evidenceFrom({}), asked)).toBe('no-file');
  });
});

describe('ratings after which something was agreed on', () => {
  const asked: RuleOf<'internal.agreed'> = { ...rule, measure: 'internal.agreed' };
  const agreed = (yes: number, no: number, blank = 0) =>
    measure(
      evidenceOf([
        ...said('A', 'B', Array(yes).fill(3), { agreed: 'yes' }),
        ...said('A', 'C', Array(no).fill(3), { agreed: 'no' }),
        ...said('A', 'D', Array(blank).fill(3)),
      ]),
      asked,
    );

  it('are a share of those that say, ten or more', () => {
    expect(told(agreed(4, 6, 9))).toEqual([4 / 10, 10]);
    expect(agreed(4, 6)).toMatchObject({ unit: 'share', window: { to: '2026-12-31' } });
    expect(agreed(4, 5, 9)).toBe('too-few');
    expect(told(agreed(10, 0))).toEqual([1, 10]);
    expect(told(agreed(5, 5))).toEqual([1 / 2, 10]);
    expect(told(agreed(0, 10))).toEqual([0, 10]);
  });

  it('are unknown where no rating says', () => {
    expect(agreed(0, 0, 12)).toBe('column-missing');
    expect(agreed(0, 0)).toBe('no-answers');
    expect(measure(evidenceFrom({}), asked)).toBe('no-file');
  });
});
