import type { Model } from '../model/schema.ts';
import { npsFile } from './nps-file.ts';
import { randomFrom } from './random.ts';
import { reviewsFile } from './reviews-file.ts';
import { surveyFile } from './survey-file.ts';

const projectFile = (seed: number): string =>
  [
    `# Made by: culture sample --seed ${seed}. Harbour Hotels is made up, and so is everything in these files.`,
    'organisation: Harbour Hotels',
    '',
  ].join('\n');

/** The files of a made-up hotel company, by name: the same for the same model and seed, a whole number. */
export const sampleCompany = (model: Model, seed: number): ReadonlyMap<string, string> => {
  // A stream for each file, so that another item in the model does not change the guests.
  const stream = (file: number) => randomFrom(seed + file * 1_000_003);
  return new Map([
    ['culture.yaml', projectFile(seed)],
    ['survey.csv', surveyFile(model, stream(0))],
    ['nps.csv', npsFile(stream(1))],
    ['reviews.csv', reviewsFile(stream(2))],
  ]);
};
