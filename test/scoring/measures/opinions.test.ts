import { describe, expect, it } from 'vitest';
import type { RuleOf } from '../../../src/model/measures.ts';
import type { Company } from '../../../src/scoring/company.ts';
import type { Measured } from '../../../src/scoring/measures/measure.ts';
import { measure } from '../../../src/scoring/measures/registry.ts';
import { answersOf, type Respondent, surveyOf, times } from '../../fixtures.ts';
import { evidenceFrom, rule, told } from '../evidence-from.ts';

const evidenceOf = (people: readonly Respondent[], company: Partial<Company> = {}) =>
  evidenceFrom({ survey: surveyOf(people) }, company);
const samplesIn = (measured: Measured) =>
  typeof measured !== 'string' && 'people' in measured ? measured.people.samples : [];

describe('the favourable share', () => {
  const asked: RuleOf<'survey.favourable'> = {
    ...rule,
    measure: 'survey.favourable',
    items: ['p10a', 'p10b'],
    among: 'everyone',
  };
  const of = (people: readonly Respondent[], among: 'everyone' | 'staff' = 'everyone') =>
    measure(evidenceOf(people), { ...asked, among });
  const person = (answer: number, more: Partial<Respondent> = {}): Respondent => ({
    answers: { p10a: answer },
    ...more,
  });

  it('is among those who were asked', () => {
    const people = [person(5), person(1), person(5, { level: 'manager' }), person(5, { level: '' })];
    expect(told(of(people))).toEqual([3 / 4, 4]);
    expect(told(of(people, 'staff'))).toEqual([2 / 3, 3]);
    expect(of(people)).toMatchObject({ unit: 'share', window: 'undated' });
    expect(of([person(5, { wave: '2026-Q4' })])).toMatchObject({ window: { label: '2026-Q4' } });
  });

  it('counts people, not rows', () => {
    const twice = [...times(2, person(5, { respondent: 'a' })), person(1, { respondent: 'b' })];
    expect(told(of(twice))).toEqual([expect.closeTo(2 / 3, 12), 2]);
  });

  it('says whom it is of and what each of them says', () => {
    const [sample, ...others] = samplesIn(of([person(5), person(1), { answers: { p11a: 5 } }]));
    expect(others).toEqual([]);
    expect(sample).toMatchObject({ kind: 'survey', variable: 'favourable p10a', scale: 'share' });
    expect(sample?.rows).toHaveLength(2);
    expect(of([person(5)])).toMatchObject({ people: { as: 'mean' } });
    expect(sample && 'values' in sample && [...sample.values].sort()).toEqual([0, 1]);
  });

  it('says why there is none', () => {
    expect(of([])).toBe('no-answers');
    expect(of([{ answers: { p11a: 5 } }])).toBe('column-missing');
    expect(of([person(5, { level: 'manager' })], 'staff')).toBe('no-answers');
    expect(measure(evidenceFrom({}), asked)).toBe('no-file');
  });
});

describe('the weaker of two shares', () => {
  const asked: RuleOf<'survey.weaker'> = {
    ...rule,
    measure: 'survey.weaker',
    first: ['p14a'],
    second: ['p14b'],
    among: 'staff',
  };
  const of = (people: readonly Respondent[]) => measure(evidenceOf(people), asked);
  const person = (first: number, second: number, more: Partial<Respondent> = {}): Respondent => ({
    answers: { p14a: first, p14b: second },
    ...more,
  });

  it('is the lower one, among those who were asked', () => {
    const people = [person(5, 5), person(5, 1), person(1, 1), person(5, 5, { level: 'manager' })];
    expect(told(of(people))).toEqual([1 / 3, 3]);
    expect(
      told(of(people.map(({ answers: { p14a = 0, p14b = 0 }, ...more }) => person(p14b, p14a, more)))),
    ).toEqual([1 / 3, 3]);
    expect(of(people)).toMatchObject({ unit: 'share', window: 'undated', people: { as: 'lowest' } });
    expect(samplesIn(of(people)).map(({ variable }) => variable)).toEqual([
      'favourable p14a',
      'favourable p14b',
    ]);
  });

  it('is unknown where one of them is', () => {
    expect(of([{ answers: { p14a: 5 } }])).toBe('column-missing');
    expect(of([{ answers: { p14b: 5 } }])).toBe('column-missing');
    expect(of([person(5, 5, { level: 'manager' })])).toBe('no-answers');
  });
});

