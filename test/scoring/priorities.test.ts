import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { isMeasured } from '../../src/assessment/figure.ts';
import { root } from '../fixtures.ts';

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
    expect(priorities[0]?.closes).toBeCloseTo(2 - scoreOf('every-week'), 5);
    for (const { practice, overall } of priorities)
      expect(overall).toBeCloseTo(Math.min(1, 5 - scoreOf(practice)) / practices.length, 5);
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
