import type { Say } from '../../locales/words.ts';
import { table } from '../../reference/markdown-table.ts';
import type { changeRows } from '../view/changes.ts';

/** Changes as a table; nothing of none. */
export const changeTable = (say: Say, { before, after, rows }: ReturnType<typeof changeRows>): string[] =>
  table(
    [
      [say('report.trend.name'), '---'],
      [before, '---:'],
      [after, '---:'],
      [say('change.difference'), '---:'],
      [say('sheet.interval'), '---'],
      [say('change.adjusted'), '---:'],
      [say('change.verdict'), '---'],
    ],
    rows.map((row) =>
      row.measured
        ? [
            row.isPart ? `${row.name} (${say('change.part-short')})` : row.name,
            row.before.text,
            row.after.text,
            row.num.text,
            row.interval,
            row.adjusted,
            row.verdict,
          ]
        : [row.name, '', '', '', '', '', row.verdict],
    ),
  );
