import { describe, expect, it } from 'vitest';
import type { Figure, Window } from '../../src/assessment/figure.ts';
import type { PracticeResult } from '../../src/assessment/scores.ts';
import type { Rule } from '../../src/model/measures.ts';
import type { Model, ModelPractice } from '../../src/model/schema.ts';
import { commonGround, type Side } from '../../src/scoring/common-ground.ts';
import { model as builtIn } from '../fixtures.ts';

const spanOf = (from: string, to: string): Window => ({ from, to, label: `${from}/${to}` });
const [before, after] = [spanOf('2026-01-01', '2026-03-31'), spanOf('2026-04-01', '2026-06-30')];

const common = {
  levels: [0, 1, 2, 3, 4] as [number, number, number, number, number],
  weight: 1,
  basis: 'judgement',
} as const;
const opinion: Rule = {
  ...common,
  id: 'opinion',
  measure: 'survey.favourable',
  items: ['p01a', 'p01b'],
  among: 'everyone',
};
const weaker: Rule = {
  ...common,
  id: 'weaker',
  measure: 'survey.weaker',
  first: ['p01a'],
  second: ['p01b'],
  among: 'everyone',
};
const knowing: Rule = {
  ...common,
  id: 'knowing',
  measure: 'survey.knowing',
  item: 'p01a',
  among: 'everyone',
};
const weeks: Rule = { ...common, id: 'weeks', measure: 'customers.weeks' };
const pay: Rule = { ...common, id: 'pay', measure: 'appraisals.correlation' };

const [first] = builtIn.practices;
if (first === undefined) throw new Error('the model has a practice');
const item = (code: string) => ({ code, staff: { en: code }, leader: { en: code }, reversed: false });
const practiceWith = (rules: readonly Rule[]): ModelPractice => ({
  ...first,
  id: 'p',
  items: [item('p01a'), item('p01b')],
  rules,
});
const modelWith = (rules: readonly Rule[]): Model => ({ ...builtIn, practices: [practiceWith(rules)] });

const figure = (window: Window): Figure => ({
  id: 'f',
  status: 'measured',
  value: 1,
  low: 1,
  high: 1,
  se: 0,
  n: 9,
  unit: 'share',
  window,
});
const score = { id: 's', status: 'measured', value: 3, low: 3, high: 3 } as const;
const ruleResult = (
  { id, measure, levels }: Rule,
  window: Window,
  weight = 1,
): PracticeResult['rules'][number] => ({
  id,
  measure,
  figure: figure(window),
  counts: 'employees',
  score,
  weight,
  levels: [...levels],
});
const side = (rules: PracticeResult['rules'], more: Partial<PracticeResult> = {}, options = [5]): Side => ({
  practices: [
    {
      id: 'p',
      score,
      evidence: 'both',
      rules,
      items: ['p01a', 'p01b'],
      gap: null,
      views: null,
      cappedAt: null,
      ...more,
    },
  ],
  options,
  npsBand: 2,
});

/** The rules left of a practice with these, and what is said of it. */
const groundOf = (rules: readonly Rule[], was: Side, is: Side) => {
  const { model, partly, lost } = commonGround(modelWith(rules), was, is);
  return { rules: model.practices[0]?.rules, items: model.practices[0]?.items, partly, lost };
};

