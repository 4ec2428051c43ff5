import { describe, expect, it } from 'vitest';
import type { Company } from '../../src/scoring/company.ts';
import { isEverybody, sameName } from '../../src/scoring/company.ts';
import { departmentsIn } from '../../src/scoring/departments.ts';
import { namesOf } from '../../src/scoring/names.ts';
import { answersOf, type Respondent, surveyOf } from '../fixtures.ts';
import { deed, evidenceFrom, logOf, partOf, rating, ratingsOf, review, reviewsOf } from './evidence-from.ts';

const heads = (said: Partial<Company['headcount']>): Partial<Company> => ({
  headcount: { departments: {}, levels: {}, functions: {}, ...said },
});
const answered = (department: string, more: Partial<Respondent> = {}): Respondent => ({
  answers: { p10a: 4 },
  department,
  ...more,
});

describe('names', () => {
  it('are compared without regard to case, and no name is none', () => {
    expect(sameName('Front DESK')).toBe('front desk');
    expect(namesOf(['A', 'a', '', 'B'])).toEqual(new Set(['a', 'b']));
  });

  it.each(['all', 'Everyone', 'EVERYBODY', 'company'])('%s is everybody', (name) => {
    expect(isEverybody(name)).toBe(true);
  });

  it('of a department are not everybody', () => {
    expect([isEverybody('Sales'), isEverybody('')]).toEqual([false, false]);
  });
});

describe('the departments that there are', () => {
  const activities = logOf([
    deed('story', '2026-12-31', { department: 'Done', forDepartment: 'For' }),
    deed('story', '2026-12-30'),
  ]);
  const survey = surveyOf([answered('Asked'), answered('')]);
  const appraisals = reviewsOf([review([], { department: 'Appraised' })]);

  it('are those declared, else those of employees, else those of deeds', () => {
    expect(
      evidenceFrom({ activities, survey }, heads({ departments: { A: 1, a: 2, B: 3 } })).departments,
    ).toEqual(new Set(['a', 'b']));
    expect(evidenceFrom({ activities, survey, appraisals }).departments).toEqual(
      new Set(['asked', 'appraised']),
    );
    expect(evidenceFrom({ activities, appraisals }).departments).toEqual(new Set(['appraised']));
    expect(evidenceFrom({ activities }).departments).toEqual(new Set(['done', 'for']));
    expect(evidenceFrom({}).departments).toEqual(new Set());
  });

  it('of a department are itself', () => {
    const evidence = evidenceFrom({ activities, survey }, { front_line: ['Asked', 'Done'] });
    expect(partOf(evidence, 'Asked').departments).toEqual(new Set(['asked']));
    expect(partOf(evidence, 'Asked').frontLine).toEqual(new Set(['asked']));
    expect(partOf(evidence, 'Elsewhere').departments).toEqual(new Set());
  });
});

describe('the functions that there are', () => {
  const activities = logOf([deed('story', '2026-12-31', { function: 'Deeds', forFunction: 'Other' })]);
  const appraisals = reviewsOf([review([], { function: 'Appraised' }), review([])]);

  it('are those declared, else those of appraised people, else those of who did something', () => {
    expect(evidenceFrom({ activities, appraisals }, heads({ functions: { Sales: 1 } })).functions).toEqual(
      new Set(['sales']),
    );
    expect(evidenceFrom({ activities, appraisals }).functions).toEqual(new Set(['appraised']));
    expect(evidenceFrom({ activities }).functions).toEqual(new Set(['deeds']));
    expect(evidenceFrom({}).functions).toEqual(new Set());
  });
});

describe('the front line', () => {
  const of = (people: readonly Respondent[], company: Partial<Company> = {}) =>
    evidenceFrom({ survey: surveyOf(people) }, company).frontLine;
  const facing = (department: string, word: 'yes' | 'no' | '', level: Respondent['level'] = 'staff') =>
    answered(department, { customerFacing: word, level });

  it('is what is declared', () => {
    expect(of([facing('B', 'yes')], { front_line: ['A', ''] })).toEqual(new Set(['a']));
  });

  it('else is the departments most of whose staff say that they work with customers', () => {
    const people = [
      facing('A', 'yes'),
      facing('a', 'yes'),
      facing('A', 'no'),
      facing('B', 'yes'),
      facing('B', 'no'),
      facing('C', 'no'),
      facing('D', ''),
      facing('', 'yes'),
    ];
    expect(of(people)).toEqual(new Set(['a']));
    expect(of([...people, facing('B', 'yes', 'manager'), facing('E', 'yes', 'executive')])).toEqual(
      new Set(['a']),
    );
    expect(evidenceFrom({}).frontLine).toEqual(new Set());
  });
});

describe('departments by their names', () => {
  it('are those that any file of people or customers names, in whatever letters', () => {
    const evidence = evidenceFrom({
      survey: surveyOf([answered('Front Desk'), answered('front desk'), answered('')]),
      nps: answersOf({ 9: 1 }, '2026-12-01', 'Bar'),
      reviews: answersOf({ 40: 1 }, '2026-12-01', 'BAR'),
      appraisals: reviewsOf([review([], { department: 'Kitchen' })]),
      internal: ratingsOf([rating('Lobby', 'Pool', 3)]),
      activities: logOf([deed('story', '2026-12-31', { department: 'Nobody' })]),
    });
    expect(departmentsIn(evidence)).toEqual([
      { id: 'bar', label: 'BAR', spellings: new Set(['Bar', 'BAR']) },
      { id: 'front-desk', label: 'Front Desk', spellings: new Set(['Front Desk', 'front desk']) },
      { id: 'kitchen', label: 'Kitchen', spellings: new Set(['Kitchen']) },
      { id: 'lobby', label: 'Lobby', spellings: new Set(['Lobby']) },
      { id: 'pool', label: 'Pool', spellings: new Set(['Pool']) },
    ]);
    expect(departmentsIn(evidenceFrom({}))).toEqual([]);
  });

  it('have ids of letters and numbers, each its own', () => {
    const named = (...names: string[]) =>
      departmentsIn(evidenceFrom({ survey: surveyOf(names.map((name) => answered(name))) })).map(
        ({ id, label }) => [label, id],
      );
    expect(named('  R & D (2) ', 'Ärzte №1')).toEqual([
      ['  R & D (2) ', 'r-d-2'],
      ['Ärzte №1', 'ärzte-1'],
    ]);
    expect(named('A/B', 'A B', 'A-B', '!!', '??')).toEqual([
      ['!!', 'unit'],
      ['??', 'unit-2'],
      ['A B', 'a-b'],
      ['A-B', 'a-b-2'],
      ['A/B', 'a-b-3'],
    ]);
  });
});
