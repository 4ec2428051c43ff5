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

/** Departments by name without regard to case; the label is the first of the spellings, ids are made distinct in the order of labels. */
export const departmentsIn = (evidence: Evidence): Department[] => {
  const spelt = new Map<string, Set<string>>();
  for (const name of namesIn(evidence))
    if (name !== '') spelt.set(sameName(name), (spelt.get(sameName(name)) ?? new Set()).add(name));
  const taken = new Map<string, number>();
  return [...spelt.values()]
    .map((spellings) => ({ label: [...spellings].sort()[0] ?? '', spellings }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
    .map(({ label, spellings }) => {
      const base = idOf(label);
      const before = taken.get(base) ?? 0;
      taken.set(base, before + 1);
      return { id: before === 0 ? base : `${base}-${before + 1}`, label, spellings };
    });
};
