import type { Change, ChangeTable } from '../../assessment/changes.ts';
import { probabilityText, verdictText, writeChange, writeLevel } from '../../reference/change-sheet.ts';
import { figureName } from '../../reference/figure-name.ts';
import type { Desk } from './shown.ts';

/** A change as a row: both numbers, the difference with its interval, and the verdict in words. */
const rowOf = (desk: Desk, change: Change) => {
  const { say, published, names } = desk;
  const name = figureName(change.figure, published, names, say);
  const verdict = verdictText(say, change);
  if (change.status === 'unmeasured') return { measured: false, name, figure: change.id, verdict } as const;
  const { unit, value, low, high } = change;
  const write = (one: number): string => writeChange(desk, unit, one);
  return {
    measured: true,
    name,
    before: writeLevel(desk, unit, change.before),
    after: writeLevel(desk, unit, change.after),
    num: { figure: change.id, value, text: write(value) },
    interval: say('report.interval', { low: write(low), high: write(high) }),
    adjusted: probabilityText(desk, change.adjusted),
    verdict,
    /** up, down or no-evidence: how the row is marked. */
    mark: change.verdict,
    isPart: change.basis === 'part',
  } as const;
};

/** Some rows of a table of changes. */
export const changeRows = (
  desk: Desk,
  { before, after, changes }: ChangeTable,
  isWanted: (figure: string) => boolean,
) => {
  const rows = changes.filter(({ figure }) => isWanted(figure)).map((change) => rowOf(desk, change));
  return {
    before,
    after,
    rows,
    hasPart: rows.some((row) => row.measured && row.isPart),
  };
};

/** How many of some changes are evident. */
export const evident = (changes: readonly Change[]): Extract<Change, { status: 'measured' }>[] =>
  changes.filter((change) => change.status === 'measured').filter(({ verdict }) => verdict !== 'no-evidence');
