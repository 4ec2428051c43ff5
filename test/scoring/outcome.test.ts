import { describe, expect, it } from 'vitest';
import { measureNps, measureRating, outcomeOf } from '../../src/scoring/outcome.ts';
import type { Windowed } from '../../src/scoring/windows.ts';
import { Answers } from '../../src/tallies/answers.ts';
import { answersOf } from '../fixtures.ts';
import { told } from './evidence-from.ts';

const windowed = (tally: Answers, label?: string): Windowed<Answers> => ({
  tally,
  window: label === undefined ? 'undated' : { from: '2026-01-01', to: '2026-03-31', label },
});
const nps = (values: Readonly<Record<number, number>>) => measureNps(windowed(answersOf(values)));

describe('the Net Promoter Score', () => {
  it('counts 9 and 10 as promoters, 0 to 6 as detractors', () => {
    expect(told(nps({ 10: 5 }))).toEqual([100, 5]);
    expect(told(nps({ 9: 5 }))).toEqual([100, 5]);
    expect(told(nps({ 8: 5 }))).toEqual([0, 5]);
    expect(told(nps({ 7: 5 }))).toEqual([0, 5]);
    expect(told(nps({ 6: 5 }))).toEqual([-100, 5]);
    expect(told(nps({ 0: 5 }))).toEqual([-100, 5]);
    expect(told(nps({ 10: 6, 7: 2, 3: 2 }))).toEqual([40, 10]);
    expect(nps({ 10: 6 })).toMatchObject({ unit: 'nps', window: 'undated' });
  });

  it('needs five people, not answers', () => {
    expect(nps({ 9: 4 })).toBe('too-few');
    expect(nps({})).toBe('no-answers');
    expect(measureNps('no-file')).toBe('no-file');
    const one = new Answers();
    for (let answer = 0; answer < 9; answer++) one.add({ day: '', department: '', value: 9 }, 'r1');
    expect(measureNps(windowed(one))).toBe('too-few');
    expect(told(measureNps(windowed(one), 1))).toEqual([100, 9]);
  });
});

describe('the mean rating', () => {
  const scale = { min: 1, max: 5 };
  const rating = (values: Readonly<Record<number, number>>, on: typeof scale | null = scale) =>
    measureRating(windowed(answersOf(values)), on);

  it('is on the scale of the reviews; tallies hold tenths', () => {
    expect(told(rating({ 45: 2, 30: 3 }))).toEqual([expect.closeTo(3.6, 12), 5]);
    expect(rating({ 45: 5 })).toMatchObject({ unit: 'rating', window: 'undated', estimate: { value: 4.5 } });
    const ten = rating({ 90: 5 }, { min: 0, max: 10 });
    expect(typeof ten !== 'string' && ten.estimate.high).toBeGreaterThan(9);
  });

  it('needs five people and a scale', () => {
    expect(rating({ 45: 4 })).toBe('too-few');
    expect(rating({})).toBe('no-answers');
    expect(rating({ 45: 9 }, null)).toBe('no-answers');
    expect(measureRating('outside-window', scale)).toBe('outside-window');
    expect(told(measureRating(windowed(answersOf({ 45: 4 })), scale, 4))).toEqual([4.5, 4]);
  });
});

describe('what customers say', () => {
  const answers = answersOf({ 10: 3, 8: 1, 0: 2 });
  const of = (found: Parameters<typeof outcomeOf>[0]['found']) =>
    outcomeOf({ found, quarters: [] }, { found: 'no-file', quarters: [], scale: null }, [], 5);

  it('is shown with how often each score was given', () => {
    expect(of(windowed(answers))).toMatchObject({
      nps: {
        figure: { id: 'nps', status: 'measured', n: 6 },
        counts: { promoters: 3, passives: 1, detractors: 2 },
        distribution: [2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 3],
        trend: [],
      },
      rating: { figure: { id: 'rating', reason: 'no-file' }, scale: null, trend: [] },
    });
  });

  it('is not counted where few people answered', () => {
    expect(of('outside-window').nps).toMatchObject({ counts: null, distribution: null });
    expect(of(windowed(answersOf({ 10: 4 }))).nps).toMatchObject({ counts: null, distribution: null });
    expect(of(windowed(answersOf({ 10: 5 }))).nps).toMatchObject({ counts: { promoters: 5 } });
    const strict = outcomeOf(
      { found: windowed(answers), quarters: [windowed(answers, '2026-Q1')] },
      { found: 'no-file', quarters: [], scale: null },
      [],
      10,
    );
    expect(strict.nps).toMatchObject({ figure: { reason: 'too-few' }, counts: null });
    expect(strict.nps.trend[0]?.figure).toMatchObject({ reason: 'too-few' });
  });

  it('has its quarters, each with a figure of its own', () => {
    const quarters = [windowed(answers, '2026-Q1'), windowed(answersOf({ 9: 1 }))];
    const rated = [windowed(answersOf({ 40: 5 }), '2026-Q2')];
    const scale = { min: 1, max: 5 };
    expect(
      outcomeOf(
        { found: 'no-file', quarters },
        { found: windowed(answersOf({ 40: 5 })), quarters: rated, scale },
        [],
        5,
      ),
    ).toMatchObject({
      nps: {
        trend: [
          { period: '2026-Q1', figure: { id: 'nps.2026-Q1', status: 'measured', n: 6 } },
          { period: 'undated', figure: { id: 'nps.undated', status: 'unmeasured', reason: 'too-few' } },
        ],
      },
      rating: {
        figure: { id: 'rating', value: 4 },
        scale,
        trend: [{ period: '2026-Q2', figure: { id: 'rating.2026-Q2', value: 4 } }],
      },
    });
  });
});
