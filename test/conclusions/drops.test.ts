import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropsAmong } from '../../src/conclusions/drops.ts';
import { moverDifference } from '../../src/statistics/mover.ts';
import { randomFrom } from '../../src/statistics/random.ts';

const step = (value: number, p: number | null) => ({ value, p, high: value + 0.2 });
const isDrop = ({ couldFall }: { couldFall: number | null }): boolean => couldFall !== null;

describe('dropsAmong', () => {
  it('halves the two-sided probability of a fall, and of a rise leaves the rest', () => {
    expect(dropsAmong([step(-1, 0.04), step(1, 0.04)]).map(({ p }) => p)).toEqual([0.02, 0.98]);
    expect(dropsAmong([step(0, 1)])).toEqual([{ p: 0.5, adjusted: 0.5, couldFall: null }]);
  });

  it('corrects by Holm (1979): the smallest by the whole family, the next by one less', () => {
    const family = [step(-1, 0.02), step(-1, 0.04), step(-1, 0.2)];
    expect(dropsAmong(family).map(({ adjusted }) => adjusted)).toEqual([0.03, 0.04, 0.1]);
    expect(dropsAmong(family).map(isDrop)).toEqual([true, true, false]);
  });

  it('takes exactly 5 % for a drop, and never a rise', () => {
    expect(dropsAmong([step(-1, 0.1)]).map(isDrop)).toEqual([true]);
    expect(dropsAmong([step(-1, 0.1001)]).map(isDrop)).toEqual([false]);
    expect(dropsAmong([step(1, 0.0001)]).map(isDrop)).toEqual([false]);
  });

  it('leaves what is certain out of the family', () => {
    expect(dropsAmong([step(-1, null), step(1, null), step(-1, 0.09)])).toEqual([
      { p: null, adjusted: null, couldFall: 0 },
      { p: null, adjusted: null, couldFall: null },
      { p: 0.045, adjusted: 0.045, couldFall: expect.closeTo(-0.1 * (1.644854 / 0.979982), 5) },
    ]);
  });

  it('asks of a drop what Holm asks of it once the other drops are counted off', () => {
    // Three members, two drops: 0.05 / 2 = 0.025, whose quantile is that of the interval, so that it may just reach none.
    const family = [step(-1, 0.001), step(-1, 0.002), step(-0.01, 0.9)];
    const [first, second, third] = dropsAmong(family).map(({ couldFall }) => couldFall);
    expect(first).toBeCloseTo(-0.2, 6);
    expect(second).toBeCloseTo(-0.2, 6);
    expect(third).toBeNull();
  });

  it('tells of each drop from where on it were none', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: -2, max: 1, noNaN: true }),
            fc.double({ min: 0.05, max: 0.5, noNaN: true }),
          ),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        (pairs) => {
          const make = (all: typeof pairs) =>
            dropsAmong(
              all.map(([value, reach]) => {
                const { high, p = null } = moverDifference(
                  { value: 0, low: -reach, high: reach },
                  { value, low: value - reach, high: value + reach },
                );
                return { value, high, p };
              }),
            );
          const drops = make(pairs);
          const at = drops.findIndex(isDrop);
          const couldFall = drops[at]?.couldFall;
          if (couldFall === undefined || couldFall === null) return;
          const moved = (to: number) =>
            make(pairs.map(([value, reach], index) => [index === at ? to : value, reach]))[at];
          expect(moved(couldFall + 1e-6)?.couldFall).toBeNull();
          expect(moved(couldFall - 1e-6)?.couldFall).not.toBeNull();
        },
      ),
    );
  });

  it('calls nothing a drop in 95 of 100 families in which nothing has changed', () => {
    const random = randomFrom(8);
    const families = 2000;
    let alarms = 0;
    for (let family = 0; family < families; family++) {
      const steps = Array.from({ length: 10 }, () => {
        const p = random.next();
        return { value: random.next() < 0.5 ? -1 : 1, p, high: 1 };
      });
      if (dropsAmong(steps).some(isDrop)) alarms += 1;
    }
    expect(alarms / families).toBeGreaterThan(0.03);
    expect(alarms / families).toBeLessThan(0.065);
  });
});
