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
    expect(estimateRate(10, 5).low).toBeCloseTo(4.7954 / 5, 4);
    expect(estimateRate(10, 5).high).toBeCloseTo(18.3904 / 5, 4);
    expect(estimateRate(10, 5).se).toBeCloseTo(Math.sqrt(10) / 5, 12);
  });

  it('without an event is as sure as one with one', () => {
    expect(estimateRate(0, 4)).toMatchObject({ value: 0, low: 0, se: 1 / 4, n: 0 });
    expect(estimateRate(1, 4).se).toBe(1 / 4);
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

describe('very many events', () => {
  it('have the interval of the exact quantiles to ten digits', () => {
    // Half of χ²(.025; 2,000,000) and of χ²(.975; 2,000,002), by inversion of the incomplete gamma function.
    const { low, high } = estimateRate(1e6, 1);
    expect(low / 998_040.9833399109).toBeCloseTo(1, 10);
    expect(high / 1_001_961.9119456474).toBeCloseTo(1, 10);
  });

  it('go on without a step from fewer', () => {
    const widthAt = (events: number): number => {
      const { low, high } = estimateRate(events, 1);
      return (high - low) / 2 / 1.959963984540054 / Math.sqrt(events);
    };
    expect(widthAt(499_999)).toBeCloseTo(widthAt(500_000), 6);
  });

  it('have a busiest cell at the normal end', () => {
    // .95^(1/52) is the point 3.0944 of the normal distribution: 10⁹/52 + 3.0944·√(10⁹/52).
    const mean = 1e9 / 52;
    expect((busiestByChance(1e9, 52) - mean) / Math.sqrt(mean)).toBeCloseTo(3.0944, 2);
    expect(busiestByChance(1e9, 1)).toBe(1e9);
    expect(busiestByChance(0, 52)).toBe(0);
  });
});

describe('busiestByChance of few', () => {
  it('is the smallest k of which the definition holds', () => {
    for (const [events, cells] of [
      [1, 1],
      [3, 2],
      [7, 10],
      [40, 26],
      [200, 52],
      [999, 52],
    ] as const) {
      const mean = events / cells;
      let [k, chance] = [0, Math.exp(-mean)];
      for (let below = chance; below ** cells < 0.95 && k < events; below += chance) {
        k++;
        chance *= mean / k;
      }
      expect(busiestByChance(events, cells)).toBe(k);
    }
  });
});
