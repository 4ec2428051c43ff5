import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMeasured, type Score } from '../../src/assessment/figure.ts';
import { drawnLevels, levelOf, scoreOf } from '../../src/scoring/levels.ts';
import { meanScore, noDraws, shares } from '../../src/scoring/means.ts';

const rising = [0.2, 0.35, 0.55, 0.7, 0.85];
const falling = [365, 180, 90, 60, 35];
const score = (value: number, low = value, high = value): Score => ({
  id: 'x',
  status: 'measured',
  value,
  low,
  high,
});
const none: Score = { id: 'y', status: 'unmeasured', reason: 'no-file' };

describe('levelOf', () => {
  it.each([
    [0, 1],
    [0.2, 1],
    [0.275, 1.5],
    [0.35, 2],
    [0.45, 2.5],
    [0.85, 5],
    [1, 5],
  ])('puts %f at %f', (value, level) => {
    expect(levelOf(value, rising)).toBeCloseTo(level, 12);
  });

  it.each([
    [400, 1],
    [365, 1],
    [135, 2.5],
    [35, 5],
    [1, 5],
  ])('puts %i days at %f where less is better', (value, level) => {
    expect(levelOf(value, falling)).toBeCloseTo(level, 12);
  });

  it('never falls while its value rises, and stays within 1 to 5', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, step) => {
          const [one, other] = [levelOf(a, rising), levelOf(a + step, rising)];
          expect(one).toBeGreaterThanOrEqual(1);
          expect(other).toBeLessThanOrEqual(5);
          expect(other).toBeGreaterThanOrEqual(one);
        },
      ),
    );
  });
});

describe('drawnLevels', () => {
  const drawn = (draws: readonly number[], value: number, levels: readonly number[]) =>
    [...drawnLevels(Float64Array.from(draws), value, levels)].map((level) => Number(level.toFixed(9)));

  it('are levels within 1 to 5, and go on with the slope of the nearest two values', () => {
    expect(drawn([0.2, 0.275, 0.45, 0.85], 0.55, rising)).toEqual([1, 1.5, 2.5, 5]);
    // A step from .2 to .35 and one from .7 to .85 beyond the ends.
    expect(drawn([-0.025, -0.1, 1, 1.15], 0.55, rising)).toEqual([-0.5, -1, 6, 7]);
    expect(drawn([642.5, 735, 10, -15], 90, falling)).toEqual([-0.5, -1, 6, 7]);
  });

  it('beyond an end count as far as their mirror image on the other side of the value lies within', () => {
    // A value a level above 5: what lies up to two levels above mirrors what lies at 5 or more.
    expect(drawn([0.85, 1, 1.15, 1.3, 0.7], 1, rising)).toEqual([5, 5, 5, 6, 4]);
    expect(drawn([0.2, 0.05, -0.1, -0.175, 0.35], 0.05, rising)).toEqual([1, 1, 1, 0.5, 2]);
    // A value in the middle of the last step: half a level above 5 mirrors 3.5.
    expect(drawn([0.85, 0.925, 1], 0.775, rising)).toEqual([5, 5.5, 6]);
  });
});

describe('scoreOf', () => {
  const figure = {
    id: 'f',
    status: 'measured',
    value: 90,
    low: 60,
    high: 180,
    se: 1,
    n: 9,
    unit: 'count',
    window: 'undated',
  } as const;

  it('turns the interval round where less is better', () => {
    expect(scoreOf('s', figure, falling)).toEqual({ id: 's', status: 'measured', value: 3, low: 2, high: 4 });
  });

  it('passes the reason on', () => {
    expect(scoreOf('s', { id: 'f', status: 'unmeasured', reason: 'no-file' }, rising)).toEqual({
      id: 's',
      status: 'unmeasured',
      reason: 'no-file',
    });
  });
});

describe('meanScore', () => {
  it('weighs what is measured and leaves out what is not: unknown is never zero', () => {
    const parts = [
      { score: score(2), weight: 1, draws: Float64Array.of(1, 3) },
      { score: score(5), weight: 2, draws: Float64Array.of(4, 5) },
      { score: none, weight: 5, draws: noDraws },
      { score: score(1), weight: 0, draws: Float64Array.of(1, 1) },
    ];
    const { score: mean, draws } = meanScore('m', parts);
    expect(mean).toMatchObject({ id: 'm', status: 'measured', value: 4 });
    // (1 + 2 × 4) / 3 and (3 + 2 × 5) / 3: what is drawn together stays together.
    expect(draws[0]).toBeCloseTo(3);
    expect(draws[1]).toBeCloseTo(13 / 3);
    expect(isMeasured(mean) && [mean.low, mean.high]).toEqual([draws[0], draws[1]]);
    expect(shares(parts).map(({ share }) => share)).toEqual([1 / 3, 2 / 3]);
  });

  it('gives the reason of the first part that is not measured', () => {
    const few: Score = { id: 'z', status: 'unmeasured', reason: 'too-few' };
    const parts = [score(3), few, none].map((one) => ({ score: one, weight: 0, draws: noDraws }));
    expect(meanScore('m', parts).score).toMatchObject({ status: 'unmeasured', reason: 'too-few' });
    expect(meanScore('m', []).score).toMatchObject({ status: 'unmeasured', reason: 'no-file' });
  });

  it('is unmeasured where nothing is measured', () => {
    expect(meanScore('m', [{ score: none, weight: 1, draws: noDraws }]).score).toEqual({
      id: 'm',
      status: 'unmeasured',
      reason: 'no-file',
    });
  });
});
