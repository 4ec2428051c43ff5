import { describe, expect, it } from 'vitest';
import type { Score } from '../../src/assessment/figure.ts';
import type { PracticeResult } from '../../src/assessment/scores.ts';
import { combine, type Scores } from '../../src/scoring/scores.ts';
import { sensitivityOf } from '../../src/scoring/sensitivity.ts';
import { decideStage } from '../../src/scoring/stage.ts';
import { model } from '../fixtures.ts';

const score = (id: string, value: number): Score => ({
  id,
  status: 'measured',
  value,
  low: value,
  high: value,
});

/** Every practice at `value`, but for some that are given as two rules of weight 1 and 2. */
const scoresOf = (value: number, given: Readonly<Record<string, readonly [number, number]>> = {}): Scores => {
  const practices = model.practices.map(({ id }): PracticeResult => {
    const rules = given[id] ?? [value, value];
    const mean = (rules[0] + 2 * rules[1]) / 3;
    return {
      id,
      score: score(`practice.${id}`, mean),
      evidence: 'both',
      rules: rules.map((level, index) => ({
        id: ['one', 'two'][index] ?? '',
        measure: 'survey.favourable',
        counts: 'employees',
        figure: { id: 'f', status: 'unmeasured', reason: 'no-file' },
        score: score('level', level),
        weight: index + 1,
        levels: [1, 2, 3, 4, 5],
      })),
      items: [],
      gap: null,
      views: null,
      cappedAt: null,
    };
  });
  return { practices, ...combine(practices, new Map(), model), answered: new Set(), draws: new Map() };
};

const sensitivity = (scores: Scores) => sensitivityOf(scores, decideStage(scores, model), model, 5);

describe('what a stage hangs on', () => {
  it('is a rule weight: the nearest from which on another stage comes out', () => {
    // (3 + 2 × 1) / 3 = 1.67 keeps the company at stage 2; with a weight w of the second, 2.0 is reached at (3 + w) / (1 + w) = 2.
    const scores = scoresOf(3, { 'every-week': [3, 1] });
    expect(decideStage(scores, model)).toMatchObject({ value: 2 });
    const { weights } = sensitivity(scores);
    expect(weights.map(({ rule, weight, stage }) => [rule, weight, stage])).toEqual([
      ['one', 1, 3],
      ['two', 2, 3],
    ]);
    expect(weights[0]?.flipsAt).toBeCloseTo(2, 1);
    expect(weights[1]?.flipsAt).toBeCloseTo(1, 1);
  });

  it('is the cut point that alone keeps the next stage out of reach, if it is near', () => {
    expect(sensitivity(scoresOf(3.3)).cuts).toEqual([
      { on: 'overall', id: null, of: 4, needs: 3.5, value: expect.closeTo(3.3), stage: 4 },
    ]);
    expect(sensitivity(scoresOf(2.999)).cuts.map(({ stage }) => stage)).toEqual([2]);
    const weekly = sensitivity(scoresOf(3, { 'every-week': [3, 1] })).cuts;
    expect(weekly).toContainEqual({
      on: 'practice',
      id: 'every-week',
      of: 3,
      needs: 2,
      value: expect.closeTo(5 / 3),
      stage: 3,
    });
  });

  it('is not one of two obstacles: moving either alone changes nothing', () => {
    const scores = scoresOf(3.4, { 'kept-in-view': [1.9, 1.9], 'every-week': [2.4, 2.4] });
    const decided = decideStage(scores, model);
    expect(decided.status === 'reached' && decided.heldBackBy.length).toBe(2);
    expect(sensitivity(scores).cuts.filter(({ stage }) => stage === 4)).toEqual([]);
  });

  it('is a dimension that lies close above its floor', () => {
    const found = sensitivity(scoresOf(3, { 'kept-in-view': [1.6, 1.6], 'every-week': [2.1, 2.1] })).cuts;
    expect(found.map(({ on, id, stage }) => [on, id, stage])).toEqual(
      expect.arrayContaining([
        ['dimension', 'constancy', 2],
        ['practice', 'every-week', 2],
      ]),
    );
  });

  it('is nothing where no change leads elsewhere, and where there is no stage', () => {
    expect(sensitivity(scoresOf(3.01, {}))).toMatchObject({ weights: [] });
    const scores = scoresOf(3);
    const none = {
      status: 'none',
      practices: { measured: 0, needs: 12, of: 25 },
      dimensions: { measured: 0, needs: 6, of: 10 },
      wouldSettle: [],
    } as const;
    expect(sensitivityOf(scores, { ...none, wouldSettle: [] }, model, 5)).toEqual({ weights: [], cuts: [] });
  });
});
