import type { Model } from '../model/schema.ts';
import { randomFrom } from '../statistics/random.ts';
import { activityNames } from '../tallies/events.ts';
import { activitiesFile } from './activities-file.ts';
import { appraisalsFile } from './appraisals-file.ts';
import { internalFile } from './internal-file.ts';
import { methodLines } from './method-lines.ts';
import { npsFile } from './nps-file.ts';
import { records } from './record-story.ts';
import { reviewsFile } from './reviews-file.ts';
import { departments, segments } from './story.ts';
import { surveyFile } from './survey-file.ts';

/** culture.yaml of a company of so many houses: remarks, what it says of itself, and how it gathered data of these times. */
export const projectFile = (
  remarks: readonly string[],
  gathered: Parameters<typeof methodLines>[0],
  houses = 1,
): string =>
  [
    ...remarks.map((remark) => `# ${remark}`),
    'organisation: Harbour Hotels',
    'headcount:',
    '  departments:',
    ...departments.map(({ name, ...heads }) => `    ${name}: ${houses * headsOf(heads)}`),
    '  levels:',
    `    staff: ${houses * sumOf('staff')}`,
    `    manager: ${houses * sumOf('managers')}`,
    `    executive: ${houses * sumOf('executives')}`,
    '  functions:',
    ...functions.map((name) => `    ${name}: ${houses * headsIn(name)}`),
    'goals:',
    '  - goal: Guests recommend us',
    '    measure: Net Promoter Score',
    '    target: 45',
    '    due: 2026-12-31',
    '    owner: Managing director',
    '  - goal: Complaints are settled on the day',
    '    measure: share of complaints settled on the day',
    '    due: 2026-12-31',
    '  - goal: Every guest feels at home',
    '  - goal: The friendliest team on the coast',
    '    owner: Marketing',
    `logged: [${activityNames.join(', ')}]`,
    'closures:',
    '  - { from: 2026-01-12, to: 2026-01-25 }',
    `focus_segments: [${segments.focus.join(', ')}]`,
    `other_segments: [${segments.other.join(', ')}]`,
    ...methodLines(gathered),
    '',
  ].join('\n');

/** The command that makes the files, and that they are made up. */
export const madeBy = (options: string): string =>
  `Made by: culture sample ${options}. Harbour Hotels is made up, and so is everything in these files.`;

const times = {
  survey: 'the third quarter of 2026',
  appraisals: 'the first half of 2026',
  internal: 'half-year',
};

type Heads = Pick<(typeof departments)[number], 'staff' | 'managers' | 'executives'>;

const headsOf = ({ staff, managers, executives }: Heads): number => staff + managers + executives;

const sumOf = (level: keyof Heads): number =>
  departments.reduce((sum, department) => sum + department[level], 0);

const functions = [...new Set(Object.values(records).map((record) => record.function))];

const headsIn = (name: string): number =>
  departments
    .filter((department) => records[department.name].function === name)
    .reduce((sum, department) => sum + headsOf(department), 0);

/** The files of a made-up hotel company, by name: the same for the same model and seed, a whole number. */
export const sampleCompany = (model: Model, seed: number): ReadonlyMap<string, string> => {
  // A stream for each file, so that another item in the model does not change the guests.
  const stream = (file: number) => randomFrom(seed + file * 1_000_003);
  return new Map([
    ['culture.yaml', projectFile([madeBy(`--seed ${seed}`)], times)],
    ['survey.csv', surveyFile(model, stream(0))],
    ['nps.csv', npsFile(stream(1))],
    ['reviews.csv', reviewsFile(stream(2))],
    ['appraisals.csv', appraisalsFile(stream(3))],
    ['internal.csv', internalFile(stream(4))],
    ['activities.csv', activitiesFile(stream(5))],
  ]);
};
