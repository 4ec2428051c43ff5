import type { Issue } from '../assessment/issue.ts';
import { countPeople } from '../tallies/matrix.ts';
import type { Evidence } from './measures/measure.ts';
import { focusUnnamed, issueAt, namesNowhere, type PlaceOf } from './names-nowhere.ts';
import type { MeasuredResponse, ResponsePart } from './response.ts';

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

/** What culture.yaml says of people and names that cannot be right beside the data, with the place in culture.yaml. */
export const responseIssues = (
  evidence: Evidence,
  response: MeasuredResponse | undefined,
  placeOf: PlaceOf,
): Issue[] => [
  ...namesNowhere(evidence, placeOf),
  ...focusUnnamed(evidence, placeOf),
  ...(response?.parts ?? []).flatMap((part) => partIssues(part, evidence, placeOf)),
];
