import { existsSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Published } from '../src/disclosure/published.ts';
import { openBuiltInModel } from '../src/model/open.ts';
import { ProjectFile } from '../src/project/schema.ts';
import type { Company } from '../src/scoring/company.ts';
import { Answers } from '../src/tallies/answers.ts';
import { type Level, Matrix, type SurveyRow } from '../src/tallies/matrix.ts';
import { scratchFolder } from './scratch.ts';

/** The built-in model, loaded once a test file. */
export const model = await openBuiltInModel();

export const root = fileURLToPath(new URL('../', import.meta.url));

/** Real files that lie beside a checkout in development and CI, and nowhere else; undefined where they are absent. */
export const sharedData = (() => {
  const folder = join(root, '..', 'shared', 'data');
  return existsSync(folder) ? folder : undefined;
})();

/** A folder that holds just these files. */
export const folderWith = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
  const folder = scratchFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
};

/** The assessment of just these files. */
export const assessed = async (files: Readonly<Record<string, string>>): Promise<Published> => {
  // All that reads files is loaded for those tests only that have some.
  const { assess } = await import('../src/assess.ts');
  const folder = await folderWith({ 'culture.yaml': '', ...files });
  return (await assess({ paths: [folder], config: join(folder, 'culture.yaml') })).published;
};

/** What one rule of the built-in model measures. */
export const ruleIn = ({ practices }: Published, practice: string, rule: string) =>
  practices.find(({ id }) => id === practice)?.rules.find(({ id }) => id === rule)?.figure;

/** A CSV of these lines. */
export const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** The day so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);

/** A line for each of so many, counted from 0. */
export const lines = (count: number, line: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => line(index));

/** A company that says no more of itself than this. */
export const companyOf = (said: Partial<Company> = {}): Company => ({ ...ProjectFile.parse({}), ...said });

/** Someone's answers on a 1–5 scale, by item. */
export interface Respondent {
  readonly answers: Readonly<Record<string, number>>;
  readonly level?: Level;
  readonly department?: string;
  readonly wave?: string;
  readonly respondent?: string;
  readonly customerFacing?: SurveyRow['customerFacing'];
  readonly seconds?: number;
  readonly function?: string;
}

export const surveyOf = (people: readonly Respondent[]): Matrix<SurveyRow> => {
  const matrix = new Matrix<SurveyRow>();
  for (const person of people) {
    const { answers, level = 'staff', department = '', wave = '', respondent = '' } = person;
    const { customerFacing = '', seconds = null } = person;
    matrix.add({
      wave,
      day: '',
      department,
      level,
      respondent,
      customerFacing,
      function: person.function ?? '',
      options: 5,
      answers: new Map(Object.entries(answers).map(([item, answer]) => [item, answer - 1])),
      seconds,
    });
  }
  return matrix;
};

/** So many answers of each value, on one day and in one department. */
export const answersOf = (values: Readonly<Record<number, number>>, day = '', department = ''): Answers => {
  const counts = new Answers();
  for (const [value, count] of Object.entries(values))
    for (let i = 0; i < count; i++) counts.add({ day, department, value: Number(value) });
  return counts;
};

export const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
