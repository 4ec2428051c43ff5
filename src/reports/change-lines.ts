import type { ChangeTable } from '../assessment/changes.ts';
import { changeRows, evident, isOfWhole } from './view/changes.ts';
import type { Desk } from './view/shown.ts';

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
    ...(all.length === compared.length
      ? []
      : [say('summary.not-compared', { count: all.length - compared.length })]),
  ];
};

/** What has changed since the wave and the quarter before, in a few lines; nothing without an earlier one. */
export const changeLines = (desk: Desk): string[] => {
  const { trend, conclusions } = desk.published;
  const previous = trend?.earlier.at(-1)?.label;
  const waves = conclusions.changes.find(
    ({ before, changes }) => before === previous && changes.some(({ figure }) => figure === 'overall'),
  );
  const quarters = conclusions.changes.filter(({ changes }) =>
    ['nps', 'rating'].includes(changes[0]?.figure ?? ''),
  );
  return [
    ...(waves === undefined ? [] : changeSummary(desk, waves, isOfWhole)),
    ...quarters.flatMap((table) =>
      changeSummary(desk, table, (figure) => figure === table.changes[0]?.figure),
    ),
  ];
};
