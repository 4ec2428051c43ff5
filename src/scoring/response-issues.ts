import type { Issue } from '../assessment/issue.ts';
import type { Facts, Place } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { countPeople } from '../tallies/matrix.ts';
import { sameName } from './company.ts';
import { departmentsIn } from './departments.ts';
import type { Evidence } from './measures/measure.ts';
import type { MeasuredResponse, ResponsePart } from './response.ts';

type PlaceOf = (path: readonly string[]) => Place;

const issueAt = ({ file, line }: Place, code: string, severity: Issue['severity'], facts: Facts): Issue => ({
  code,
  severity,
  file,
  ...(line === undefined ? {} : { line }),
  facts: { ...facts },
  count: 1,
});

/** Departments that headcount names and the data does not, though it names others. */
const unknownDepartments = (evidence: Evidence, placeOf: PlaceOf): Issue[] => {
  const { activities, company } = evidence;
  const deeds = typeof activities === 'string' ? [] : activities.tally.cells.map(({ cell }) => cell);
  const known = new Set([
    ...departmentsIn(evidence).map(({ label }) => label),
    ...deeds.flatMap(({ department, forDepartment }) => [department, forDepartment]),
  ]);
  known.delete('');
  if (known.size === 0) return [];
  const names = new Set([...known].map(sameName));
  return Object.keys(company.headcount.departments)
    .filter((name) => !names.has(sameName(name)))
    .map((name) => {
      const suggestion = nearest(name, known);
      const place = placeOf(['headcount', 'departments', name]);
      return suggestion === undefined
        ? issueAt(place, 'headcount-unknown', 'warning', { name })
        : issueAt(place, 'headcount-unknown-near', 'warning', { name, suggestion });
    });
};

const keyOf = ({ by, label }: ResponsePart): readonly string[] =>
  by === 'company' ? ['headcount'] : ['headcount', by === 'level' ? 'levels' : 'departments', label];

/** What is wrong with how many people culture.yaml counts beside how many answered; of groups below the minimum nothing is said. */
const partIssues = (part: ResponsePart, { company }: Evidence, placeOf: PlaceOf): Issue[] => {
  const { headcount, by, rows } = part;
  if (headcount === undefined) return [];
  const place = placeOf(keyOf(part));
  const name = by === 'company' ? 'all' : part.label;
  if (headcount === 0) return [issueAt(place, 'headcount-zero', 'warning', { name })];
  const people = countPeople(rows);
  if (people < company.minimumGroup || people < headcount) return [];
  if (people > headcount) return [issueAt(place, 'over-headcount', 'warning', { name, heads: headcount })];
  const isCorrected = company.finitePopulation && by === 'company';
  return isCorrected ? [issueAt(place, 'census', 'note', { heads: headcount })] : [];
};

/** What headcount says that cannot be right beside the data, with the place in culture.yaml. */
export const responseIssues = (
  evidence: Evidence,
  response: MeasuredResponse | undefined,
  placeOf: PlaceOf,
): Issue[] => [
  ...unknownDepartments(evidence, placeOf),
  ...(response?.parts ?? []).flatMap((part) => partIssues(part, evidence, placeOf)),
];
