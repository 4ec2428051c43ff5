import { describe, expect, it } from 'vitest';
import { answerBar } from '../../../src/reports/charts/answer-bar.ts';

const part = (figure: string, value: number) => ({ figure, value, text: `${Math.round(100 * value)}%` });
const drawn = (against: number, neither: number, favourable: number): string =>
  answerBar({
    title: '<b>We & they',
    description: 'D',
    against: part('item.a.against', against),
    neither: part('item.a.neither', neither),
    favourable: part('item.a', favourable),
  });
const partsIn = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="3" width="([\d.]+)" height="16" class="side-(\w+)"/g)].map(
    ([, x, width, side]) => ({ side, from: Number(x), to: Number(x) + Number(width) }),
  );

describe('the bar of an item', () => {
  it('lays the sides end to end, the middle one halved by the line', () => {
    const [against, neither, favourable] = partsIn(drawn(0.5, 0.2, 0.3));
    expect([against?.side, neither?.side, favourable?.side]).toEqual(['against', 'neither', 'favourable']);
    expect(against?.to).toBeCloseTo(neither?.from ?? 0, 1);
    expect(neither?.to).toBeCloseTo(favourable?.from ?? 0, 1);
    expect(((neither?.from ?? 0) + (neither?.to ?? 0)) / 2).toBeCloseTo(130, 1);
    const widths = [against, neither, favourable].map((one) => (one?.to ?? 0) - (one?.from ?? 0));
    for (const [at, width] of [45, 18, 27].entries()) expect(widths[at]).toBeCloseTo(width, 1);
  });

  it.each([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0.4, 0.2, 0.4],
  ])('stays inside with %d, %d and %d, and leaves room for the first number', (...shares) => {
    const svg = drawn(...shares);
    for (const { from, to } of partsIn(svg)) {
      expect(from).toBeGreaterThanOrEqual(40);
      expect(to).toBeLessThanOrEqual(220.01);
    }
    const [, x] =
      /<text x="([\d.]+)" y="15.5" text-anchor="end" data-figure="item.a.against"/.exec(svg) ?? [];
    expect(Number(x)).toBeGreaterThanOrEqual(34);
  });

  it('writes the middle number where it finds room, and has them all in its words', () => {
    expect(drawn(0.2, 0.4, 0.4)).toContain('>40%</text>');
    expect(drawn(0.4, 0.1, 0.5)).not.toContain('>10%</text>');
    expect(drawn(0.4, 0.1, 0.5)).toMatch(/<title>&lt;b&gt;We &amp; they<\/title><desc>D<\/desc>/);
  });
});