describe('knowing', () => {
  const segments: RuleOf<'survey.knowing'> = {
    ...rule,
    measure: 'survey.knowing',
    item: 'p15a',
    among: 'everyone',
  };
  const score: RuleOf<'survey.knowing'> = { ...segments, item: 'p23b' };
  /** The code of an answer of a knowledge item is one less than here. */
  const person = (item: string, code: number, more: Partial<Respondent> = {}): Respondent => ({
    answers: { [item]: code + 1 },
    ...more,
  });
  const chosen: Partial<Company> = { focus_segments: ['Regulars'] };

  it('the chosen customers is a share of those who answered', () => {
    const people = [person('p15a', 1), person('p15a', 8), person('p15a', 0), person('p10a', 1)];
    const found = measure(evidenceOf(people, chosen), segments);
    expect(told(found)).toEqual([expect.closeTo(1 / 3, 12), 3]);
    expect(found).toMatchObject({ unit: 'share', window: 'undated', people: { as: 'mean' } });
    expect(samplesIn(found)).toMatchObject([{ kind: 'survey', variable: 'knows p15a', scale: 'share' }]);
    expect(measure(evidenceOf(people), segments)).toBe('not-declared');
    expect(measure(evidenceOf(people.slice(3), chosen), segments)).toBe('column-missing');
    expect(measure(evidenceFrom({}, chosen), segments)).toBe('no-file');
  });

  it('counts people, not rows', () => {
    const rows = [
      ...times(3, person('p15a', 1, { respondent: 'a' })),
      person('p15a', 8, { respondent: 'b' }),
    ];
    expect(told(measure(evidenceOf(rows, chosen), segments))).toEqual([expect.closeTo(3 / 4, 12), 2]);
  });

  it('is asked of the front line, if there is one', () => {
    const front = { ...segments, among: 'front-line' } as const;
    const people = [
      person('p15a', 1, { department: 'Desk' }),
      person('p15a', 8, { department: 'Desk', level: 'manager' }),
      person('p15a', 8, { department: 'Office' }),
    ];
    const said = { ...chosen, front_line: ['Desk'] };
    expect(told(measure(evidenceOf(people, said), front))).toEqual([1, 1]);
    expect(told(measure(evidenceOf(people, said), segments))).toEqual([expect.closeTo(1 / 3, 12), 3]);
    expect(measure(evidenceOf(people.slice(1), said), front)).toBe('no-answers');
    expect(measure(evidenceOf(people, chosen), front)).toBe('not-declared');
  });

  it('the last quarter’s score is giving its band, both ends included', () => {
    // So many promoters and detractors of a hundred in the third quarter; asked in the fourth.
    const known = (promoters: number, detractors: number, band: number) => {
      const nps = answersOf({ 10: promoters, 8: 100 - promoters - detractors, 0: detractors }, '2026-08-03');
      const survey = surveyOf([person('p23b', band, { wave: '2026-Q4' })]);
      return told(measure(evidenceFrom({ nps, survey }), score));
    };
    expect([known(20, 21, 0), known(20, 20, 0), known(20, 20, 1)]).toEqual([
      [1, 1],
      [0, 1],
      [1, 1],
    ]);
    expect([known(19, 0, 1), known(20, 0, 1), known(20, 0, 2)]).toEqual([
      [1, 1],
      [0, 1],
      [1, 1],
    ]);
    expect([known(20, 0, 7), known(10, 0, 3)]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(told(measure(evidenceOf([person('p23b', 1)]), score))).toBe('not-declared');
  });

  it('takes a score between two bands for the nearer whole one', () => {
    const of = (promoters: number, band: number) => {
      const nps = answersOf({ 10: promoters, 8: 1000 - promoters }, '2026-08-03');
      const survey = surveyOf([person('p23b', band, { wave: '2026-Q4' })]);
      return told(measure(evidenceFrom({ nps, survey }), score));
    };
    expect([of(194, 1), of(195, 2)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});
