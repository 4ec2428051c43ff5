import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { PracticeResult } from '../../src/assessment/document.ts';
import { isMeasured } from '../../src/assessment/figure.ts';
import type { Published } from '../../src/disclosure/published.ts';
import { prioritise } from '../../src/scoring/priorities.ts';
import { combine, type Scores } from '../../src/scoring/scores.ts';
import { model, root } from '../fixtures.ts';

/** The example with the most practices that still asks for little time, kept to some articles. */
const teaHouse = async (lenses: readonly string[] = []): Promise<Published> =>
  (await assess({ paths: [join(root, 'examples', 'tea-house')], lenses })).published;

const scoreIn =
  ({ practices }: Published) =>
  (id: string): number => {
    const score = practices.find((one) => one.id === id)?.score;
    return score !== undefined && isMeasured(score) ? score.value : Number.NaN;
  };

describe('priorities', () => {
  it('hold every measured practice below 5 once, with the level whose next step is meant', async () => {
    const published = await teaHouse();
    const { priorities, practices } = published;
    const scoreOf = scoreIn(published);
    const open = practices.filter(({ id }) => scoreOf(id) < 5).map(({ id }) => id);
    expect(priorities.map(({ practice }) => practice).sort()).toEqual(open.sort());
    for (const { practice, level } of priorities)
      expect(level).toBe(Math.min(4, Math.floor(scoreOf(practice))));
  });

  it('state the gain: a level of one of the practices that are measured', async () => {
    const published = await teaHouse();
    const { priorities, practices } = published;
    const scoreOf = scoreIn(published);
    const measured = practices.filter(({ score }) => isMeasured(score)).length;
    for (const { practice, overall, heldByGap } of priorities)
      if (!heldByGap) expect(overall).toBeCloseTo(Math.min(1, 5 - scoreOf(practice)) / measured, 5);
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

describe('what comes first', () => {
  it('is what holds the stage back, though others score lower', () => {
    const low: Readonly<Record<string, number>> = { 'every-week': 1.9, 'service-heroes': 1.6 };
    const [one, ...others] = prioritise(
      scoresOf((id) => low[id] ?? 3.2),
      model,
      5,
    );
    expect(one).toMatchObject({ practice: 'every-week', lifts: true, closes: 1 });
    expect(others.every(({ lifts }) => !lifts)).toBe(true);
  });
});

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
    for (const { id, score } of (await teaHouse()).lenses) {
      const { overall, chosenLenses, stage } = await teaHouse([id]);
      expect(isMeasured(overall) && overall.value).toBeCloseTo(isMeasured(score) ? score.value : 0, 5);
      expect(chosenLenses).toEqual([id]);
      expect(stage.status).toBe('none');
    }
  });

  it('together hold every practice once', async () => {
    const { lenses, practices } = await teaHouse();
    expect(lenses.flatMap((lens) => lens.practices).sort()).toEqual(practices.map(({ id }) => id).sort());
  });
});
