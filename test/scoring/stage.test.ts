import { describe, expect, it } from 'vitest';
import type { PracticeResult } from '../../src/assessment/document.ts';
import { decideStage } from '../../src/scoring/stage.ts';
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

  it('needs nine dimensions for the fourth', () => {
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
});
