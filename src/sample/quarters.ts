import { delimited } from '../delimited.ts';
import type { Model } from '../model/schema.ts';
import { randomFrom } from '../statistics/random.ts';
import { quarterOf } from '../tallies/days.ts';
import { loggedDepartments, writeLog } from './activities-file.ts';
import { appraisalsFile } from './appraisals-file.ts';
import { madeBy, projectFile } from './company.ts';
import { internalHeadings, internalRows } from './internal-file.ts';
import { npsHeadings, npsRows } from './nps-file.ts';
import { reviewHeadings, reviewRows } from './reviews-file.ts';
import { steadyLog } from './steady-log.ts';
import { guestMonths, halfLevel, quarterly } from './story.ts';
import { drawSurvey } from './survey-file.ts';

/** The year that is told of; fewer quarters are its last ones. */
export const quartersOfYear = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'] as const;

/** The year before the first quarter and the year itself, month by month. */
const months = [2024, 2025, 2026]
  .flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  )
  .filter((month) => month >= '2024-10' && month <= '2026-09');

/** In this year no month's guests are more content than another's. */
const steadyMonths = guestMonths.map((one) => ({ ...one, mood: 0 }));

export interface QuartersRequest {
  readonly seed: number;
  /** How many quarters, 2 to 4. */
  readonly quarters: number;
  /** The dimension of the built-in model on which opinions fall; with any other, nothing does. */
  readonly drop: string;
}

/**
 * The files of a made-up hotel company by their paths, a folder a quarter: in the last one the opinions on one dimension fall by half a
 * level, and nothing else changes, so that all other differences are those of chance. The same for the same model and request.
 */
export const sampleQuarters = (
  model: Model,
  { seed, quarters, drop }: QuartersRequest,
): ReadonlyMap<string, string> => {
  const stream = (file: number) => randomFrom(seed + file * 1_000_003);
  const periods = quartersOfYear.slice(-quarters);
  const last = periods.at(-1) ?? '';
  const steps = halfLevel[drop] ?? 0;
  const survey = drawSurvey(
    model,
    stream(0),
    periods.map((period) => ({
      period,
      answering: quarterly.answering,
      change: period === last ? { [drop]: -steps } : {},
    })),
    quarterly.houses,
  );
  const [nps, reviews] = [npsRows(stream(1), steadyMonths), reviewRows(stream(2), steadyMonths)];
  const log = steadyLog(stream(5), months);
  const [ratings, first] = [stream(4), periods[0] ?? last];

  const remarks = [
    madeBy(`--quarters ${quarters} --drop ${drop} --seed ${seed}`),
    `The truth: in ${last} the opinions on ${drop} are lower by about half a level (${steps} steps of the answer scale). Nothing else changes.`,
  ];
  const times = { survey: 'each quarter', appraisals: '2025', internal: 'quarter' };
  const files: [string, string][] = periods.flatMap((period, index) => {
    const dated = (rows: readonly string[][], column: number): string[][] =>
      rows.filter((row) => quarterOf(row[column] ?? '') === period);
    // The log of the first quarter goes back a year before the last, so that each quarter can be told with its twelve months.
    const deeds = log.filter(({ date }) =>
      period === first ? quarterOf(date) <= period : quarterOf(date) === period,
    );
    return [
      [`${period}/survey.csv`, delimited([survey.headings, ...(survey.waves[index]?.rows ?? [])])],
      [`${period}/nps.csv`, delimited([npsHeadings, ...dated(nps, 1)])],
      [`${period}/reviews.csv`, delimited([reviewHeadings, ...dated(reviews, 0)])],
      [`${period}/internal.csv`, delimited([internalHeadings, ...internalRows(ratings, loggedDepartments)])],
      [`${period}/activities.csv`, writeLog(deeds)],
    ];
  });
  return new Map([
    ['culture.yaml', projectFile(remarks, times, quarterly.houses)],
    [`${first}/appraisals.csv`, appraisalsFile(stream(3), '2025', quarterly.houses)],
    ...files,
  ]);
};
