import { describe, expect, it } from 'vitest';
import { isMeasured } from '../../src/assessment/figure.ts';
import type { PracticeResult } from '../../src/assessment/scores.ts';
import { bootstrapOf } from '../../src/scoring/bootstrap.ts';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import type { Evidence } from '../../src/scoring/measures/measure.ts';
import { isFavourable } from '../../src/scoring/people.ts';
import { scorePractice } from '../../src/scoring/practice.ts';
import { scoreRule } from '../../src/scoring/score-rule.ts';
import { answersOf, companyOf, model, type Respondent, surveyOf, times } from '../fixtures.ts';

const practice = (number: number) => {
  const found = model.practices.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no practice ${number}`);
  return found;
};

const scored = (evidence: Evidence, number: number): PracticeResult => {
  const bootstrap = bootstrapOf(evidence, 400);
  const { id } = practice(number);
  return scorePractice(
    evidence,
    practice(number),
    (rule) => scoreRule(evidence, id, rule, bootstrap),
    bootstrap,
  ).result;
};

const score = (number: number, people: readonly Respondent[], minimumGroup = 5) =>
  scored(gatherEvidence({ survey: surveyOf(people) }, null, companyOf({ minimumGroup }), model), number);

describe('the favourable share', () => {
  it('is a mean over people of the part of their answers that agrees', () => {
    // Six people: all of two items, half of them, one answered of two and agreeing, three times none: (1 + .5 + 1) / 6.
    const result = score(7, [
      { answers: { p07a: 5, p07b: 4 } },
      { answers: { p07a: 4, p07b: 3 } },
      { answers: { p07b: 5 } },
      ...times(3, { answers: { p07a: 1, p07b: 3 } }),
    ]);
    expect(result.rules[0]?.figure).toMatchObject({
      status: 'measured',
      value: 2.5 / 6,
      n: 6,
      unit: 'share',
    });
    expect(result.evidence).toBe('opinion');
  });

  it('turns reversed items round', () => {
    const result = score(9, times(6, { answers: { p09b: 1 } }));
    expect(result.rules[0]?.figure).toMatchObject({ value: 1 });
    expect(score(9, times(6, { answers: { p09b: 5 } })).rules[0]?.figure).toMatchObject({ value: 0 });
  });

  it('agrees from above the middle of an even scale, and well above that of an odd one', () => {
    const agreeing = (options: number) =>
      Array.from({ length: options }, (_, step) => step + 1).filter((option) =>
        isFavourable((option - 1) / (options - 1), options),
      );
    expect(agreeing(4)).toEqual([3, 4]);
    expect(agreeing(5)).toEqual([4, 5]);
    expect(agreeing(6)).toEqual([4, 5, 6]);
    expect(agreeing(7)).toEqual([5, 6, 7]);
    expect(agreeing(10)).toEqual([6, 7, 8, 9, 10]);
  });

  it('counts one person once, however many rows name them', () => {
    const result = score(7, times(8, { answers: { p07a: 5 }, respondent: 'r1' }));
    expect(result.rules[0]?.figure).toMatchObject({ n: 1 });
    expect(result.score).toMatchObject({ status: 'unmeasured', reason: 'too-few' });
  });

  it('asks staff alone where leaders are judged', () => {
    const people: Respondent[] = [
      ...times(6, { answers: { p02a: 2 }, level: 'staff' as const }),
      ...times(6, { answers: { p02a: 5 }, level: 'manager' as const }),
    ];
    expect(score(2, people).rules[0]?.figure).toMatchObject({ value: 0, n: 6 });
  });
});

describe('the weaker of two', () => {
  it('scores freedom without clarity as no more than the clarity', () => {
    const answers = { p14a: 2, p14b: 5, p14c: 5, p14d: 5 };
    expect(score(14, times(10, { answers })).score).toMatchObject({ value: 1 });
    expect(score(14, times(10, { answers: { ...answers, p14a: 5 } })).score).toMatchObject({ value: 5 });
  });
});

describe('a rule that stands in for another', () => {
  const shared = (answers: Readonly<Record<string, number>>) =>
    scored(
      gatherEvidence(
        { survey: surveyOf(times(10, { answers, department: 'Desk' })) },
        null,
        companyOf({ focus_segments: ['Regulars'], front_line: ['Desk'] }),
        model,
      ),
      15,
    );

  it('counts only where that is not measured: who feels that all mean the same need not know what', () => {
    // Answer 1 of a knowledge item is kept as its code plus one by the fixture: 2 is the key, 9 another customer.
    const wrong = shared({ p15a: 9, p15b: 5, p15c: 5 });
    expect(wrong.score).toMatchObject({ value: 1 });
    expect(wrong.rules.map(({ weight }) => weight)).toEqual([1, 0]);
    const unasked = shared({ p15b: 5, p15c: 5 });
    expect(unasked.score).toMatchObject({ value: 5 });
    expect(unasked.rules.map(({ weight }) => weight)).toEqual([1, 1]);
  });
});

describe('the say–do gap of top leaders', () => {
  const answers = (value: number) => ({ p22a: value, p22b: value });
  const people = (executives: number): Respondent[] => [
    ...times(20, { answers: answers(2), level: 'staff' as const }),
    ...times(28, { answers: answers(2), level: 'manager' as const }),
    ...times(executives - 1, { answers: answers(5), level: 'executive' as const }),
    { answers: answers(4), level: 'executive' },
  ];

  it('is that of executives alone where the minimum group of them answered, else of all leaders', () => {
    expect(score(22, people(5)).gap).toMatchObject({ value: 2.8, n: 5 });
    expect(score(22, people(4)).gap).toMatchObject({ value: 0.34375, n: 20 });
  });

  it('stays that of all leaders in practices that ask of managers', () => {
    const found = score(2, [
      ...times(20, { answers: { p02a: 2 }, level: 'staff' as const }),
      ...times(30, { answers: { p02a: 2 }, level: 'manager' as const }),
      ...times(10, { answers: { p02a: 5 }, level: 'executive' as const }),
    ]);
    expect(found.gap).toMatchObject({ value: 0.75, n: 20 });
  });
});

describe('the say–do gap', () => {
  const people = (staff: number, leaders: number): Respondent[] => [
    ...times(10, { answers: { p02a: staff, p02b: staff, p02c: staff }, level: 'staff' as const }),
    ...times(8, { answers: { p02a: leaders, p02b: leaders, p02c: leaders }, level: 'manager' as const }),
    ...times(2, { answers: { p02a: leaders, p02b: leaders, p02c: leaders }, level: 'executive' as const }),
  ];

  it('caps the practice by its size, pooling managers and executives', () => {
    const wide = score(2, [...people(4, 5)]);
    expect(wide.gap).toMatchObject({ status: 'measured', value: 1, n: 10, unit: 'answer' });
    // A gap of exactly 1.0 is above .7 and not above 1.0: at most 3.5, while the staff's view alone gives 5.
    expect(wide).toMatchObject({ cappedAt: 3.5, score: { value: 3.5 } });
    const half = score(2, people(4, 4));
    expect(half).toMatchObject({ cappedAt: null, score: { value: 5 } });
  });

  it('lies between two means of whom it speaks, each with its own people', () => {
    const { gap, views } = score(2, [
      ...people(4, 5),
      ...times(3, { answers: { p02a: 1 }, level: 'staff' as const }),
    ]);
    expect(views).toMatchObject({
      leaders: { id: 'gap.managers-model-service.leaders', value: 5, n: 10, unit: 'mean-answer' },
      staff: { id: 'gap.managers-model-service.staff', n: 13, unit: 'mean-answer' },
    });
    const [leaders, staff, between] = [views?.leaders, views?.staff, gap].map((one) =>
      one?.status === 'measured' ? one.value : Number.NaN,
    );
    expect((leaders ?? 0) - (staff ?? 0)).toBeCloseTo(between ?? 0, 9);
    expect(score(7, times(10, { answers: { p07a: 4 } })).views).toBeNull();
    expect(score(2, people(4, 5), 11).views).toMatchObject({
      leaders: { reason: 'too-few' },
      staff: { reason: 'too-few' },
    });
  });

  it('is drawn again with the answers: it holds the ends of the interval only as far as it is sure', () => {
    // Ten leaders against ten staff: the gap of 1 may well be none, so the upper end is free.
    const open = score(2, people(4, 5)).score;
    expect(isMeasured(open) && open.high).toBeGreaterThan(4.5);
    const many: Respondent[] = [
      ...times(400, { answers: { p02a: 4 }, level: 'staff' as const }),
      ...times(400, { answers: { p02a: 5 }, level: 'manager' as const }),
    ];
    const sure = score(2, many);
    expect(sure.gap).toMatchObject({ value: 1 });
    expect(sure.score).toMatchObject({ value: 3.5, low: 2.5, high: 3.5 });
  });

  it('above one point holds the practice at 2.5', () => {
    const staff = times(10, { answers: { p02a: 4 }, level: 'staff' as const });
    const doubting = times(5, { answers: { p02a: 3 }, level: 'staff' as const });
    const leaders = times(10, { answers: { p02a: 5 }, level: 'manager' as const });
    const result = score(2, [...staff, ...doubting, ...leaders]);
    expect(result.gap).toMatchObject({ value: 5 - 55 / 15 });
    expect(result).toMatchObject({ cappedAt: 2.5, score: { value: 2.5 } });
  });

  it('that is negative, rests on too few leaders, or on no level column, caps nothing', () => {
    expect(score(2, people(5, 4)).cappedAt).toBeNull();
    expect(score(2, people(4, 5), 11).cappedAt).toBeNull();
    expect(score(2, times(10, { answers: { p02a: 4 }, level: '' as const })).gap).toMatchObject({
      reason: 'column-missing',
    });
    expect(score(7, times(10, { answers: { p07a: 4 } })).gap).toBeNull();
  });
});

describe('records', () => {
  it('join opinion, and alone they are evidence too', () => {
    const nps = answersOf({ 9: 4 }, '2026-01-05');
    for (let week = 1; week < 12; week++)
      nps.merge(answersOf({ 9: 6 }, new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10)));
    const alone = scored(gatherEvidence({ nps }, '2026-03-23', companyOf(), model), 7);
    expect(alone).toMatchObject({ evidence: 'records', score: { value: 5 } });
    expect(alone.rules[0]?.score).toMatchObject({ status: 'unmeasured', reason: 'no-file' });
    const survey = surveyOf(times(10, { answers: { p07a: 1, p07b: 1 } }));
    const both = scored(gatherEvidence({ nps, survey }, '2026-03-23', companyOf(), model), 7);
    expect(both).toMatchObject({ evidence: 'both', score: { value: 3 } });
  });
});
