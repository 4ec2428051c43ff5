import { type Company, sameName } from './company.ts';
import type { Evidence } from './measures/measure.ts';
import { rowsAmong } from './people.ts';

type Windowed = Pick<Evidence, 'survey' | 'appraisals' | 'activities'>;

/** Names as they are compared; no name is none. */
export const namesOf = (names: Iterable<string>): Set<string> =>
  new Set([...names].map(sameName).filter((name) => name !== ''));

const firstOf = (...choices: readonly Set<string>[]): Set<string> =>
  choices.find(({ size }) => size > 0) ?? new Set();

const surveyed = ({ survey }: Windowed) => (typeof survey === 'string' ? [] : survey.tally.rows);
const appraised = ({ appraisals }: Windowed) => (typeof appraisals === 'string' ? [] : appraisals.tally.rows);

const deedsOf = ({ activities }: Windowed) =>
  typeof activities === 'string' ? [] : activities.tally.cells.map(({ cell }) => cell);

/** Departments by name: those that headcount declares, else those that employees' files know today, else those of deeds. */
export const departmentsOf = (windowed: Windowed, { headcount }: Company): Set<string> =>
  firstOf(
    namesOf(Object.keys(headcount.departments)),
    namesOf([...surveyed(windowed), ...appraised(windowed)].map(({ department }) => department)),
    namesOf(deedsOf(windowed).flatMap(({ department, forDepartment }) => [department, forDepartment])),
  );

/** Functions by name: those that headcount declares, else those of appraised people, else those of deeds. */
export const functionsOf = (windowed: Windowed, { headcount }: Company): Set<string> =>
  firstOf(
    namesOf(Object.keys(headcount.functions)),
    namesOf(appraised(windowed).map((row) => row.function)),
    namesOf(deedsOf(windowed).map((deed) => deed.function)),
  );

/** Departments at the front line: declared, else those most of whose staff say that they work with customers; empty where nobody says. */
export const frontLineOf = (survey: Evidence['survey'], { front_line }: Company): Set<string> => {
  if (front_line.length > 0) return namesOf(front_line);
  const balance = new Map<string, number>();
  if (typeof survey !== 'string')
    for (const { department, customerFacing } of rowsAmong(survey.tally, 'staff'))
      if (customerFacing !== '') {
        const name = sameName(department);
        balance.set(name, (balance.get(name) ?? 0) + (customerFacing === 'yes' ? 1 : -1));
      }
  return namesOf([...balance].flatMap(([name, more]) => (more > 0 ? [name] : [])));
};
