import { delimited } from '../delimited.ts';
import type { Model } from '../model/schema.ts';
import type { Random } from '../statistics/random.ts';
import { records } from './record-story.ts';
import {
  type DepartmentName,
  departmentShifts,
  departments,
  dimensionLevels,
  knowing,
  type Level,
  leadersOfThemselves,
  levelShifts,
  practiceShifts,
  segments,
  skipped,
  spread,
  type Wave,
  waves,
} from './story.ts';

/** One wave of a survey: its period, and a row a person under the headings of the survey. */
interface WaveOfRows {
  readonly period: string;
  readonly rows: readonly (readonly string[])[];
}

interface Survey {
  readonly headings: readonly string[];
  readonly waves: readonly WaveOfRows[];
}

interface Employee {
  /** A pseudonym that stays the same from wave to wave. */
  readonly id: string;
  readonly department: DepartmentName;
  readonly level: Level;
  /** How much more favourably than others this person answers everything. */
  readonly leaning: number;
}

const times = (count: number, level: Level): Level[] => Array.from({ length: count }, () => level);

const drawEmployees = (random: Random, houses: number): Employee[] => {
  const posts = departments.flatMap(({ name, staff, managers, executives }) =>
    [
      ...times(houses * staff, 'staff'),
      ...times(houses * managers, 'manager'),
      ...times(houses * executives, 'executive'),
    ].map((level) => ({ department: name, level })),
  );
  return random.shuffle(posts).map((post, index) => ({
    ...post,
    id: `r${String(index + 1).padStart(4, '0')}`,
    leaning: spread.person * random.normal(),
  }));
};

/** Those who answer in a wave, in the order in which their answers arrive. */
const drawAnswering = (random: Random, employees: readonly Employee[], { answering }: Wave): Employee[] =>
  random.shuffle(
    departments.flatMap(({ name }) =>
      random
        .shuffle(employees.filter(({ department }) => department === name))
        .slice(0, answering[name] ?? 0),
    ),
  );

/** How one person in one wave sees a practice, in steps above the middle of the scale. */
const viewOf = (practice: Model['practices'][number], employee: Employee, { change }: Wave): number => {
  const { id, dimension } = practice;
  const department = departmentShifts[employee.department];
  return (
    (dimensionLevels[dimension] ?? 0) +
    (practiceShifts[id] ?? 0) +
    (change[dimension] ?? 0) +
    department.everything +
    (department[dimension] ?? 0) +
    levelShifts[employee.level] +
    (employee.level === 'staff' ? 0 : (leadersOfThemselves[id] ?? 0)) +
    employee.leaning
  );
};

/** The band of the guests' Net Promoter Score in the quarter before the last survey: from 20 to 39. */
const trueBand = 2;

const toAnswer = (view: number, reversed: boolean): string => {
  const step = Math.max(1, Math.min(5, Math.round(3 + view)));
  return String(reversed ? 6 - step : step);
};

/** What the people of one company with so many houses answer, wave after wave; each wave asks some of them anew. */
export const drawSurvey = (model: Model, random: Random, asked: readonly Wave[], houses = 1): Survey => {
  const codes = model.practices.flatMap(({ items }) => items.map(({ code }) => code));
  const wordings = new Map(codes.map((code) => [code, spread.wording * random.normal()]));
  const employees = drawEmployees(random, houses);

  /** What somebody answers to a question of knowledge; those who do not know guess. */
  const knownTo = ({ level }: Employee, knowledge: 'focus-segments' | 'nps'): string => {
    if (knowledge === 'focus-segments')
      return random.next() < knowing.segment ? random.pick(segments.focus) : random.pick(segments.other);
    const bands = model.npsBands.map(({ name }) => name.en);
    return random.next() < knowing.rating[level] ? (bands[trueBand] ?? '') : random.pick(bands);
  };

  const answersOf = (employee: Employee, wave: Wave): string[] =>
    model.practices.flatMap((practice) => {
      const view = viewOf(practice, employee, wave) + spread.practice * random.normal();
      return practice.items.map(({ code, reversed, knowledge }) => {
        if (knowledge !== undefined) return knownTo(employee, knowledge);
        const answer = toAnswer(view + (wordings.get(code) ?? 0) + spread.chance * random.normal(), reversed);
        const luck = random.next();
        return luck < skipped.na ? 'NA' : luck < skipped.na + skipped.empty ? '' : answer;
      });
    });

  return {
    headings: ['respondent', 'department', 'level', 'customer_facing', ...codes],
    waves: asked.map((wave) => ({
      period: wave.period,
      rows: drawAnswering(random, employees, wave).map((employee) => [
        employee.id,
        employee.department,
        employee.level,
        records[employee.department].facing ? 'yes' : 'no',
        ...answersOf(employee, wave),
      ]),
    })),
  };
};

/** survey.csv: every wave, one row a person. */
export const surveyFile = (model: Model, random: Random): string => {
  const { headings, waves: answered } = drawSurvey(model, random, waves);
  const withPeriod = ([respondent = '', ...rest]: readonly string[], period: string): string[] => [
    respondent,
    period,
    ...rest,
  ];
  return delimited([
    withPeriod(headings, 'period'),
    ...answered.flatMap(({ period, rows }) => rows.map((row) => withPeriod(row, period))),
  ]);
};
