import { describe, expect, it } from 'vitest';
import { isMeasured } from '../../src/assessment/figure.ts';
import { lowestUnit } from '../../src/scoring/lowest-unit.ts';
import type { Evidence } from '../../src/scoring/measures/measure.ts';
import { scoreUnits } from '../../src/scoring/units.ts';
import { answersOf, type Respondent, surveyOf, times } from '../fixtures.ts';
import { deed, evidenceFrom, logOf, partOf, rating, ratingsOf, review, reviewsOf } from './evidence-from.ts';

const items = ['p04a', 'p05a', 'p10a', 'p12a', 'p13a'];
const person = (department: string, answer: number, more: Partial<Respondent> = {}): Respondent => ({
  answers: Object.fromEntries(items.map((item) => [item, answer])),
  department,
  ...more,
});

describe('departments', () => {
  const evidence = () =>
    evidenceFrom({
      survey: surveyOf([
        ...times(6, person('Front Desk', 5)),
        ...times(6, person('front desk', 1)),
        ...times(4, person('Bar', 5, { respondent: 'r1' })),
      ]),
      nps: answersOf({ 9: 6 }, '2026-12-01', 'Front Desk'),
      reviews: answersOf({ 40: 4 }, '2026-12-01', 'Kitchen'),
    });
  const units = () => scoreUnits(evidence(), { min: 1, max: 5 }, 0).map(({ result }) => result);

  it('are scored like the company, each on its own part', () => {
    const [bar, desk, kitchen] = units();
    expect([bar?.id, desk?.id, kitchen?.id]).toEqual(['bar', 'front-desk', 'kitchen']);
    expect(desk).toMatchObject({
      label: 'Front Desk',
      people: { id: 'unit.front-desk.people', value: 12, low: 12, high: 12, se: 0, n: 12, unit: 'count' },
      overall: { id: 'unit.front-desk.overall', status: 'unmeasured', reason: 'too-few' },
      nps: { id: 'unit.front-desk.nps', value: 100, n: 6 },
      rating: { id: 'unit.front-desk.rating', reason: 'no-answers' },
    });
    const voice = desk?.dimensions.find(({ id }) => id === 'voice');
    expect(voice?.score).toMatchObject({ id: 'unit.front-desk.dimension.voice', status: 'measured' });
  });

  it('count people, and say why there is no number', () => {
    const [bar, , kitchen] = units();
    expect(bar?.people).toMatchObject({ value: 1, n: 1 });
    expect(bar?.dimensions.some(({ score }) => isMeasured(score))).toBe(false);
    expect(kitchen?.people).toMatchObject({ id: 'unit.kitchen.people', reason: 'no-answers' });
    expect(kitchen?.rating).toMatchObject({ reason: 'too-few' });
    const silent = evidenceFrom({ nps: answersOf({ 9: 6 }, '2026-12-01', 'Desk') });
    expect(scoreUnits(silent, null, 0)[0]?.result.people).toMatchObject({ reason: 'no-file' });
  });
});

