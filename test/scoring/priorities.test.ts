import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { PracticeResult } from '../../src/assessment/document.ts';
import { isMeasured } from '../../src/assessment/figure.ts';
import { prioritise } from '../../src/scoring/priorities.ts';
import { combine, type Scores } from '../../src/scoring/scores.ts';
import { model, root } from '../fixtures.ts';

const { published } = await assess({ paths: [join(root, 'examples', 'harbour-hotels')] });
const { priorities, practices, stage } = published;
const scoreOf = (id: string): number => {
  const score = practices.find((one) => one.id === id)?.score;
  return score !== undefined && isMeasured(score) ? score.value : Number.NaN;
};

describe('priorities', () => {
  it('hold every measured practice below 5 once, with the level whose next step is meant', () => {
    const open = practices.filter(({ id }) => scoreOf(id) < 5).map(({ id }) => id);
    expect(priorities.map(({ practice }) => practice).sort()).toEqual(open.sort());
    for (const { practice, level } of priorities)
      expect(level).toBe(Math.min(4, Math.floor(scoreOf(practice))));
  });

  it('begin with what holds the stage back, though others score lower', () => {
    expect(stage).toMatchObject({ heldBackBy: [{ practice: 'every-week' }] });
    expect(priorities[0]).toMatchObject({ practice: 'every-week', lifts: true });
    expect(scoreOf('service-heroes')).toBeLessThan(scoreOf('every-week'));
    expect(priorities.slice(1).every(({ lifts }) => !lifts)).toBe(true);
  });

  it('state the gain: what is lacking for the next stage, and a level of one practice in twenty-five', () => {
    expect(priorities[0]?.closes).toBe(1);
    for (const { practice, overall, heldByGap } of priorities)
      if (!heldByGap) expect(overall).toBeCloseTo(Math.min(1, 5 - scoreOf(practice)) / practices.length, 5);
  });
});

/** Twenty-five practices of one score each, with a gap where one is named. */
const scoresOf = (given: (id: string) => number, gaps: Readonly<Record<string, number>> = {}): Scores => {
  const all = model.practices.map(({ id }): PracticeResult => {
    const [value, gap] = [given(id), gaps[id]];
    return {
      id,
      score: { id: `practice.${id}`, status: 'measured', value, low: value, high: value },
      evidence: 'both',
      rules: [],
      gap:
        gap === undefined
          ? null
          : {
              id: `gap.${id}`,
              status: 'measured',
              value: gap,
              low: gap,
              high: gap,
              se: 0,
              n: 9,
              unit: 'answer',
              window: 'undated',
            },
      cappedAt: null,
    };
  });
  return { practices: all, ...combine(all, new Map(), model), answered: new Set(), draws: new Map() };
};
const first = (scores: Scores) => prioritise(scores, model, 5)[0];
const of = (scores: Scores, id: string) =>
  prioritise(scores, model, 5).find(({ practice }) => practice === id);

describe('what moves', () => {
  it('is what a say–do gap leaves of a level: the gap is what to close', () => {
    const capped = scoresOf((id) => (id === 'managers-model-service' ? 2.5 : 3), {
      'managers-model-service': 1.2,
      'deeds-match-words': 0.8,
    });
    expect(of(capped, 'managers-model-service')).toMatchObject({ overall: 0, closes: 0, heldByGap: true });
    const part = of(capped, 'deeds-match-words');
    expect(part).toMatchObject({ heldByGap: true });
    expect(part?.overall).toBeCloseTo(0.5 / 25, 10);
    expect(of(capped, 'service-in-pay')).toMatchObject({ heldByGap: false });
  });

  it('is the part of each obstacle that it closes, obstacles counting alike', () => {
    // Overall 2.4 lacks .1 of the third stage; voice, at 1.2, lacks .3 of 1.5.
    const isVoice = (id: string) => model.practices.find((one) => one.id === id)?.dimension === 'voice';
    const value = (2.4 * 25 - 3 * 1.2) / 22;
    const scores = scoresOf((id) => (isVoice(id) ? 1.2 : value));
    // A level of a practice of voice: a twenty-fifth of a level overall, a third in its dimension.
    expect(first(scores)?.closes).toBeCloseTo((0.04 / 0.1 + 1) / 2, 10);
    expect(isVoice(first(scores)?.practice ?? '')).toBe(true);
    expect(of(scores, 'service-in-pay')?.closes).toBeCloseTo(0.4 / 2, 10);
  });
});

describe('lenses', () => {
  it('are the same practices by article: kept to one of them, its score is the overall score', async () => {
    for (const { id, score } of published.lenses) {
      const one = await assess({ paths: [join(root, 'examples', 'harbour-hotels')], lenses: [id] });
      const { overall } = one.published;
      expect(isMeasured(overall) && overall.value).toBeCloseTo(isMeasured(score) ? score.value : 0, 5);
      expect(one.published.chosenLenses).toEqual([id]);
      expect(one.published.stage.status).toBe('none');
    }
  });

  it('together hold every practice once', () => {
    expect(published.lenses.flatMap((lens) => lens.practices).sort()).toEqual(
      practices.map(({ id }) => id).sort(),
    );
  });
});
