import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/assessment/document.ts';
import type { Figure } from '../../../src/assessment/figure.ts';
import { textOf } from '../../../src/reference/pieces.ts';
import { viewOf } from '../../../src/reports/view/view.ts';
import { editionOf, npsOnlyAssessment, richAssessment } from '../fixture.ts';

const rich = richAssessment();

/** The gaps of the fixture, in their order, set to these values with intervals of half a point to each side; null is withheld. */
const withGaps = (...values: readonly (number | null)[]): Assessment => {
  const left = [...values];
  return {
    ...rich,
    practices: rich.practices.map((practice) => {
      const { gap, views } = practice;
      if (gap?.status !== 'measured' || views === null) return practice;
      const value = left.shift();
      if (value === undefined) return { ...practice, gap: null, views: null };
      const hidden = (id: string): Figure => ({ id, status: 'unmeasured', reason: 'withheld' });
      return value === null
        ? { ...practice, gap: hidden(gap.id), views: { leaders: hidden('a'), staff: hidden('b') } }
        : { ...practice, gap: { ...gap, value, low: value - 0.5, high: value + 0.5 } };
    }),
  };
};
const viewFor = (...values: readonly (number | null)[]) => viewOf(editionOf(withGaps(...values))).sayDo;

describe('the page on the say–do gap', () => {
  it.each([
    [[1.2, 0.8], 'Leaders see themselves up to 1.2 points higher than their staff do'],
    [[0.8, -0.1], 'Leaders see themselves 0.8 points higher than their staff do in “Managers model service”'],
    [[0.5, 0.3], 'No evidence of a gap between what leaders say and what their staff see'],
    [
      [-0.8, 0.2],
      'Staff see their leaders 0.8 points higher than these see themselves in “Managers model service”',
    ],
    [[-0.8, -0.9], 'Staff see their leaders up to 0.9 points higher than these see themselves'],
    [[-0.8, 0.9], 'Leaders see themselves higher than their staff do in some things, and lower in others'],
  ])('with gaps of %j says: %s', (values, title) => {
    expect(textOf(viewFor(...values).title)).toBe(title);
  });

  it('has the widest gap first, whichever way it goes, and what is withheld last', () => {
    const { chart, rows } = viewFor(null, -1.2, 0.9);
    expect(chart.rows.map(({ text }) => text)).toEqual([
      '−1.2 (−1.7 to −0.7); 42 leaders, 259 staff',
      '+0.9 (+0.4 to +1.4); 42 leaders, 259 staff',
      'withheld',
    ]);
    expect(chart.rows[0]?.leaders?.text).toMatch(/^4\.\d\d$/);
    expect(rows.map(({ gap }) => gap.measured)).toEqual([true, true, false]);
  });

  it('says the difference where its two means are withheld', () => {
    const one = withGaps(1.2);
    const hidden = {
      ...one,
      practices: one.practices.map((practice) =>
        practice.views === null
          ? practice
          : {
              ...practice,
              views: {
                leaders: { id: 'a', status: 'unmeasured' as const, reason: 'withheld' as const },
                staff: { id: 'b', status: 'unmeasured' as const, reason: 'withheld' as const },
              },
            },
      ),
    };
    const [row] = viewOf(editionOf(hidden)).sayDo.chart.rows;
    expect(row).toMatchObject({ text: '+1.2 (+0.7 to +1.7), n 42; the two means are withheld' });
    expect(row?.leaders).toBeUndefined();
  });

  it('is left out where no gap is known', () => {
    expect(viewFor(null, null).any).toBe(false);
    expect(viewOf(editionOf(npsOnlyAssessment())).sayDo.any).toBe(false);
  });
});