describe('the part of the evidence that speaks of a department', () => {
  const of = (evidence: Evidence) => partOf(evidence, 'A');
  const days = ['2026-12-01', '2026-12-02', '2026-12-03'];

  it('is its people, its customers, and the ratings that it gives or gets', () => {
    const nps = answersOf({ 9: 2 }, '2026-12-01', 'A');
    nps.merge(answersOf({ 9: 4 }, '2026-12-01', 'B'));
    const own = of(
      evidenceFrom({
        survey: surveyOf([person('A', 4), person('B', 4), person('', 4)]),
        appraisals: reviewsOf([review([], { department: 'A' }), review([], { department: 'B' })]),
        nps,
        reviews: nps,
        internal: ratingsOf([rating('A', 'B', 3), rating('B', 'A', 3), rating('B', 'C', 3)]),
      }),
    );
    const sizes = [own.survey, own.appraisals].map((one) =>
      typeof one === 'string' ? one : one.tally.rows.length,
    );
    expect(sizes).toEqual([1, 1]);
    const totals = [own.nps, own.reviews, own.customers, own.internal].map((one) =>
      typeof one === 'string' ? one : one.tally.total,
    );
    expect(totals).toEqual([2, 2, 4, 2]);
    expect(own.unit).toEqual(new Set(['a']));
    expect(of(evidenceFrom({}))).toMatchObject({
      survey: 'no-file',
      activities: 'no-file',
      logged: new Set(),
    });
  });

  it('is its deeds, those done for it and for everybody', () => {
    const deeds = [
      deed('story', '2026-12-01', { department: 'A' }),
      deed('story', '2026-12-02', { department: 'B', forDepartment: 'A' }),
      deed('story', '2026-12-03', { department: 'B', forDepartment: 'All' }),
      deed('story', '2026-12-04', { department: 'B' }),
      deed('story', '2026-12-05', { department: 'B', forDepartment: 'C' }),
    ];
    const { activities } = of(evidenceFrom({ activities: logOf(deeds) }));
    const kept = typeof activities === 'string' ? [] : [...activities.tally.by('day').keys()];
    expect(kept).toEqual(days);
  });

  it('logs what is known by department, or was never done', () => {
    const evidence = evidenceFrom(
      {
        activities: logOf([
          deed('story', '2026-12-01', { department: 'B' }),
          deed('idea', '2026-12-01', { forDepartment: 'B' }),
          deed('training', '2026-12-01'),
          deed('message', '2026-12-31'),
        ]),
      },
      { logged: ['workshop'] },
    );
    expect(of(evidence).logged).toEqual(new Set(['story', 'idea', 'workshop']));
    expect(of(evidenceFrom({}, { logged: ['idea'] })).logged).toEqual(new Set(['idea']));
    expect(of(evidence).whole).toBe(evidence);
  });
});

describe('the lowest department', () => {
  const of = (people: readonly Respondent[], more: Parameters<typeof evidenceFrom>[0] = {}) => {
    const evidence = evidenceFrom({ survey: surveyOf(people), ...more });
    return lowestUnit(evidence, scoreUnits(evidence, null, 0), 0);
  };
  const three = (answers: Readonly<Record<string, number>>, size = 10): Respondent[] =>
    Object.entries(answers).flatMap(([department, answer]) => times(size, person(department, answer)));

  it('stands beside the rest of the departments, on the practices that both have', () => {
    const found = of(three({ A: 4, B: 2, C: 4 }));
    expect(found?.result).toMatchObject({
      unit: 'b',
      own: { id: 'lowest.own', value: 1 },
      rest: { id: 'lowest.rest', value: 5 },
    });
    expect([...(found?.practices ?? [])]).toHaveLength(5);
    expect(found?.sides[0]?.practices).toHaveLength(25);
  });

  it('is not compared in practices that the rest has not', () => {
    const appraisals = reviewsOf(times(10, review([['customer_competency', 0]], { department: 'A' })));
    const found = of(three({ A: 4, B: 4, C: 4 }), { appraisals });
    expect(found?.result).toMatchObject({ unit: 'a', own: { value: 5 }, rest: { value: 5 } });
  });

  it('is one of three or more that are large enough', () => {
    expect(of(three({ A: 4, B: 2 }))).toBeNull();
    expect(of([...three({ A: 4, B: 2 }), ...times(4, person('C', 1))])).toBeNull();
    const small = [...three({ A: 4, B: 2, C: 4 }), ...times(4, person('D', 1))];
    expect(of(small)?.result.unit).toBe('b');
    expect(of([...three({ A: 5, B: 4 }), ...times(5, person('C', 1))])?.result.unit).toBe('c');
  });

  it('is none where nobody was asked', () => {
    const nps = answersOf({ 9: 200 }, '2026-12-01', 'A');
    for (const department of ['B', 'C']) nps.merge(answersOf({ 9: 200 }, '2026-12-01', department));
    const evidence = evidenceFrom({ nps });
    expect(lowestUnit(evidence, scoreUnits(evidence, null, 0), 0)).toBeNull();
  });
});
