import type { KindId } from '../assessment/kind-id.ts';
import type { MethodPart } from '../assessment/method.ts';

/** Kinds whose rows are employees or what they answered. */
const employeeKinds: readonly KindId[] = ['survey', 'appraisals', 'internal'];

/** How many employees a part speaks of; undefined where it counts none. */
const employeesIn = (part: Extract<MethodPart, { id: 'rows' | 'people' | 'response'; status: 'found' }>) =>
  part.id !== 'rows' ? part.people : employeeKinds.includes(part.kind) ? part.scored : undefined;

/** Withholds counts of fewer employees than the minimum group; that there are none may be said, and that nothing is stated. */
export const publishMethod = (method: readonly MethodPart[], minimum: number): MethodPart[] =>
  method.map((part) => {
    if (part.status !== 'found') return part;
    if (part.id !== 'rows' && part.id !== 'people' && part.id !== 'response') return part;
    const employees = employeesIn(part) ?? 0;
    const isSmall = employees > 0 && employees < minimum;
    return isSmall ? { id: part.id, kind: part.kind, status: 'withheld' } : part;
  });