describe('common ground', () => {
  it('is all of a practice whose rules have data of their own both times', () => {
    const found = groundOf(
      [opinion, pay],
      side([ruleResult(opinion, before), ruleResult(pay, before)]),
      side([ruleResult(opinion, after), ruleResult(pay, after)]),
    );
    expect(found).toMatchObject({ rules: [opinion, pay], partly: [], lost: [] });
  });

  it('leaves out what only one time has, or what carries no weight', () => {
    const both = side([ruleResult(opinion, before), ruleResult(weeks, before)]);
    expect(groundOf([opinion, weeks], both, side([ruleResult(opinion, after)]))).toMatchObject({
      rules: [opinion],
      partly: ['p'],
      lost: [],
    });
    const light = side([ruleResult(opinion, after), ruleResult(weeks, after, 0)]);
    expect(groundOf([opinion, weeks], both, light)).toMatchObject({ rules: [opinion], partly: ['p'] });
  });

  it('compares records only over as many months, and nothing with the same data', () => {
    const year = spanOf('2025-07-01', '2026-06-30');
    const of = (rule: Rule, was: Window, is: Window) =>
      groundOf([rule], side([ruleResult(rule, was)]), side([ruleResult(rule, is)]));
    expect(of(weeks, before, year).lost).toEqual([{ practice: 'p', reason: 'other-window' }]);
    expect(of(weeks, before, after).lost).toEqual([]);
    expect(of(pay, before, year).lost).toEqual([]);
    expect(of(pay, year, spanOf('2025-07-01', '2026-06-30')).lost).toEqual([
      { practice: 'p', reason: 'same-data' },
    ]);
    expect(of(weeks, 'undated', year).lost).toEqual([{ practice: 'p', reason: 'undated' }]);
  });

  it('asks only what both times asked', () => {
    const was = side([ruleResult(opinion, before)]);
    const one = side([ruleResult(opinion, after)], { items: ['p01b'] });
    expect(groundOf([opinion], was, one)).toMatchObject({ rules: [{ items: ['p01b'] }], partly: ['p'] });
    const none = side([ruleResult(opinion, after)], { items: [] });
    expect(groundOf([opinion], was, none).lost).toEqual([{ practice: 'p', reason: 'other-questions' }]);
    const half = (rule: Rule) =>
      groundOf([rule], side([ruleResult(rule, before)]), side([ruleResult(rule, after)], { items: ['p01b'] }))
        .lost;
    expect(half(weaker)).toEqual([{ practice: 'p', reason: 'other-questions' }]);
    expect(half(knowing)).toEqual([{ practice: 'p', reason: 'other-questions' }]);
  });

  it('compares what people know of the Net Promoter Score only where the same band was right', () => {
    const asked = { ...item('p01a'), knowledge: 'nps' as const };
    const model = { ...builtIn, practices: [{ ...practiceWith([knowing]), items: [asked, item('p01b')] }] };
    const [was, is] = [side([ruleResult(knowing, before)]), side([ruleResult(knowing, after)])];
    expect(commonGround(model, was, is).lost).toEqual([]);
    expect(commonGround(model, was, { ...is, npsBand: 3 }).lost).toEqual([
      { practice: 'p', reason: 'other-answer' },
    ]);
    expect(groundOf([knowing], was, { ...is, npsBand: 3 }).lost).toEqual([]);
  });

  it('sets no answers side by side that were given on other scales, unless they are right or wrong', () => {
    const on = (rule: Rule) =>
      groundOf([rule], side([ruleResult(rule, before)]), side([ruleResult(rule, after)], {}, [7])).lost;
    expect(on(opinion)).toEqual([{ practice: 'p', reason: 'other-scale' }]);
    expect(on(weaker)).toEqual([{ practice: 'p', reason: 'other-scale' }]);
    expect(on(knowing)).toEqual([]);
  });

  it('asks leaders nothing where only one time has a gap', () => {
    const gap = figure(after);
    const [was, is] = [side([ruleResult(opinion, before)]), side([ruleResult(opinion, after)], { gap })];
    const found = groundOf([opinion], was, is);
    expect(found.items?.every((one) => one.leader === undefined)).toBe(true);
    expect(found.partly).toEqual(['p']);
    const both = groundOf([opinion], side([ruleResult(opinion, before)], { gap }), is);
    expect(both.items?.every((one) => one.leader !== undefined)).toBe(true);
    expect(both.partly).toEqual([]);
  });

  it('has no rules for a practice that one time did not measure, which is no loss', () => {
    const open = side([], { score: { id: 's', status: 'unmeasured', reason: 'no-file' } });
    expect(groundOf([opinion], open, side([ruleResult(opinion, after)]))).toMatchObject({
      rules: [],
      partly: [],
      lost: [],
    });
  });
});
