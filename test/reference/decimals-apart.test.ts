import { describe, expect, it } from 'vitest';
import { decimalsApart } from '../../src/reference/decimals-apart.ts';

describe('decimals that tell numbers apart', () => {
  it.each([
    [1, 1.6, 2, 1],
    [1, 1.98, 2, 2],
    [1, 1.9996, 2, 4],
    [1, 2, 2, 1],
    [2, 1.6, 2, 2],
    [1, 1.99999999, 2, 8],
  ])('from %d of %d and %d are %d', (fewest, one, other, decimals) => {
    expect(decimalsApart(fewest, [[one, other]])).toBe(decimals);
  });

  it('write a stated number in full', () => {
    expect(decimalsApart(1, [], [2.25])).toBe(2);
  });
});
