import type { Window } from '../assessment/figure.ts';
import type { Issue } from '../assessment/issue.ts';
import type { Intake } from './intake.ts';

const logsAmong = (intakes: readonly Intake[]): Intake[] =>
  intakes.filter(({ reading }) => reading.kind === 'activities');

/** The columns that the files of activities have. */
export const logColumns = (intakes: readonly Intake[]): Set<string> =>
  new Set(logsAmong(intakes).flatMap(({ about }) => Object.keys(about.columns.used)));

/** Says of the files with its last row that the log ends before the day of the assessment. */
export const logEnded = (intakes: readonly Intake[], window: Window | null, asOf: string | null): Issue[] => {
  if (window === null || window === 'undated' || asOf === null || window.to === asOf) return [];
  const { to } = window;
  return logsAmong(intakes)
    .filter(({ reading }) => reading.kind === 'activities' && reading.tally.by('day').has(to))
    .map(({ file }) => ({
      code: 'log-ended',
      severity: 'warning',
      file,
      facts: { day: to, asOf },
      count: 1,
    }));
};
