import { sameName } from './company.ts';
import type { Evidence } from './measures/measure.ts';

/** A department as the data names it. */
export interface Department {
  readonly id: string;
  readonly label: string;
  readonly spellings: ReadonlySet<string>;
}

/** A department's id by its name; two names may have the same. */
export const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'unit';

const namesIn = ({ survey, nps, reviews, appraisals, internal }: Evidence): string[] => [
  ...[survey, nps, reviews, appraisals].flatMap((found) =>
    typeof found === 'string' ? [] : found.tally.departments,
  ),
  ...(typeof internal === 'string'
    ? []
    : [...internal.tally.by('from').keys(), ...internal.tally.by('to').keys()]),
];

/** An id for each of some names, made distinct in their order. */
export const idsOf = (names: readonly string[]): string[] => {
  const taken = new Map<string, number>();
  return names.map((name) => {
    const base = idOf(name);
    const before = taken.get(base) ?? 0;
    taken.set(base, before + 1);
    return before === 0 ? base : `${base}-${before + 1}`;
  });
};

/** Departments by name without regard to case; the label is the first of the spellings, ids follow the order of labels. */
export const departmentsIn = (evidence: Evidence): Department[] => {
  const spelt = new Map<string, Set<string>>();
  for (const name of namesIn(evidence))
    if (name !== '') spelt.set(sameName(name), (spelt.get(sameName(name)) ?? new Set()).add(name));
  const named = [...spelt.values()]
    .map((spellings) => ({ label: [...spellings].sort()[0] ?? '', spellings }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const ids = idsOf(named.map(({ label }) => label));
  return named.map((department, at) => ({ id: ids[at] ?? '', ...department }));
};
