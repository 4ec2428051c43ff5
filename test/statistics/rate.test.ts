import { describe, expect, it } from 'vitest';
import { busiestByChance, estimateRate } from '../../src/statistics/rate.ts';

describe('estimateRate', () => {
  it.each([
    // Garwood (1936), as tabulated since.
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [10, 4.7954, 18.3904],
    [100, 81.3643, 121.6268],
  ])('of %i events has the exact interval %f to %f', (events, low, high) => {
    const found = estimateRate(events, 1);
    expect(found.low).toBeCloseTo(low, 3);
    expect(found.high).toBeCloseTo(high, 3);
  });

  it('is over the time', () => {
    expect(estimateRate(10, 5)).toMatchObject({ value: 2, n: 10 });
    expect(estimateRate(10, 5).high).toBeCloseTo(18.3904 / 5, 3);
  });
});

describe('busiestByChance', () => {
  it('is the 95th percentile of the largest of so many Poisson counts', () => {
    // P(N ≤ 4)^52 = .99634^52 = .826 and P(N ≤ 5)^52 = .99941^52 = .970 for a mean of one a week.
    expect(busiestByChance(52, 52)).toBe(5);
    expect(busiestByChance(1, 52)).toBe(1);
  });

  it('agrees with what chance does, within a deed', () => {
    // A fixed sequence, so that the same draw is made every time.
    let state = 12_345;
    const next = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    const peaks = Array.from({ length: 4000 }, () => {
      const weeks = Array.from({ length: 50 }, () => 0);
      for (let deed = 0; deed < 200; deed++) {
        const week = Math.floor(next() * 50);
        weeks[week] = (weeks[week] ?? 0) + 1;
      }
      return Math.max(...weeks);
    }).sort((a, b) => a - b);
    expect(Math.abs((peaks[3800] ?? 0) - busiestByChance(200, 50))).toBeLessThanOrEqual(1);
  });
});
