import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonresponseBounds } from '../../src/statistics/nonresponse-bounds.ts';

describe('nonresponseBounds', () => {
  it('counts those who did not answer as all against and as all in favour', () => {
    // 300 of 400 answered, 180 of them in favour: 180/400, and 280/400 with the other hundred.
    expect(nonresponseBounds(0.6, 300, 400)).toEqual({
      low: expect.closeTo(0.45, 12),
      high: expect.closeTo(0.7, 12),
    });
  });

  it('leaves nothing open where everybody answered', () => {
    expect(nonresponseBounds(0.6, 400, 400)).toEqual({ low: 0.6, high: 0.6 });
  });

  it('are as wide as the part that did not answer, and hold whatever the others say', () => {
    const people = fc.integer({ min: 1, max: 500 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, people, people, share, (told, answered, silent, untold) => {
        const population = answered + silent;
        const { low, high } = nonresponseBounds(told, answered, population);
        expect(high - low).toBeCloseTo(silent / population, 12);
        const truth = (told * answered + untold * silent) / population;
        expect(truth).toBeGreaterThanOrEqual(low - 1e-12);
        expect(truth).toBeLessThanOrEqual(high + 1e-12);
      }),
    );
  });
});
