import { describe, expect, it } from 'vitest';
import { decomposeChange } from '../../src/statistics/decompose-change.ts';

const group = (before: [number, number], after: [number, number]) => ({
  before: { cases: before[0], n: before[1] },
  after: { cases: after[0], n: after[1] },
});

describe('decomposeChange', () => {
  it('sees through Simpson’s paradox: both groups fall, the total rises by mix', () => {
    // Mean weights .51 and .49, shares fall by .064368 and .042538; mean shares .898851 and .708769, weights change by ±.522857.
    const found = decomposeChange([group([81, 87], [234, 270]), group([192, 263], [55, 80])]);
    expect(found?.within).toBeCloseTo(-0.053671, 6);
    expect(found?.mix).toBeCloseTo(0.099386, 6);
    expect(found?.total).toBeCloseTo(16 / 350, 12);
  });

  it('is all within where sizes stay, and all mix where shares do', () => {
    expect(decomposeChange([group([1, 10], [3, 10]), group([5, 10], [5, 10])])).toMatchObject({
      total: expect.closeTo(0.1, 12),
      within: expect.closeTo(0.1, 12),
      mix: 0,
    });
    expect(decomposeChange([group([1, 10], [3, 30]), group([5, 10], [5, 10])])).toMatchObject({
      total: expect.closeTo(-0.1, 12),
      within: 0,
      mix: expect.closeTo(-0.1, 12),
    });
  });

  it('says what each group adds: sizes by how far it lies from the total', () => {
    // The total goes from .3 to .2; the first grows by a quarter from .15 below, the second shrinks by as much from .25 above.
    const found = decomposeChange([group([1, 10], [3, 30]), group([5, 10], [5, 10])]);
    expect(found?.groups).toEqual([
      { within: 0, mix: expect.closeTo(-0.0375, 12) },
      { within: 0, mix: expect.closeTo(-0.0625, 12) },
    ]);
    const changed = decomposeChange([group([1, 10], [3, 10]), group([5, 10], [5, 10])]);
    expect(changed?.groups).toEqual([
      { within: expect.closeTo(0.1, 12), mix: expect.closeTo(0, 12) },
      { within: 0, mix: 0 },
    ]);
  });

  it('counts a group that comes or goes as mix', () => {
    const kept = group([5, 10], [5, 10]);
    for (const gone of [group([10, 10], [0, 0]), group([0, 0], [10, 10])]) {
      const found = decomposeChange([kept, gone]);
      expect(found?.within).toBe(0);
      expect(Math.abs(found?.mix ?? 0)).toBeCloseTo(0.25, 12);
    }
  });

  it('counts groups of one', () => {
    expect(decomposeChange([group([0, 1], [1, 1])])).toEqual({
      total: 1,
      within: 1,
      mix: 0,
      groups: [{ within: 1, mix: 0 }],
    });
    const come = decomposeChange([group([1, 2], [1, 2]), group([0, 0], [1, 1])]);
    expect(come?.within).toBe(0);
    expect(come?.mix).toBeCloseTo(1 / 6, 12);
  });

  it('passes over a group that never was', () => {
    const groups = [group([1, 10], [3, 10])];
    const found = decomposeChange([...groups, group([0, 0], [0, 0])]);
    expect(found).toMatchObject({ total: expect.closeTo(0.2, 12), within: expect.closeTo(0.2, 12), mix: 0 });
    expect(found?.groups[1]).toEqual({ within: 0, mix: 0 });
  });

  it('is unknown where nobody was there at a time', () => {
    expect(decomposeChange([])).toBeUndefined();
    expect(decomposeChange([group([0, 0], [1, 2])])).toBeUndefined();
    expect(decomposeChange([group([1, 2], [0, 0])])).toBeUndefined();
  });
});
