import type { Issue } from '../assessment/issue.ts';
import type { Intake } from './intake.ts';

/** Of so many rows and more, a department has more than one in two. */
const fewestRows = 10;

/** Says of files of people in which most rows name a department of their own: its column holds ids or names, which reports would print. */
export const departmentsLikeIds = (intakes: readonly Intake[]): Issue[] =>
  intakes.flatMap(({ file, reading, about }): Issue[] => {
    if (reading.kind !== 'survey' && reading.kind !== 'appraisals') return [];
    const named = reading.tally.rows.map(({ department }) => department).filter((name) => name !== '');
    const groups = new Set(named).size;
    if (named.length < fewestRows || 2 * groups <= named.length) return [];
    return [
      {
        code: 'departments-like-ids',
        severity: 'warning',
        file,
        column: about.columns.used.department ?? 'department',
        facts: { groups, rows: named.length },
        count: named.length,
      },
    ];
  });
