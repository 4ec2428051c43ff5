import { describe, expect, it } from 'vitest';
import { assessed, csv, lines } from '../fixtures.ts';

/** So many reviews from a day on, up to the top of a scale; undated without a day. */
const reviews = (count: number, top: number, month?: string): string =>
  csv(
    month === undefined ? 'rating' : 'rating,date',
    ...lines(count, (at) => `${1 + (at % top)}${month === undefined ? '' : `,${month}-0${1 + (at % 9)}`}`),
  );
const scaleOf = async (files: Readonly<Record<string, string>>) =>
  (await assessed(files)).outcome.rating.scale;

describe('the scale of ratings', () => {
  it('is that of the most rows where files speak of the same time', async () => {
    expect(
      await scaleOf({
        'a-reviews.csv': reviews(40, 5, '2026-05'),
        'b-reviews.csv': reviews(30, 10, '2026-05'),
      }),
    ).toEqual({ min: 1, max: 5 });
    expect(
      await scaleOf({ 'a-reviews.csv': reviews(40, 5), 'b-reviews.csv': reviews(50, 10, '2026-05') }),
    ).toEqual({ min: 1, max: 10 });
  });

  it('is the later one where all its rows come after those of the other', async () => {
    expect(
      await scaleOf({
        '2026-Q1/reviews.csv': reviews(90, 5, '2026-02'),
        '2026-Q2/reviews.csv': reviews(30, 10, '2026-05'),
      }),
    ).toEqual({ min: 1, max: 10 });
    expect(
      await scaleOf({
        '2026-Q1/reviews.csv': reviews(30, 10, '2026-02'),
        '2026-Q2/reviews.csv': reviews(90, 5, '2026-05'),
      }),
    ).toEqual({ min: 1, max: 5 });
  });

  it('is that of many rows beside an undated file, of which nobody knows when it was', async () => {
    expect(
      await scaleOf({ 'a-reviews.csv': reviews(90, 5), 'b-reviews.csv': reviews(30, 10, '2026-05') }),
    ).toEqual({ min: 1, max: 5 });
  });
});
