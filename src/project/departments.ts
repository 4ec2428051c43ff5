import { z } from 'zod';
import type { Project } from './schema.ts';

/** A department's name as it is compared: without regard to case, outer and repeated space, and the form of its letters. */
const compared = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Reports names that differ by case or space alone: they are one, and would be added up or lost. */
export const eachNameOnce = (
  named: Readonly<Record<string, unknown>>,
  context: z.core.$RefinementCtx<Record<string, unknown>>,
): void => {
  const seen = new Set<string>();
  for (const name of Object.keys(named)) {
    if (seen.has(compared(name)))
      context.addIssue({ code: 'custom', path: [name], message: 'each name once, without regard to case' });
    seen.add(compared(name));
  }
};

/** Departments that go by another name today: the old name, and the one that is used now. No new name is itself an old one. */
export const Departments = z
  .record(z.string(), z.string().trim().min(1))
  .superRefine(eachNameOnce)
  .superRefine((renames, context) => {
    const olds = new Set(Object.keys(renames).map(compared));
    for (const [old, today] of Object.entries(renames))
      if (olds.has(compared(today)))
        context.addIssue({
          code: 'custom',
          path: [old],
          message: `the name of today, and "${today}" is itself among the old names`,
        });
  });

/** A department's old name as culture.yaml writes it, and its name of today. */
interface Renamed {
  readonly old: string;
  readonly today: string;
}

/** What a department is called today that a file calls by an old name; undefined for any other name. */
export type Renamer = (name: string) => Renamed | undefined;

export const renamerOf = (departments: Project['departments']): Renamer => {
  const renamed = new Map(Object.entries(departments).map(([old, today]) => [compared(old), { old, today }]));
  return (name) => renamed.get(compared(name));
};

/** A project that names its departments as they are called today; people of departments that have become one are added up. */
export const inNamesOfToday = (project: Project): Project => {
  const rename = renamerOf(project.departments);
  const heads: Record<string, number> = {};
  for (const [name, people] of Object.entries(project.headcount.departments)) {
    const today = rename(name)?.today ?? name;
    heads[today] = (heads[today] ?? 0) + people;
  }
  return {
    ...project,
    headcount: { ...project.headcount, departments: heads },
    front_line: project.front_line.map((name) => rename(name)?.today ?? name),
  };
};
