import { describe, expect, it } from 'vitest';
import { isMeasured } from '../../src/assessment/figure.ts';
import { prioritise } from '../../src/scoring/priorities.ts';
import type { Scores } from '../../src/scoring/scores.ts';
import { decideStage } from '../../src/scoring/stage.ts';
import { model } from '../fixtures.ts';
import { scoresOf } from './scores-of.ts';

const priorities = (scores: Scores, minimumGroup: number) =>
  prioritise(scores, decideStage(scores, model), model, minimumGroup);
const all = (scores: Scores) => priorities(scores, 5);
const first = (scores: Scores) => all(scores)[0];
const of = (scores: Scores, id: string) => all(scores).find(({ practice }) => practice === id);

describe('priorities', () => {
  // From 1 to 5 in quarters, every value at least once; five practices are not measured.
  const mixed = () =>
    scoresOf(({ number }) => ({ value: number % 5 === 0 ? null : 1 + ((number * 3) % 17) / 4 }));
  const scoreOf = (id: string): number => {
    const score = mixed().practices.find((one) => one.id === id)?.score;
    return score !== undefined && isMeasured(score) ? score.value : Number.NaN;
  };

  it('hold every measured practice below 5 once, with the level whose next step is meant', () => {
    const open = mixed()
      .practices.filter(({ id }) => scoreOf(id) < 5)
      .map(({ id }) => id);
    expect(
      all(mixed())
        .map(({ practice }) => practice)
        .sort(),
    ).toEqual(open.sort());
    expect(open.length).toBeGreaterThan(15);
    for (const { practice, level } of all(mixed())) expect(level).toBe(Math.floor(scoreOf(practice)));
  });

  it('state the gain: a level of one of the practices that are measured, as far as 5', () => {
    for (const { practice, overall } of all(mixed()))
      expect(overall).toBeCloseTo(Math.min(1, 5 - scoreOf(practice)) / 20, 12);
  });
});

describe('what comes first', () => {
  it('is what lifts the stage, though others score lower', () => {
    const low: Readonly<Record<string, number>> = { 'every-week': 1.9, 'service-heroes': 1.6 };
    const [one, ...others] = all(scoresOf(({ id }) => ({ value: low[id] ?? 3.2, evidence: 'both' })));
    expect(one).toMatchObject({ practice: 'every-week', lifts: true, closes: 1 });
    expect(others.every(({ lifts }) => !lifts)).toBe(true);
  });

  it('is what brings the next stage nearest, then what adds most to the overall score, then the lowest', () => {
    // Two obstacles: every-week, all of which a level of it closes, and voice, of which a level of a practice closes two thirds.
    const low: Readonly<Record<string, number>> = {
      'every-week': 1.2,
      'service-heroes': 1.1,
      'smart-goals': 1.05,
      'clear-vision': 4.5,
    };
    const given = scoresOf(({ id, dimension }) => ({
      value: low[id] ?? (dimension === 'voice' ? 1 : 3.2),
      evidence: 'both',
    }));
    const order = all(given).map(({ practice }) => practice);
    const voice = model.practices.filter(({ dimension }) => dimension === 'voice').map(({ id }) => id);
    expect(order[0]).toBe('every-week');
    expect(order.slice(1, 4).sort()).toEqual(voice.sort());
    expect(order.slice(4, 6)).toEqual(['smart-goals', 'service-heroes']);
    expect(order.at(-1)).toBe('clear-vision');
  });

  it('does not ask what would lift the stage where there is none, or no higher one', () => {
    const few = scoresOf(({ number }) => ({ value: number <= 11 ? 3 : null }));
    for (const { closes, lifts, overall } of all(few))
      expect([closes, lifts, overall]).toEqual([0, false, 0]);
    const top = scoresOf(({ number }) => ({ value: number === 1 ? 4.9 : 5, evidence: 'both' }));
    expect(all(top)).toEqual([
      {
        practice: model.practices[0]?.id,
        level: 4,
        overall: expect.closeTo(0.1 / 25, 12),
        closes: 0,
        lifts: false,
        heldByGap: false,
      },
    ]);
  });
});

describe('what moves', () => {
  it('is what a say–do gap leaves of a level: the gap is what to close', () => {
    const gaps: Readonly<Record<string, number>> = {
      'managers-model-service': 1.2,
      'deeds-match-words': 0.8,
    };
    const capped = scoresOf(({ id }) => {
      const [value, gap] = [id === 'managers-model-service' ? 2.5 : 3, gaps[id]];
      return gap === undefined ? { value } : { value, gap };
    });
    expect(of(capped, 'managers-model-service')).toMatchObject({ overall: 0, closes: 0, heldByGap: true });
    const part = of(capped, 'deeds-match-words');
    expect(part).toMatchObject({ heldByGap: true });
    expect(part?.overall).toBeCloseTo(0.5 / 25, 10);
    expect(of(capped, 'service-in-pay')).toMatchObject({ heldByGap: false });
  });

  it('is not held by a gap behind which too few people stand', () => {
    const scores = scoresOf(() => ({ value: 2.5, gap: 2 }));
    expect(priorities(scores, 9).every(({ heldByGap }) => heldByGap)).toBe(true);
    expect(priorities(scores, 10).some(({ heldByGap }) => heldByGap)).toBe(false);
  });

  it('is the part of each obstacle that it closes, obstacles counting alike', () => {
    // Overall 2.4 lacks .1 of the third stage; voice, at 1.2, lacks .3 of 1.5.
    const isVoice = (id: string) => model.practices.find((one) => one.id === id)?.dimension === 'voice';
    const value = (2.4 * 25 - 3 * 1.2) / 22;
    const scores = scoresOf(({ dimension }) => ({
      value: dimension === 'voice' ? 1.2 : value,
      evidence: 'both',
    }));
    // A level of a practice of voice: a twenty-fifth of a level overall, a third in its dimension.
    expect(first(scores)?.closes).toBeCloseTo((0.04 / 0.1 + 1) / 2, 10);
    expect(isVoice(first(scores)?.practice ?? '')).toBe(true);
    expect(of(scores, 'service-in-pay')?.closes).toBeCloseTo(0.4 / 2, 10);
  });

  it('leaves aside what no rise of a score closes, such as records that are missing', () => {
    const scores = scoresOf(() => ({ value: 3.4 }));
    // A twenty-fifth of a level of the tenth that the overall score lacks; the three records are no score.
    for (const { closes } of all(scores)) expect(closes).toBeCloseTo(0.04 / 0.1, 10);
  });
});
