import { sum } from '../statistics/estimate.ts';
import { countPeople, type SurveyRow } from '../tallies/matrix.ts';
import { type Company, sameName } from './company.ts';
import type { Evidence } from './measures/measure.ts';
import { namesOf } from './names.ts';

/** How many people work in a department, as culture.yaml counts them; undefined where it does not. */
export const workingIn = (
  department: string,
  { headcount }: Pick<Company, 'headcount'>,
): number | undefined =>
  Object.entries(headcount.departments).find(([name]) => sameName(name) === sameName(department))?.[1];

/**
 * How many people work there, by department or else by level; undefined where headcount leaves out a department or level of
 * somebody who answered. Who names no department has one all the same; who names no level may be of one that is left out.
 */
export const employeesOf = (
  rows: readonly SurveyRow[],
  { departments, levels }: Company['headcount'],
): number | undefined => {
  const heads = Object.values(departments);
  const declared = namesOf(Object.keys(departments));
  const isWhole = rows.every(({ department }) => department === '' || declared.has(sameName(department)));
  if (heads.length > 0 && isWhole) return sum(heads);
  const isGraded = rows.every(({ level }) => level !== '' && levels[level] !== undefined);
  return isGraded ? sum(Object.values(levels).map((people = 0) => people)) : undefined;
};

/** How many work in the company or, where the evidence is of departments, in those. */
const workingThere = ({ survey, company, unit }: Evidence): number | undefined => {
  if (typeof survey === 'string') return undefined;
  if (unit === undefined) return employeesOf(survey.tally.rows, company.headcount);
  const heads = [...unit].map((name) => workingIn(name, company));
  return heads.every((count) => count !== undefined) ? sum(heads) : undefined;
};

/** The levels of some people and those of few, for nothing may tell whether these are among them: they stand for more people then. */
const levelsOf = (rows: readonly SurveyRow[], { survey, company }: Evidence): SurveyRow['level'][] => {
  const all = typeof survey === 'string' ? rows : survey.tally.rows;
  const few = [...new Set(all.map(({ level }) => level))].filter(
    (level) => countPeople(all.filter((row) => row.level === level)) < company.minimumGroup,
  );
  return [...new Set([...rows.map(({ level }) => level), ...few])];
};

/**
 * How many people those who answered a question stand for: all who work there or, in the company, all of the levels that answered it
 * where each of them names one; undefined where culture.yaml does not count them.
 */
export const populationBehind = (evidence: Evidence, rows: readonly SurveyRow[]): number | undefined => {
  const { levels } = evidence.company.headcount;
  const everybody = workingThere(evidence);
  const answering = levelsOf(rows, evidence);
  const heads = answering.map((level) => (level === '' ? undefined : levels[level]));
  if (evidence.unit !== undefined || heads.length === Object.keys(levels).length) return everybody;
  const ofLevels = heads.every((count) => count !== undefined) ? sum(heads) : Number.POSITIVE_INFINITY;
  const fewest = Math.min(everybody ?? Number.POSITIVE_INFINITY, ofLevels);
  return Number.isFinite(fewest) ? fewest : undefined;
};
