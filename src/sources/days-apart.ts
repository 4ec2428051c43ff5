import type { Issue } from '../assessment/issue.ts';
import type { Reading } from '../kinds/kind.ts';
import { dayNumber, periodDays } from '../tallies/days.ts';
import type { Intake } from './intake.ts';

/** Days as far from all others as this, and as few rows of them, are rather slips: 2062 for 2026. Of a small file two rows are few. */
const gapDays = 366;
const fewShare = 0.02;
const fewRows = 2;
const smallestFile = 10;

type DayCounts = readonly (readonly [day: string, rows: number])[];

const countsOf = (reading: Reading): DayCounts => {
  const counts = new Map<string, number>();
  const add = (day: string, rows: number): void => {
    if (day !== '') counts.set(day, (counts.get(day) ?? 0) + rows);
  };
  if (reading.kind === 'survey' || reading.kind === 'appraisals')
    for (const { day, wave } of reading.tally.rows) add(day === '' ? (periodDays(wave)?.to ?? '') : day, 1);
  else for (const { cell, count } of reading.tally.cells) add(cell.day, count);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** The rows before the first wide gap, seen from one end; none where there is no gap. */
const beforeGap = (days: DayCounts): DayCounts => {
  const at = days.findIndex(([day], index) => {
    const next = days[index + 1];
    return next !== undefined && Math.abs(dayNumber(next[0]) - dayNumber(day)) > gapDays;
  });
  return days.slice(0, at + 1);
};

const rowsIn = (days: DayCounts): number => days.reduce((sum, [, rows]) => sum + rows, 0);

/** Says of files in which a few rows are dated more than a year from all others; the latest day decides which time an assessment speaks of. */
export const daysApart = (intakes: readonly Intake[]): Issue[] =>
  intakes.flatMap(({ file, reading }) => {
    const days = countsOf(reading);
    const all = rowsIn(days);
    const most = all < smallestFile ? 0 : Math.max(fewRows, all * fewShare);
    return [beforeGap(days), beforeGap([...days].reverse())]
      .filter((apart) => apart.length > 0 && rowsIn(apart) <= most)
      .map((apart) => ({
        code: 'days-apart',
        severity: 'warning',
        file,
        column: 'date',
        facts: { day: apart[0]?.[0] ?? '' },
        count: rowsIn(apart),
      }));
  });
