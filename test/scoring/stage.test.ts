import { describe, expect, it } from 'vitest';
import type { PracticeResult } from '../../src/assessment/scores.ts';
import { decideStage } from '../../src/scoring/stage.ts';
import { stageProbabilities } from '../../src/scoring/stage-draws.ts';
import { stageOf, standingOf } from '../../src/scoring/standing.ts';
import { model } from '../fixtures.ts';
import { scoresOf } from './scores-of.ts';

type Giving = Parameters<typeof scoresOf>[0];
const stage = (given: Giving) => decideStage(scoresOf(given), model);
const value = (given: Giving) => {
  const decided = stage(given);
  return decided.status === 'reached' ? decided.value : null;
};

describe('decideStage', () => {
  it.each([
    [1, 1],
    [1.49, 1],
    [1.5, 2],
    [2.5, 3],
    [3.5, 4],
    [4.5, 5],
  ])('puts an overall of %f at stage %i, where records carry it', (overall, expected) => {
    expect(value(() => ({ value: overall, evidence: 'both' }))).toBe(expected);
  });

  it('lets opinion alone reach no more than the third stage, and says so', () => {
    const decided = stage(() => ({ value: 5 }));
    expect(decided).toEqual({
      status: 'reached',
      value: 3,
      probabilities: [0, 0, 1, 0, 0],
      heldBackBy: [{ reason: 'records', measured: 0, needs: 3 }],
    });
    expect(value(({ number }) => ({ value: 5, evidence: number <= 3 ? 'records' : 'opinion' }))).toBe(5);
  });

  it('is held back by a dimension more than a level below', () => {
    const decided = stage(({ dimension }) => ({
      value: dimension === 'voice' ? 1.4 : 3,
      evidence: 'both',
    }));
    expect(decided).toMatchObject({ value: 2 });
    expect(decided.status === 'reached' && decided.heldBackBy).toEqual([
      { reason: 'dimension', dimension: 'voice', needs: 1.5 },
    ]);
    expect(value(({ dimension }) => ({ value: dimension === 'voice' ? 1.5 : 3, evidence: 'both' }))).toBe(3);
  });

  it('is held back by opinion alone where three items of a dimension or more were answered', () => {
    const scores = scoresOf(({ number, dimension }) => ({
      value: dimension === 'voice' ? 1.4 : 3,
      evidence: number <= 3 ? 'records' : 'opinion',
    }));
    const voice = model.practices
      .filter(({ dimension }) => dimension === 'voice')
      .flatMap(({ items }) => items.map(({ code }) => code));
    const answering = (count: number) =>
      decideStage({ ...scores, answered: new Set(voice.slice(0, count)) }, model);
    expect(answering(3)).toMatchObject({ value: 2, heldBackBy: [{ dimension: 'voice' }] });
    expect(answering(2)).toMatchObject({ value: 3 });
  });

  it('is not held back by a dimension on which fewer than three items or records stand', () => {
    // "achievement-rewarded" left out of reward and so on would still leave items; a dimension of one two-item practice has not enough.
    const thin = (evidence: PracticeResult['evidence']) =>
      value(({ id, dimension }) =>
        dimension === 'empowerment'
          ? { value: id === 'clear-vision' ? 1 : null, evidence }
          : { value: 3, evidence: 'both' },
      );
    expect(thin('opinion')).toBe(3);
    expect(thin('records')).toBe(2);
  });

  it('is kept at the second stage by ordinary weeks without deeds', () => {
    const decided = stage(({ id }) => ({ value: id === 'every-week' ? 1.9 : 4, evidence: 'both' }));
    expect(decided).toMatchObject({
      value: 2,
      heldBackBy: [{ reason: 'practice', practice: 'every-week', needs: 2 }],
    });
  });

  it('is not held back by weeks of which nothing is known', () => {
    expect(value(({ id }) => ({ value: id === 'every-week' ? null : 4, evidence: 'both' }))).toBe(4);
  });

  it('takes six decimals for what is meant: the last bits of a sum decide nothing', () => {
    const standing = {
      overall: 2.5 - 5e-7,
      dimensions: new Map<string, number>(),
      practices: new Map<string, number>(),
      founded: new Set<string>(),
      records: 9,
    };
    expect(stageOf(standing, model)).toBe(3);
    expect(stageOf({ ...standing, overall: 2.5 - 6e-7 }, model)).toBe(2);
    expect(stageOf({ ...standing, overall: undefined }, model)).toBe(1);
  });

  it('is the last of all without anything that holds it back', () => {
    expect(stage(() => ({ value: 5, evidence: 'both' }))).toMatchObject({ value: 5, heldBackBy: [] });
  });

  it('needs nine dimensions for the fourth', () => {
    const lacking = (dimensions: readonly string[]) =>
      value(({ dimension }) => ({ value: dimensions.includes(dimension) ? null : 4, evidence: 'both' }));
    expect([lacking(['voice']), lacking(['voice', 'goals'])]).toEqual([4, 3]);

    const decided = stage(({ dimension }) => ({
      value: ['voice', 'goals'].includes(dimension) ? null : 5,
      evidence: 'both',
    }));
    expect(decided).toMatchObject({
      value: 3,
      heldBackBy: [{ reason: 'dimensions', measured: 8, needs: 9 }],
    });
  });

  it('is none below twelve practices or six dimensions, and says what would settle it', () => {
    const few = stage(({ number }) => ({ value: number <= 11 ? 3 : null }));
    expect(few).toMatchObject({ status: 'none', practices: { measured: 11, needs: 12 } });
    expect(
      few.status === 'none' && few.wouldSettle.map(({ kind, practices }) => [kind, practices.length]),
    ).toEqual([
      ['survey', 14],
      ['activities', 7],
      ['appraisals', 3],
      ['internal', 1],
    ]);
    const narrow = stage(({ dimension }) => ({
      value: ['leadership', 'goals', 'reward', 'learning', 'voice'].includes(dimension) ? 3 : null,
    }));
    expect(narrow).toMatchObject({
      status: 'none',
      practices: { measured: 15 },
      dimensions: { measured: 5, needs: 6 },
    });
  });

  it('is there from twelve practices and six dimensions on', () => {
    expect(value(({ number }) => ({ value: number <= 12 ? 3 : null, evidence: 'both' }))).toBe(3);
    const six = ['leadership', 'goals', 'reward', 'learning', 'voice', 'empowerment'];
    expect(value(({ dimension }) => ({ value: six.includes(dimension) ? 3 : null, evidence: 'both' }))).toBe(
      3,
    );
  });

  it('asks first for the kind of file that measures most', () => {
    const nothing = stage(() => ({ value: null }));
    const counts =
      nothing.status === 'none' ? nothing.wouldSettle.map(({ practices }) => practices.length) : [];
    expect(counts.length).toBeGreaterThan(3);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('asks for no file where the model is too small for a stage', () => {
    const asked = (needs: { practicesNeeded?: number; dimensionsNeeded?: number }) => {
      const small = { ...model, stageRules: { ...model.stageRules, ...needs } };
      const decided = decideStage(
        scoresOf(() => ({ value: null })),
        small,
      );
      return decided.status === 'none' && decided.wouldSettle.length > 0;
    };
    expect([asked({ practicesNeeded: 25 }), asked({ practicesNeeded: 26 })]).toEqual([true, false]);
    expect([asked({ dimensionsNeeded: 10 }), asked({ dimensionsNeeded: 11 })]).toEqual([true, false]);
    const small = { ...model, stageRules: { ...model.stageRules, practicesNeeded: 26 } };
    expect(
      decideStage(
        scoresOf(() => ({ value: null })),
        small,
      ),
    ).toMatchObject({ wouldSettle: [] });
  });
});

describe('the probability of a stage', () => {
  /** What each practice comes to in four draws. */
  const drawn = (of: (dimension: string) => readonly number[]) => {
    const scores = scoresOf(() => ({ value: 3, evidence: 'both' }));
    const draws = new Map(model.practices.map(({ id, dimension }) => [id, Float64Array.from(of(dimension))]));
    const decided = decideStage({ ...scores, draws }, model);
    return decided.status === 'reached' ? decided.probabilities : null;
  };

  it('is how often it comes out when all practices are drawn again', () => {
    expect(drawn(() => [1.2, 3, 4, 4])).toEqual([1 / 4, 0, 1 / 4, 2 / 4, 0]);
  });

  it('is that of dimensions in the same draw', () => {
    // Voice is below 2.5, which the fourth stage asks for, in two draws, and below 1.5 in one of these.
    const found = drawn((dimension) => (dimension === 'voice' ? [4, 2, 4, 1.4] : [4, 4, 4, 4]));
    expect(found).toEqual([0, 1 / 4, 1 / 4, 2 / 4, 0]);
  });

  it('is that of a practice that keeps the company low, in the same draw', () => {
    const scores = scoresOf(() => ({ value: 4, evidence: 'both' }));
    const draws = new Map(
      model.practices.map(({ id }) => [
        id,
        Float64Array.from(id === 'every-week' ? [1.9, 2, 4, 4] : [4, 4, 4, 4]),
      ]),
    );
    expect(decideStage({ ...scores, draws }, model)).toMatchObject({
      value: 4,
      probabilities: [0, 1 / 4, 0, 3 / 4, 0],
    });
  });

  it('of scores without an overall one is that of the first', () => {
    const scores = { ...scoresOf(() => ({ value: 4, evidence: 'both' })), draws: new Map() };
    const draws = new Map(model.practices.map(({ id }) => [id, Float64Array.from([4, 4])]));
    const standing = { ...standingOf(scores, model), overall: undefined };
    expect(stageProbabilities({ ...scores, draws }, standing, model)).toEqual([1, 0, 0, 0, 0]);
  });
});
