import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateRankCorrelation, type Pair } from '../../src/statistics/rank-correlation.ts';

describe('estimateRankCorrelation', () => {
  it('gives the published coefficient: intelligence and hours of television, −29/165', () => {
    const intelligence = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const television = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    const pairs = intelligence.map((value, index): Pair => [value, television[index] ?? 0]);
    const found = estimateRankCorrelation([pairs]);
    expect(found?.value).toBeCloseTo(-29 / 165, 12);
    // Fisher's z with √((1 + r²/2)/7): artanh −.1758 = −.1776, reach .7465.
    expect(found?.low).toBeCloseTo(-0.7278, 4);
    expect(found?.high).toBeCloseTo(0.5145, 4);
    expect(found?.se).toBeCloseTo(0.3809 * (1 - (29 / 165) ** 2), 4);
    expect(found?.n).toBe(10);
  });

  it('shares ranks among ties', () => {
    const found = estimateRankCorrelation([
      [
        [1, 1],
        [1, 2],
        [2, 3],
        [3, 3],
        [4, 5],
      ],
    ]);
    expect(found?.value).toBeCloseTo(9 / Math.sqrt(9.5 * 9.5), 12);
  });

  it('ranks within strata: what differs between them is no correlation', () => {
    const low: Pair[] = [
      [1, 11],
      [2, 10],
      [3, 12],
      [4, 9],
    ];
    const high: Pair[] = low.map(([x, y]) => [x + 100, y + 100]);
    const alone = estimateRankCorrelation([low, high]);
    const pooled = estimateRankCorrelation([[...low, ...high]]);
    expect(alone?.value).toBeCloseTo(-0.4, 12);
    expect(pooled?.value).toBeGreaterThan(0.6);
    // Eight pairs in two strata count as seven: artanh −.4 = −.42365, reach 1.95996·√(1.08/4) = 1.01843.
    expect(alone?.low).toBeCloseTo(Math.tanh(-0.42365 - 1.01843), 4);
    expect(alone?.high).toBeCloseTo(Math.tanh(-0.42365 + 1.01843), 4);
  });

  it('has less to stand on the more strata there are', () => {
    const pairs: Pair[] = [
      [1, 2],
      [2, 1],
      [3, 3],
    ];
    // r = .5 of six pairs in two strata: 6 − 1 − 3 = 2 are left.
    const found = estimateRankCorrelation([pairs, pairs]);
    expect(found?.se).toBeCloseTo(Math.sqrt(1.125 / 2) * 0.75, 12);
    expect(estimateRankCorrelation([pairs.slice(1), pairs.slice(1)])).toBeUndefined();
    expect(estimateRankCorrelation([[...pairs, [4, 4]]])?.n).toBe(4);
  });

  it('says nothing where a side does not vary or too few pairs are left', () => {
    expect(
      estimateRankCorrelation([
        [
          [1, 1],
          [2, 1],
          [3, 1],
          [4, 1],
          [5, 1],
        ],
      ]),
    ).toBeUndefined();
    expect(
      estimateRankCorrelation([
        [
          [1, 1],
          [2, 2],
          [3, 3],
        ],
      ]),
    ).toBeUndefined();
  });

  it('has a lower end even where all agree: that of 1 − 1/(2n)', () => {
    // Ten pairs: artanh .95 = 1.83178, reach 1.95996·√((1 + .95²/2)/7) = .89242.
    const pairs = Array.from({ length: 10 }, (_, index): Pair => [index, 2 * index]);
    const found = estimateRankCorrelation([pairs]);
    expect(found).toMatchObject({ value: 1, high: 1 });
    expect(found?.low).toBeCloseTo(Math.tanh(1.83178 - 0.89242), 4);
    const falling = estimateRankCorrelation([pairs.map(([x, y]): Pair => [x, -y])]);
    expect(falling).toMatchObject({ value: -1, low: -1 });
    expect(falling?.high).toBeCloseTo(-Math.tanh(1.83178 - 0.89242), 4);
  });

  it('says nothing where a side does not vary', () => {
    const pairs = [1, 2, 3, 4, 5].map((value): Pair => [value, 1]);
    expect(estimateRankCorrelation([pairs])).toBeUndefined();
    expect(estimateRankCorrelation([pairs.map(([x, y]): Pair => [y, x])])).toBeUndefined();
  });

  it('needs four pairs, and one more for each further stratum', () => {
    const rising = (count: number) => Array.from({ length: count }, (_, index): Pair => [index, index]);
    expect(estimateRankCorrelation([rising(3)])).toBeUndefined();
    expect(estimateRankCorrelation([rising(4)])).toMatchObject({ value: 1, n: 4 });
    expect(estimateRankCorrelation([rising(2), rising(2)])).toBeUndefined();
    expect(estimateRankCorrelation([rising(2), rising(3)])).toMatchObject({ value: 1, n: 5 });
  });

  it('says nothing where only the other side varies', () => {
    expect(
      estimateRankCorrelation([
        [
          [1, 1],
          [1, 2],
          [1, 3],
          [1, 4],
          [1, 5],
        ],
      ]),
    ).toBeUndefined();
  });

  it('keeps its value between its ends and both within −1 and 1, whatever the data', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 4, maxLength: 30 }), (pairs) => {
        const found = estimateRankCorrelation([pairs]);
        if (found === undefined) return;
        const { low, value, high, se } = found;
        expect([-1 <= low, low <= value, value <= high, high <= 1, se >= 0]).toEqual(Array(5).fill(true));
      }),
    );
  });
});
