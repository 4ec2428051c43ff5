import type { Issue } from '../assessment/issue.ts';
import type { Facts, Place } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { sameName } from './company.ts';
import { departmentsIn } from './departments.ts';
import type { Evidence } from './measures/measure.ts';

/** Where a path of keys stands in culture.yaml. */
export type PlaceOf = (path: readonly string[]) => Place;

/** Something of culture.yaml that cannot be right beside the data. */
export const issueAt = (
  { file, line }: Place,
  code: string,
  severity: Issue['severity'],
  facts: Facts,
): Issue => ({
  code,
  severity,
  file,
  ...(line === undefined ? {} : { line }),
  facts: { ...facts },
  count: 1,
});

/** What culture.yaml names in one place, and what the data calls so. */
interface Named {
  readonly key: string;
  readonly what: 'department' | 'function';
  readonly names: readonly string[];
  readonly placeOf: (name: string) => Place;
}

/** Names that culture.yaml gives and the data does not, though it gives others. */
const unknownNames = ({ key, what, names, placeOf }: Named, known: ReadonlySet<string>): Issue[] => {
  const compared = new Set([...known].map(sameName));
  return known.size === 0
    ? []
    : names
        .filter((name) => !compared.has(sameName(name)))
        .map((name) => {
          const suggestion = nearest(name, known);
          const facts = { key, what, name };
          return suggestion === undefined
            ? issueAt(placeOf(name), 'name-unknown', 'warning', facts)
            : issueAt(placeOf(name), 'name-unknown-near', 'warning', { ...facts, suggestion });
        });
};

const withoutEmpty = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter((name) => name !== ''));

/** Departments and functions that culture.yaml names and the data does not. */
export const namesNowhere = (evidence: Evidence, placeOf: PlaceOf): Issue[] => {
  const { activities, survey, appraisals, company } = evidence;
  const deeds = typeof activities === 'string' ? [] : activities.tally.cells.map(({ cell }) => cell);
  const people = [survey, appraisals].flatMap((found): readonly { readonly function: string }[] =>
    typeof found === 'string' ? [] : found.tally.rows,
  );
  const departments = withoutEmpty([
    ...departmentsIn(evidence).map(({ label }) => label),
    ...deeds.flatMap(({ department, forDepartment }) => [department, forDepartment]),
  ]);
  const functions = withoutEmpty([
    ...people.map((row) => row.function),
    ...deeds.flatMap((deed) => [deed.function, deed.forFunction]),
  ]);
  const heads = (key: 'departments' | 'functions', what: Named['what']): Named => ({
    key: `headcount.${key}`,
    what,
    names: Object.keys(company.headcount[key]),
    placeOf: (name) => placeOf(['headcount', key, name]),
  });
  const frontLine: Named = {
    key: 'front_line',
    what: 'department',
    names: company.front_line,
    placeOf: () => placeOf(['front_line']),
  };
  return [
    ...unknownNames(heads('departments', 'department'), departments),
    ...unknownNames(heads('functions', 'function'), functions),
    ...unknownNames(frontLine, departments),
  ];
};

/** The chosen customers, where people were asked for them and not one named any. */
export const focusUnnamed = ({ survey, company, model }: Evidence, placeOf: PlaceOf): Issue[] => {
  if (company.focus_segments.length === 0 || typeof survey === 'string') return [];
  const asked = model.practices
    .flatMap(({ items }) => items)
    .filter(({ knowledge }) => knowledge === 'focus-segments');
  const answers = survey.tally.rows.flatMap((row) =>
    asked.flatMap(({ code }) => row.answers.get(code) ?? []),
  );
  return answers.length === 0 || answers.includes(1)
    ? []
    : [issueAt(placeOf(['focus_segments']), 'focus-unnamed', 'warning', {})];
};
