import type { Attribute } from '../assessment/breakdown.ts';
import { countPeople, type SurveyRow } from '../tallies/matrix.ts';
import { departmentsIn, idsOf } from './departments.ts';
import type { Evidence } from './measures/measure.ts';
import { facing } from './people.ts';

/** Employees whom an attribute puts together. */
export interface GroupOfPeople {
  readonly id: string;
  /** Null where the id says all. */
  readonly label: string | null;
  readonly rows: readonly SurveyRow[];
}

/** The groups of an attribute in their order, those of nobody left out; who says nothing of it is in none. */
export type Grouping = (evidence: Evidence, rows: readonly SurveyRow[]) => GroupOfPeople[];

/** Rows by what is known of each, in the order of the ids; `undefined` puts a row nowhere. */
const group = (
  rows: readonly SurveyRow[],
  groups: readonly Omit<GroupOfPeople, 'rows'>[],
  idOf: (row: SurveyRow) => string | undefined,
): GroupOfPeople[] => {
  const byId = new Map<string, SurveyRow[]>();
  for (const row of rows) {
    const id = idOf(row);
    if (id === undefined) continue;
    const own = byId.get(id);
    if (own === undefined) byId.set(id, [row]);
    else own.push(row);
  }
  return groups.flatMap((one) => {
    const own = byId.get(one.id);
    return own === undefined ? [] : [{ ...one, rows: own }];
  });
};

const named = (...ids: readonly string[]): Omit<GroupOfPeople, 'rows'>[] =>
  ids.map((id) => ({ id, label: null }));

const byDepartment: Grouping = (evidence, rows) => {
  const departments = departmentsIn(evidence);
  const ids = new Map(departments.flatMap(({ id, spellings }) => [...spellings].map((name) => [name, id])));
  return group(rows, departments, ({ department }) => ids.get(department));
};

/** Executives are a group of their own where they are enough to be spoken of; else they are leaders, as managers are. */
const byLevel: Grouping = ({ company }, rows) => {
  const executives = countPeople(rows.filter(({ level }) => level === 'executive'));
  const isPooled = executives < company.minimumGroup;
  return group(
    rows,
    isPooled ? named('staff', 'leaders') : named('staff', 'manager', 'executive'),
    ({ level }) => {
      if (level === '') return undefined;
      return isPooled && level !== 'staff' ? 'leaders' : level;
    },
  );
};

const byFacing: Grouping = ({ frontLine }, rows) =>
  group(rows, named('yes', 'no'), (row) => facing(row, frontLine) || undefined);

const byFunction: Grouping = (_, rows) => {
  const names = [...new Set(rows.map((row) => row.function))].filter((name) => name !== '').sort();
  const ids = idsOf(names);
  const idOf = new Map(names.map((name, at) => [name, ids[at]]));
  return group(
    rows,
    names.map((label, at) => ({ id: ids[at] ?? '', label })),
    (row) => idOf.get(row.function),
  );
};

/** How employees are told apart by each attribute. */
export const groupings: Readonly<Record<Attribute, Grouping>> = {
  department: byDepartment,
  level: byLevel,
  'customer-facing': byFacing,
  function: byFunction,
};
