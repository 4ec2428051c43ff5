import type { Model } from '../model/schema.ts';
import { drawStays, type Stay } from './guests.ts';
import { type Random, randomFrom } from './random.ts';
import { reviewText } from './review-texts.ts';
import { npsAnswers, reviewCount } from './story.ts';
import { surveyFile } from './survey-file.ts';

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');

const clampTo = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, Math.round(value)));

/** A few answers as no careful export would hold them: customers' files are never clean. */
const npsScore = ({ content }: Stay, index: number): string => {
  if (index % 333 === 300) return 'NA';
  if (index % 667 === 400) return '11';
  return String(clampTo(8.6 + 2.1 * content - (content < -1.4 ? 3 : 0), 0, 10));
};

const npsFile = (random: Random): string =>
  toCsv([
    ['respondent', 'date', 'department', 'score'],
    ...drawStays(random, npsAnswers).map((stay, index) => [
      `g${String(index + 1).padStart(5, '0')}`,
      stay.day,
      stay.department,
      npsScore(stay, index),
    ]),
  ]);

const reviewsFile = (random: Random): string =>
  toCsv([
    ['date', 'department', 'rating', 'text'],
    ...drawStays(random, reviewCount).map((stay, index) => {
      const rating = clampTo(3.9 + 0.95 * stay.content, 1, 5);
      return [stay.day, stay.department, index === 512 ? 'five' : String(rating), reviewText(random, rating)];
    }),
  ]);

const projectFile = (seed: number): string =>
  [
    `# Made by: culture sample --seed ${seed}. Harbour Hotels is made up, and so is everything in these files.`,
    'organisation: Harbour Hotels',
    '',
  ].join('\n');

/** The files of a made-up hotel company, by name: the same for the same model and seed. */
export const sampleCompany = (model: Model, seed: number): ReadonlyMap<string, string> =>
  new Map([
    ['culture.yaml', projectFile(seed)],
    ['survey.csv', surveyFile(model, randomFrom(seed))],
    ['nps.csv', npsFile(randomFrom(seed + 1_000_000))],
    ['reviews.csv', reviewsFile(randomFrom(seed + 2_000_000))],
  ]);
