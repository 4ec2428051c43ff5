import { itemsOf } from '../model/measures.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { countPeople, type Level, type SurveyRow } from '../tallies/matrix.ts';
import { type Careless, findCareless, flaggedIn } from './careless.ts';
import { sameName } from './company.ts';
import { departmentsIn, idOf } from './departments.ts';
import { ofPopulation } from './finite-population.ts';
import { employeesOf, workingIn } from './headcount.ts';
import { measureFavourable, measureFavourableOf } from './measures/favourable.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import { rowsAmong } from './people.ts';
import { type ScoresOfPeople, scoreAll } from './scores.ts';

/** A part of the company, how many work there, and the answers that came from it. */
export interface ResponsePart {
  readonly by: 'company' | 'department' | 'level';
  readonly id: string;
  readonly label: string;
  /** Undefined where culture.yaml does not say. */
  readonly headcount: number | undefined;
  readonly rows: readonly SurveyRow[];
  /** Why it is not known that nobody of it answered, where there are no answers; null where it is. */
  readonly unknown: 'column-missing' | 'no-answers' | null;
}

export interface MeasuredResponse {
  readonly parts: readonly ResponsePart[];
  /** Favourable shares over all items of opinion (dimension null) and over those of each dimension. */
  readonly favourable: readonly {
    readonly dimension: string | null;
    readonly measured: Measured;
    /** What follows of leaders: of the items that figures elsewhere tell of staff alone. */
    readonly leaders: Measured;
  }[];
  readonly careless: Careless;
  /** All scores without the answers that are flagged; null where none is. */
  readonly without: ScoresOfPeople | null;
}

const levelNames: readonly Exclude<Level, ''>[] = ['staff', 'manager', 'executive'];

/** An id that no other department has. */
const freeId = (base: string, taken: ReadonlySet<string>, number = 2): string => {
  const id = number === 2 ? base : `${base}-${number - 1}`;
  return taken.has(id) ? freeId(base, taken, number + 1) : id;
};

/** Departments of whom somebody answered or culture.yaml counts the people, in the order of their names. */
const departmentParts = (evidence: Evidence, rows: readonly SurveyRow[]): ResponsePart[] => {
  const { company } = evidence;
  const isAsked = rows.some(({ department }) => department !== '');
  const unasked: ResponsePart['unknown'] = isAsked ? null : 'column-missing';
  const named = departmentsIn(evidence);
  const known = named.map(({ id, label, spellings }) => ({
    id,
    label,
    headcount: workingIn(label, company),
    rows: rows.filter(({ department }) => spellings.has(department)),
    unknown: unasked,
  }));
  // Who answered may be of a department that headcount calls by another name.
  const isUncounted = known.some((part) => part.rows.length > 0 && part.headcount === undefined);
  const taken = new Set(named.map(({ id }) => id));
  const names = new Set(named.map(({ label }) => sameName(label)));
  const silent = Object.entries(company.headcount.departments)
    .filter(([name]) => !names.has(sameName(name)))
    .map(([label, headcount]): Omit<ResponsePart, 'by'> => {
      const id = freeId(idOf(label), taken);
      taken.add(id);
      return { id, label, headcount, rows: [], unknown: isUncounted ? 'no-answers' : unasked };
    });
  return [...known, ...silent]
    .filter((part) => part.headcount !== undefined || part.rows.length > 0)
    .sort((a, b) => (a.label < b.label ? -1 : 1))
    .map((part) => ({ by: 'department', ...part }));
};

const partsOf = (evidence: Evidence, rows: readonly SurveyRow[]): ResponsePart[] => {
  const { headcount } = evidence.company;
  const isLevelAsked = rows.some(({ level }) => level !== '');
  const levels = levelNames.map((level): ResponsePart => {
    const own = rows.filter((row) => row.level === level);
    return {
      by: 'level',
      id: level,
      label: level,
      headcount: headcount.levels[level],
      rows: own,
      unknown: isLevelAsked ? null : 'column-missing',
    };
  });
  return [
    {
      by: 'company',
      id: '',
      label: '',
      headcount: employeesOf(rows, headcount),
      rows,
      unknown: null,
    },
    ...departmentParts(evidence, rows),
    ...levels.filter((part) => part.headcount !== undefined || part.rows.length > 0),
  ];
};

const favourableOf = (evidence: Evidence): MeasuredResponse['favourable'] => {
  const { model } = evidence;
  const ofStaff = new Set(
    model.practices.flatMap(({ rules }) =>
      rules.flatMap((rule) => ('among' in rule && rule.among === 'staff' ? itemsOf(rule) : [])),
    ),
  );
  const opinionsIn = (dimension: string | null): string[] =>
    model.practices
      .filter((practice) => dimension === null || practice.dimension === dimension)
      .flatMap(({ items }) => items.filter(({ knowledge }) => knowledge === undefined))
      .map(({ code }) => code);
  return [null, ...model.dimensions.map(({ id }) => id)].map((dimension) => {
    const codes = opinionsIn(dimension);
    return {
      dimension,
      measured: ofPopulation(measureFavourable(evidence, codes, 'everyone'), evidence),
      leaders: measureFavourableOf(
        evidence,
        codes.filter((code) => ofStaff.has(code)),
        (survey) => rowsAmong(survey, 'leaders'),
      ),
    };
  });
};

/** Who answered and who did not, what that leaves open, and whose answers may be careless; undefined where there is no survey. */
export const measureResponse = (evidence: Evidence, draws: number): MeasuredResponse | undefined => {
  const { survey } = evidence;
  if (typeof survey === 'string') return undefined;
  const { rows } = survey.tally;
  const careless = findCareless(rows, evidence.model);
  const flagged = flaggedIn(careless);
  const kept = { ...survey, tally: survey.tally.filter((row) => !flagged.has(row)) };
  return {
    parts: partsOf(evidence, rows),
    favourable: favourableOf(evidence),
    careless,
    without: flagged.size === 0 ? null : scoreAll({ ...evidence, survey: kept }, draws),
  };
};

const counted = (value: number, n: number): Estimate => ({ value, low: value, high: value, se: 0, n });

/** How many people answered from a part. */
export const peopleIn = ({ rows, unknown }: ResponsePart, evidence: Evidence): Measured => {
  const people = countPeople(rows);
  if (typeof evidence.survey === 'string') return evidence.survey;
  if (people === 0) return unknown ?? 'no-answers';
  return { estimate: counted(people, people), unit: 'count', window: evidence.survey.window };
};

/** Which part 0…1 of those who work there answered; where more did than there are said to be, that is an issue and no rate. */
export const rateOf = ({ rows, headcount, unknown }: ResponsePart, evidence: Evidence): Measured => {
  const people = countPeople(rows);
  if (typeof evidence.survey === 'string') return evidence.survey;
  if (headcount === undefined) return 'not-declared';
  if (people === 0 && (unknown !== null || headcount === 0)) return unknown ?? 'no-answers';
  if (people > headcount) return people < evidence.company.minimumGroup ? 'withheld' : 'over-headcount';
  return { estimate: counted(people / headcount, headcount), unit: 'share', window: evidence.survey.window };
};
