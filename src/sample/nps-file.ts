import { delimited } from '../delimited.ts';
import type { Random } from '../statistics/random.ts';
import { drawStays, type GuestMonth, type Stay } from './guests.ts';
import { blemishes, npsAnswers } from './story.ts';

/** Guests who are let down do not step down by one: below a point the scores fall faster. */
const scoreOf = ({ content }: Stay): number =>
  Math.max(0, Math.min(10, Math.round(8.65 + 1.9 * content + 1.5 * Math.min(0, content + 0.8))));

const cellOf = (stay: Stay, row: number): string => {
  if (blemishes.scoreMissing.includes(row)) return 'NA';
  return blemishes.scoreOfEleven.includes(row) ? '11' : String(scoreOf(stay));
};

export const npsHeadings = ['respondent', 'date', 'department', 'score'];

/** A row a guest who was asked whether they would recommend the hotel. */
export const npsRows = (random: Random, months?: readonly GuestMonth[]): string[][] =>
  drawStays(random, npsAnswers, months).map((stay, row) => [
    `g${String(row + 1).padStart(5, '0')}`,
    stay.day,
    stay.from.department,
    cellOf(stay, row),
  ]);

/** nps.csv: the guests of a year. */
export const npsFile = (random: Random): string => delimited([npsHeadings, ...npsRows(random)]);
