import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../src/statistics/draws.ts';
import { estimateMean } from '../../src/statistics/mean.ts';
import { type Random, randomFrom } from '../../src/statistics/random.ts';
import { drawMean, type Resample, resample } from '../../src/statistics/resample.ts';
import { estimateShare } from '../../src/statistics/share.ts';

const meanOf = (values: ArrayLike<number>) =>
  Array.from(values).reduce((total, value) => total + value, 0) / values.length;
const deviationOf = (values: ArrayLike<number>) => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(Array.from(values).map((value) => (value - mean) ** 2)));
};

const timesIn = ({ times, stride, units }: Resample, draw: number) =>
  Array.from({ length: units }, (_, unit) => times[unit * stride + draw] ?? 0);

describe('the bootstrap of whole respondents', () => {
  it('draws in each draw as many units as there are, with replacement', () => {
    const sample = resample(7, 50, randomFrom(1));
    expect(sample).toMatchObject({ draws: 50, units: 7, counted: new Map() });
    expect([...sample.unitOf]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const drawn = Array.from({ length: 50 }, (_, draw) => timesIn(sample, draw));
    for (const times of drawn) expect(times.reduce((total, count) => total + count, 0)).toBe(7);
    expect(new Set(drawn.map((times) => times.join())).size).toBeGreaterThan(40);
    // Each unit comes once a draw in the mean: 50 times, give or take four standard deviations.
    for (let unit = 0; unit < 7; unit++) {
      const count = drawn.reduce((total, times) => total + (times[unit] ?? 0), 0);
      expect(Math.abs(count - 50)).toBeLessThan(4 * Math.sqrt(50 * (6 / 7)));
    }
  });

  it('is the same for the same seed', () => {
    expect(resample(30, 20, randomFrom(3))).toEqual(resample(30, 20, randomFrom(3)));
    expect(resample(30, 20, randomFrom(3))).not.toEqual(resample(30, 20, randomFrom(4)));
  });

  it('bundles more than a thousand by chance into a thousand bundles of a size', () => {
    const exact = resample(1000, 1, randomFrom(1));
    expect([exact.units, exact.unitOf[999]]).toEqual([1000, 999]);
    const { units, unitOf } = resample(2500, 1, randomFrom(1));
    expect(units).toBe(1000);
    expect(unitOf).toHaveLength(2500);
    const sizes = new Map<number, number>();
    for (const unit of unitOf) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
    expect(sizes.size).toBe(1000);
    expect([...sizes.values()].filter((size) => size === 3)).toHaveLength(500);
    expect([...sizes.values()].filter((size) => size === 2)).toHaveLength(500);
    expect([...unitOf.slice(0, 20)]).not.toEqual(Array.from({ length: 20 }, (_, index) => index));
  });
});

describe('draws of a mean', () => {
  /** Three respondents in two draws: the first twice and the second once, the second once and the third twice. */
  const sample = (): Resample => ({
    draws: 2,
    unitOf: Int32Array.from([0, 1, 2]),
    units: 3,
    times: Uint8Array.from([[2, 0], [1, 1], [0, 2], []].flatMap((row) => [...row, 0, 0, 0, 0].slice(0, 4))),
    stride: 4,
    most: 2,
    counted: new Map(),
  });
  /** Always the number below the end, or 1. */
  const ones: Random = { ...randomFrom(1), below: (end) => Math.min(1, end - 1) };
  const scale = { min: 1, max: 5 };
  const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(9)));

  it('are those of the respondents drawn and one pseudo-answer on the scale', () => {
    // (1 + 1 + 2 + 2)/4 and (2 + 3 + 3 + 2)/4, around 2.
    const said = { respondents: [0, 1, 2], values: [1, 2, 3] };
    expect(rounded(drawMean(sample(), said, scale, ones))).toEqual([1.5, 2.5]);
  });

  it('take four pseudo-answers to a share', () => {
    // (1 + 4)/(3 + 4) and (3 + 4)/(3 + 4), moved by 2/3 − 6/7.
    const said = { respondents: [0, 1, 2], values: [0, 1, 1] };
    expect(rounded(drawMean(sample(), said, 'share', ones))).toEqual([
      Number((5 / 7 - 4 / 21).toFixed(9)),
      Number((1 - 4 / 21).toFixed(9)),
    ]);
  });

  it('leave out who did not answer, and keep all that one respondent says together', () => {
    // The first answers 1 and 3, the third 5: (2·4 + 2)/(4 + 1) and (2·5 + 2)/(2 + 1), moved by 3 − 3.
    const said = { respondents: [0, 0, 2], values: [1, 3, 5] };
    expect(rounded(drawMean(sample(), said, scale, ones))).toEqual([2, 4]);
  });

  it('know how many answers each draw holds, once for all questions that the same people answer', () => {
    const known = sample();
    const first = drawMean(known, { respondents: [0, 1, 2], values: [1, 2, 3] }, scale, ones);
    const again = drawMean(known, { respondents: [0, 1, 2], values: [1, 2, 3] }, scale, ones);
    expect([...again]).toEqual([...first]);
    expect(known.counted.size).toBe(1);
    drawMean(known, { respondents: [0, 2], values: [1, 3] }, scale, ones);
    expect(known.counted.size).toBe(2);
  });

  it('are what adding up person by person gives, however many draws there are and however often somebody is drawn', () => {
    const answer = fc.constantFrom(1, 2, 2.5, 5);
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 40, 127),
        (values, draws, extra) => {
          fc.pre(new Set(values).size > 1);
          const drawn = resample(values.length, draws, randomFrom(1));
          // Everybody is drawn more often than there are draws, so that bytes fill up.
          const times = drawn.times.map((count, at) =>
            at < drawn.units * drawn.stride ? count + extra : count,
          );
          const known = { ...drawn, times, most: Math.max(...times) };
          const found = drawMean(known, { respondents: [...values.keys()], values }, scale, ones);
          const plain = Array.from({ length: draws }, (_, draw) => {
            const often = timesIn(known, draw);
            const total = often.reduce((sum, count, unit) => sum + count * (values[unit] ?? 0), 0);
            return (total + 2) / (often.reduce((sum, count) => sum + count, 0) + 1);
          });
          const off = meanOf(values) - meanOf(plain);
          for (const [draw, mean] of found.entries()) expect(mean).toBeCloseTo((plain[draw] ?? 0) + off, 9);
        },
      ),
    );
  });

  it('draw the pseudo-answer from all options of the scale', () => {
    const asked: number[] = [];
    const below = (end: number): number => {
      asked.push(end);
      return end - 1;
    };
    const listening: Random = { ...randomFrom(1), below };
    const said = { respondents: [0, 1, 2], values: [0.5, 0.5, 0.5] };
    drawMean(sample(), said, { min: 0, max: 6 }, listening);
    expect(asked).toEqual([7, 7]);
    drawMean(sample(), said, 'share', listening);
    expect(asked.slice(2)).toEqual(Array.from({ length: 8 }, () => 2));
  });

  it('spread as the mean of so many answers does, and around it', () => {
    const values = Array.from({ length: 200 }, (_, index) => 1 + (index % 5));
    const respondents = values.map((_, index) => index);
    const found = drawMean(resample(200, 2000, randomFrom(1)), { respondents, values }, scale, randomFrom(2));
    expect(meanOf(found)).toBeCloseTo(3, 9);
    // The variance of 1 … 5 is 2.
    expect(deviationOf(found)).toBeCloseTo(Math.sqrt(2 / 200), 2);
    const alike = { respondents: [0, 1, 2, 3, 4], values: [3, 3, 3, 3, 3] };
    const unanimous = drawMean(resample(5, 2000, randomFrom(1)), alike, scale, randomFrom(2));
    expect(deviationOf(unanimous)).toBeGreaterThan(0.1);
  });

  it.each([
    [1, 'share' as const, estimateShare(12, 12)],
    [0, 'share' as const, estimateShare(0, 12)],
    [5, scale, estimateMean(new Map([[5, 12]]), scale)],
    [1, scale, estimateMean(new Map([[1, 12]]), scale)],
  ])(
    'stay on the scale where twelve people are of one mind at its end: %d of %j',
    (value, on, { low, high }) => {
      // Two answers of each, as of a person who was asked twice: they are twelve people all the same.
      const respondents = Array.from({ length: 24 }, (_, index) => index % 12);
      const values = respondents.map(() => value);
      const found = drawMean(resample(12, 2000, randomFrom(1)), { respondents, values }, on, randomFrom(2));
      const span = spanOf(found, value);
      expect(span.low).toBeCloseTo(low, 2);
      expect(span.high).toBeCloseTo(high, 2);
    },
  );
});
