import { delimited } from '../delimited.ts';
import type { Random } from '../statistics/random.ts';
import { drawStays, type GuestMonth, type Stay } from './guests.ts';
import { reviewText } from './review-text.ts';
import { blemishes, reviewCount } from './story.ts';

/** Those who are let down write more sharply than they mean. */
const ratingOf = ({ content }: Stay): number =>
  Math.max(1, Math.min(5, Math.round(3.95 + content + 0.7 * Math.min(0, content + 0.8))));

export const reviewHeadings = ['date', 'department', 'rating', 'text'];

/** A row a review, its text in agreement with its rating. */
export const reviewRows = (random: Random, months?: readonly GuestMonth[]): string[][] =>
  drawStays(random, reviewCount, months).map((stay, row) => {
    const isInLetters = blemishes.ratingInLetters.includes(row);
    const rating = isInLetters ? 5 : ratingOf(stay);
    const text = reviewText(random, rating, stay.from.themes);
    return [stay.day, stay.from.department, isInLetters ? 'five' : String(rating), text];
  });

/** reviews.csv: the reviews of a year. */
export const reviewsFile = (random: Random): string => delimited([reviewHeadings, ...reviewRows(random)]);
