import type { Change, ChangeTable } from '../assessment/changes.ts';
import { changeRows, evident, isOfWhole, sinceLastWave } from './view/changes.ts';
import type { Desk } from './view/shown.ts';

/** How many of some changes could not be compared, and for which reasons, the most frequent first; nothing where all could. */
export const notCompared = ({ say, format }: Desk, changes: readonly Change[]): string[] => {
  const reasons = changes.flatMap((change) => (change.status === 'unmeasured' ? [change.reason] : []));
  if (reasons.length === 0) return [];
  const counts = [...new Set(reasons)]
    .map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length }))
    .sort((a, b) => b.count - a.count);
  const why = counts.map(({ reason, count }) => {
    const words = say(`change.why.${reason}`);
    return counts.length === 1 ? words : say('summary.not-compared-why', { count, why: words });
  });
  return [say('summary.not-compared', { count: reasons.length, why: format.list(why) })];
};

/** The evident changes of a table, one a line, and how many others are none; of a single number its change in any case. */
export const changeSummary = (
  desk: Desk,
  table: ChangeTable,
  isWanted: (figure: string) => boolean,
): string[] => {
  const { say } = desk;
  const all = table.changes.filter(({ figure }) => isWanted(figure));
  const compared = all.filter(({ status }) => status === 'measured');
  const moved = new Set(evident(compared).map(({ figure }) => figure));
  const told = compared.length === 1 ? compared : compared.filter(({ figure }) => moved.has(figure));
  const { rows, before } = changeRows(desk, '', { ...table, changes: told });
  const count = compared.length - told.length;
  return [
    ...rows.flatMap((row) =>
      row.measured
        ? [
            say(row.mark === 'no-evidence' ? 'summary.unchanged-one' : 'summary.changed', {
              p: row.adjusted,
              name: row.name,
              change: row.num.text,
              interval: row.interval,
              before,
            }),
          ]
        : [],
    ),
    ...(count === 0
      ? []
      : [say(moved.size > 0 ? 'summary.unchanged-others' : 'summary.unchanged', { count, before })]),
    ...notCompared(desk, all),
  ];
};

/** What has changed since the wave and the quarter before, in a few lines; nothing without an earlier one. */
export const changeLines = (desk: Desk): string[] => {
  const waves = sinceLastWave(desk);
  const quarters = desk.published.conclusions.changes.filter(({ changes }) =>
    ['nps', 'rating'].includes(changes[0]?.figure ?? ''),
  );
  return [
    ...(waves === undefined ? [] : changeSummary(desk, waves, isOfWhole)),
    ...quarters.flatMap((table) =>
      changeSummary(desk, table, (figure) => figure === table.changes[0]?.figure),
    ),
  ];
};
