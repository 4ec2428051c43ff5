import { describe, expect, it } from 'vitest';
import { byFisher, estimateCorrelation } from '../../src/statistics/correlation.ts';

describe('estimateCorrelation', () => {
  it('gives Pearson’s coefficient and Fisher’s interval of Anscombe’s first set (1973), .816', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    // artanh .81642 = 1.14590 ± 1.959964/√8 = .69295: tanh .45295 and tanh 1.83885.
    expect(estimateCorrelation(x, y)).toEqual({
      value: expect.closeTo(0.81642, 5),
      low: expect.closeTo(0.4244, 4),
      high: expect.closeTo(0.9507, 4),
      se: expect.closeTo((1 - 0.81642 ** 2) / Math.sqrt(8), 5),
      n: 11,
    });
  });

  it('turns its sign with a column, whatever the unit', () => {
    const [x, y] = [
      [1, 2, 3, 4, 6],
      [20, 10, 40, 30, 70],
    ];
    const turned = estimateCorrelation(
      x,
      y.map((value) => -value),
    );
    // Deviations −2.2, −1.2, −.2, .8, 2.8 and −14, −24, 6, −4, 36: products 156, squares 14.8 and 2120.
    expect(estimateCorrelation(x, y)).toMatchObject({
      value: expect.closeTo(156 / Math.sqrt(14.8 * 2120), 12),
    });
    expect(turned).toMatchObject({ value: expect.closeTo(-156 / Math.sqrt(14.8 * 2120), 12) });
  });

  it('has a real interval where all points lie on a line, n of them: that of 1 − 1/(2n)', () => {
    const line = [1, 2, 3, 4];
    const reach = 1.959964;
    expect(estimateCorrelation(line, line)).toMatchObject({
      value: expect.closeTo(1, 12),
      low: expect.closeTo(Math.tanh(Math.atanh(0.875) - reach), 5),
    });
    expect(estimateCorrelation(line, line.toReversed())).toMatchObject({
      value: expect.closeTo(-1, 12),
      high: expect.closeTo(Math.tanh(reach - Math.atanh(0.875)), 5),
    });
  });

  it('does not stand over 1 by the last bit', () => {
    const x = [0.4, 0.8, 0.1, 0.5, 0.9, 0.2, 0.6, 1];
    const found = estimateCorrelation(
      x,
      x.map((value) => value * 3 + 0.7),
    );
    const turned = estimateCorrelation(
      x,
      x.map((value) => -(value * 3 + 0.7)),
    );
    expect([found, turned]).toMatchObject([{ value: 1 }, { value: -1 }]);
  });

  it('says what is wrong', () => {
    expect(estimateCorrelation([1, 2, 3], [1, 2, 3])).toBe('too-few');
    expect(estimateCorrelation([], [])).toBe('too-few');
    expect(estimateCorrelation([1, 2, 3, 4], [5, 5, 5, 5])).toBe('no-variance');
    expect(estimateCorrelation([5, 5, 5, 5], [1, 2, 3, 4])).toBe('no-variance');
  });

  it('takes the rounding of a constant for no variance', () => {
    const constant = Array.from({ length: 7 }, () => 0.1);
    expect(estimateCorrelation(constant, [1, 2, 3, 4, 5, 6, 7])).toBe('no-variance');
  });
});

describe('byFisher', () => {
  it('asks for the standard error at the correlation that is held off ±1', () => {
    const asked: number[] = [];
    byFisher(1, 10, (correlation) => {
      asked.push(correlation);
      return 0.1;
    });
    byFisher(0.3, 10, (correlation) => {
      asked.push(correlation);
      return 0.1;
    });
    expect(asked).toEqual([0.95, 0.3]);
  });
});
