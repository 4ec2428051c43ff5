import { type AppraisalFact, type AppraisalRow, Matrix } from '../tallies/matrix.ts';
import type { Account } from './account.ts';
import { Cells, levelReader, whenReader } from './cells.ts';
import { dateColumn, departmentColumn, functionColumn, levelColumn, periodColumn } from './columns.ts';
import { type Decoder, memoised } from './decoded.ts';
import { flagReader } from './flags.ts';
import type { Column, Kind, Layout, Reader } from './kind.ts';
import { decodeAmount, decodeHundredths, decodeWhole } from './numbers.ts';
import { functionOf } from './words.ts';

/** Columns that say whether something is there; what else may stand in them (a goal's text, a date, a mark) means that it is. */
const flags = [
  'customer_goal',
  'goal_measure',
  'goal_due',
  'customer_competency',
  'development_plan',
  'reward_linked',
  'promoted',
] as const satisfies readonly AppraisalFact[];

/** Columns that hold a number, and how it is kept. */
const numbers: Readonly<Partial<Record<AppraisalFact, Decoder<number>>>> = {
  goal_attainment: decodeHundredths,
  customer_weight: decodeHundredths,
  coaching_sessions: decodeWhole,
  reward: decodeAmount,
  pay_position: decodeHundredths,
};

const factColumns: readonly Column[] = [
  { name: 'customer_goal' },
  { name: 'goal_measure' },
  { name: 'goal_due' },
  { name: 'goal_attainment' },
  { name: 'customer_competency' },
  { name: 'customer_weight' },
  { name: 'development_plan' },
  { name: 'coaching_sessions' },
  { name: 'reward_linked' },
  { name: 'reward' },
  { name: 'pay_position' },
  { name: 'promoted' },
];

/** One employee's performance review. */
export const appraisals: Kind<'appraisals'> = {
  id: 'appraisals',
  fileName: /apprais|performance/,
  hasItems: false,
  columns: [
    { name: 'employee' },
    periodColumn,
    dateColumn,
    departmentColumn,
    levelColumn,
    functionColumn,
    ...factColumns,
  ],
  anyOf: factColumns.map(({ name }) => name),
  open: (layout, account) => readAppraisals(layout, account),
};

interface Review {
  readonly person: Omit<AppraisalRow, 'facts'>;
  readonly numbers: ReadonlyMap<AppraisalFact, number>;
  /** The raw cell of each flag. */
  readonly flags: ReadonlyMap<AppraisalFact, string>;
}

const readAppraisals = (layout: Layout, account: Account): Reader<'appraisals'> => {
  const reviews: Review[] = [];
  const [whenOf, levelOf] = [whenReader(layout, account), levelReader(account)];
  const decoders = Object.entries(numbers).map(
    ([name, decode]) => [name, memoised(decode)] as [AppraisalFact, Decoder<number>],
  );
  const present = flags.filter((name) => layout.columns.has(name));

  const numbersOf = (row: Cells, line: number): Map<AppraisalFact, number> => {
    const found = new Map<AppraisalFact, number>();
    for (const [name, decode] of decoders) {
      const raw = row.text(name);
      const number = decode(raw);
      if (number.status === 'value' && number.value >= 0) found.set(name, number.value);
      else if (number.status !== 'missing')
        account.note({
          code: number.status === 'wrong' ? number.code : 'negative',
          severity: 'warning',
          line,
          column: name,
        });
    }
    return found;
  };

  return {
    read: (cells, line) => {
      const row = new Cells(layout, cells);
      const when = whenOf(cells, line);
      if (when === undefined) return;
      const marked = new Map(present.map((name) => [name, row.text(name)] as const));
      const counted = numbersOf(row, line);
      const person = {
        ...when,
        department: row.name('department'),
        level: levelOf(row, line),
        respondent: row.name('employee'),
        function: functionOf(row.text('function')),
      };
      reviews.push({ person, numbers: counted, flags: marked });
      account.rowScored();
    },
    finish: () => {
      const readers = new Map(
        present.map((name) => [name, flagReader(reviews.map((review) => review.flags.get(name) ?? ''))]),
      );
      const tally = new Matrix<AppraisalRow>();
      for (const review of reviews) {
        const facts = new Map(review.numbers);
        for (const name of present) {
          const value = readers.get(name)?.(review.flags.get(name) ?? '');
          if (value !== undefined) facts.set(name, Number(value));
        }
        // Only the whole column tells whether a blank mark says no; a row that says nothing at all is no review.
        if (facts.size === 0) account.takeBack('no-answer', 1);
        else tally.add({ ...review.person, facts });
      }
      return { kind: 'appraisals', tally, scale: null };
    },
  };
};
