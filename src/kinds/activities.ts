import { Counts } from '../tallies/counts.ts';
import type { Deed } from '../tallies/events.ts';
import type { Account } from './account.ts';
import { type Cells, cellsOf, levelReader } from './cells.ts';
import { dateColumn, departmentColumn, functionColumn } from './columns.ts';
import type { Kind, Layout, Reader } from './kind.ts';
import {
  type Decoder,
  decodeActivity,
  decodeDay,
  decodeHundredths,
  decodeMetric,
  decodeTenths,
  decodeWhole,
  functionOf,
  memoised,
  outcomeOf,
} from './values.ts';

/** One dated thing that was done. */
export const activities: Kind<'activities'> = {
  id: 'activities',
  fileName: /activit|deeds|calendar/,
  hasItems: false,
  columns: [
    { ...dateColumn, required: true },
    { name: 'activity', required: true, header: /^(activity|activity_type)$/ },
    { name: 'by', header: /^(by|done_by)$/ },
    { name: 'by_level', header: /^(by_level|level)$/ },
    departmentColumn,
    functionColumn,
    { name: 'for_department', header: /^for_department$/ },
    { name: 'for_function', header: /^for_function$/ },
    { name: 'participants', header: /^(participants|attendees)$/ },
    { name: 'hours', header: /^(hours|duration_hours)$/ },
    { name: 'value', header: /^value$/ },
    { name: 'metric', header: /^metric$/ },
    { name: 'subject', header: /^(subject|topic)$/ },
    { name: 'answered_at', header: /^answered(_at|_on)?$/ },
    { name: 'outcome', header: /^outcome$/ },
  ],
  open: (layout, account) => readActivities(layout, account),
};

const readActivities = (layout: Layout, account: Account): Reader<'activities'> => {
  const tally = new Counts<Deed>();
  const levelOf = levelReader(account, 'by_level');
  const [day, activity, metric] = [memoised(decodeDay), memoised(decodeActivity), memoised(decodeMetric)];
  const [whole, tenths, hundredths] = [
    memoised(decodeWhole),
    memoised(decodeTenths),
    memoised(decodeHundredths),
  ];

  /** A cell that the row can do without: what cannot be read is noted and counts as not stated. */
  const optional = <T>(row: Cells, line: number, column: string, decode: Decoder<T>): T | undefined => {
    const raw = row.text(column);
    const cell = decode(raw);
    if (cell.status === 'wrong')
      account.note({ code: cell.code, severity: 'warning', line, column, value: raw });
    return cell.status === 'value' ? cell.value : undefined;
  };

  /** A cell without which the row says nothing. */
  const required = <T>(row: Cells, line: number, column: string, decode: Decoder<T>): T | undefined => {
    const raw = row.text(column);
    const cell = decode(raw);
    if (cell.status === 'value') return cell.value;
    const code = cell.status === 'wrong' ? cell.code : column === 'date' ? 'no-date' : 'no-answer';
    account.setAside(code);
    if (code !== 'no-answer') account.note({ code, severity: 'warning', line, column, value: raw });
    return undefined;
  };

  return {
    read: (cells, line) => {
      const row = cellsOf(layout, cells);
      const date = required(row, line, 'date', day);
      if (date === undefined) return;
      const name = required(row, line, 'activity', activity);
      if (name === undefined) return;
      tally.add({
        day: date,
        activity: name,
        by: row.name('by'),
        level: levelOf(row, line),
        department: row.name('department'),
        function: functionOf(row.text('function')),
        forDepartment: row.name('for_department'),
        forFunction: functionOf(row.text('for_function')),
        participants: optional(row, line, 'participants', whole) ?? null,
        hours: optional(row, line, 'hours', tenths) ?? null,
        value: optional(row, line, 'value', hundredths) ?? null,
        metric: optional(row, line, 'metric', metric) ?? '',
        subject: row.name('subject').toLowerCase(),
        answeredAt: optional(row, line, 'answered_at', day) ?? '',
        outcome: outcomeOf(row.text('outcome')),
      });
      account.rowScored();
    },
    finish: () => ({ kind: 'activities', tally, scale: null }),
  };
};
