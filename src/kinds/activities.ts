import { Counts } from '../tallies/counts.ts';
import type { Deed } from '../tallies/events.ts';
import type { Account } from './account.ts';
import { Cells, levelReader } from './cells.ts';
import { dateColumn, departmentColumn, functionColumn } from './columns.ts';
import { dayDecoder } from './days.ts';
import { type Decoder, memoised } from './decoded.ts';
import type { Kind, Layout, Reader } from './kind.ts';
import { decodeAmount, decodeTenths, decodeWhole } from './numbers.ts';
import { decodeActivity, decodeMetric, functionOf, outcomeOf } from './words.ts';

/** One dated thing that was done. */
export const activities: Kind<'activities'> = {
  id: 'activities',
  fileName: /activit|deeds|calendar/,
  hasItems: false,
  columns: [
    { ...dateColumn, required: true },
    { name: 'activity', required: true },
    { name: 'by' },
    { name: 'by_level' },
    departmentColumn,
    functionColumn,
    { name: 'for_department' },
    { name: 'for_function' },
    { name: 'participants' },
    { name: 'hours' },
    { name: 'value' },
    { name: 'metric' },
    { name: 'subject' },
    { name: 'answered_at', holdsDays: true },
    { name: 'outcome' },
  ],
  open: (layout, account) => readActivities(layout, account),
};

const readActivities = (layout: Layout, account: Account): Reader<'activities'> => {
  const tally = new Counts<Deed>();
  const levelOf = levelReader(account, 'by_level');
  const day = memoised(dayDecoder(layout.dayOrder));
  const activity = account.booked('activity', decodeActivity, (name) => name);
  const metric = account.booked('metric', decodeMetric, (name) => name);
  const [whole, tenths, amount] = [memoised(decodeWhole), memoised(decodeTenths), memoised(decodeAmount)];

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
      const row = new Cells(layout, cells);
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
        value: optional(row, line, 'value', amount) ?? null,
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
