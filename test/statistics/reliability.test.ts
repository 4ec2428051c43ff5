import { describe, expect, it } from 'vitest';
import { estimateAlpha, itemRestCorrelations } from '../../src/statistics/reliability.ts';
import { fifteenByTen } from './fifteen-by-ten.ts';

describe('estimateAlpha', () => {
  it('has the standard error of a normal interval as long as Feldt’s', () => {
    const found = estimateAlpha(fifteenByTen);
    expect(found).toMatchObject({ n: 15, se: expect.closeTo((0.839821 - 0.194921) / 2 / 1.959964, 5) });
  });

  it('is 1 of items that say the same, and less of items that do not quite', () => {
    expect(
      estimateAlpha([
        [1, 1, 1],
        [2, 2, 2],
        [4, 4, 4],
      ]),
    ).toMatchObject({ value: expect.closeTo(1, 12), high: expect.closeTo(1, 12), n: 3 });
    // Variances 1 and 1, sums 3, 3, 6 with variance 3: 2·(1 − 2/3).
    expect(
      estimateAlpha([
        [1, 2],
        [2, 1],
        [3, 3],
      ]),
    ).toMatchObject({ value: expect.closeTo(2 / 3, 12) });
  });

  it('makes do with two people and two items', () => {
    // Variances 2 and 1/2, of the sums 9/2: 2·(1 − 5/9).
    expect(
      estimateAlpha([
        [1, 2],
        [3, 3],
      ]),
    ).toMatchObject({ value: expect.closeTo(8 / 9, 12), n: 2 });
  });

  it('is negative where items run against each other', () => {
    // Variances 5/3 and 5/3, sums 5, 5, 6, 4 with variance 2/3: 2·(1 − 5) = −8.
    const found = estimateAlpha([
      [1, 4],
      [2, 3],
      [4, 2],
      [3, 1],
    ]);
    expect(found).toMatchObject({ value: expect.closeTo(-8, 10) });
  });

  it('says what is wrong', () => {
    expect(estimateAlpha([])).toBe('too-few');
    expect(estimateAlpha([[1, 2, 3]])).toBe('too-few');
    expect(estimateAlpha([[1], [2], [3]])).toBe('too-few');
    expect(
      estimateAlpha([
        [1, 4],
        [2, 3],
        [4, 1],
      ]),
    ).toBe('no-variance');
  });

  it('takes the rounding of equal sums for no variance', () => {
    // .1 + .2 is not .3 to the last bit.
    expect(
      estimateAlpha([
        [0.1, 0.2],
        [0.3, 0],
        [0.15, 0.15],
      ]),
    ).toBe('no-variance');
  });

  it('counts an item on which all agree', () => {
    // Variances 1, 1 and 0, variance of the sums 4: 3/2·(1 − 2/4).
    expect(
      estimateAlpha([
        [1, 1, 5],
        [2, 2, 5],
        [3, 3, 5],
      ]),
    ).toMatchObject({ value: expect.closeTo(0.75, 12) });
  });
});

describe('itemRestCorrelations', () => {
  it('leaves the item out of the sum it is held against', () => {
    const found = itemRestCorrelations([
      [1, 1, 2],
      [2, 2, 3],
      [3, 3, 4],
      [4, 4, 5],
    ]);
    expect(found).toEqual(Array(3).fill(expect.objectContaining({ value: expect.closeTo(1, 12), n: 4 })));
    const [first, second, third] = itemRestCorrelations([
      [1, 2, 1],
      [2, 1, 1],
      [3, 4, 1],
      [4, 3, 2],
    ]);
    // Items 1 and 2 deviate −1.5, −.5, .5, 1.5 and −.5, −1.5, 1.5, .5; the third −.25, −.25, −.25, .75. Squares 5, 5 and .75;
    // products 3 (1 and 2), 1.5 (1 and 3), .5 (2 and 3).
    expect(first).toMatchObject({ value: expect.closeTo(4.5 / Math.sqrt(5 * (5 + 0.75 + 1)), 12) });
    expect(second).toMatchObject({ value: expect.closeTo(3.5 / Math.sqrt(5 * (5 + 0.75 + 3)), 12) });
    expect(third).toMatchObject({ value: expect.closeTo(2 / Math.sqrt(0.75 * (10 + 6)), 12) });
  });

  it('of two items is that of one with the other, twice', () => {
    const found = itemRestCorrelations([
      [1, 20],
      [2, 10],
      [3, 40],
      [4, 30],
      [6, 70],
    ]);
    expect(found).toEqual(
      Array(2).fill(expect.objectContaining({ value: expect.closeTo(156 / Math.sqrt(14.8 * 2120), 12) })),
    );
  });

  it('gives the reason item by item', () => {
    expect(
      itemRestCorrelations([
        [1, 5, 2],
        [2, 5, 1],
        [3, 5, 4],
        [4, 5, 3],
      ]),
    ).toEqual([expect.any(Object), 'no-variance', expect.any(Object)]);
    expect(
      itemRestCorrelations([
        [1, 2],
        [2, 1],
        [3, 3],
      ]),
    ).toEqual(['too-few', 'too-few']);
    expect(itemRestCorrelations([[1], [2], [3], [4]])).toEqual(['too-few']);
    expect(itemRestCorrelations([])).toEqual([]);
  });
});
