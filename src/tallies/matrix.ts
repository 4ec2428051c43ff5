import { dayNumber, monthOf, quarterOf } from './days.ts';

export type Level = 'staff' | 'manager' | 'executive' | '';

/** Who a row is of, and when. */
interface Person {
  /** The period that the file names: 2026, 2026-H1, 2026-Q3 or 2026-07; '' where it names none. */
  readonly wave: string;
  /** YYYY-MM-DD, '' where only the period is known. */
  readonly day: string;
  readonly department: string;
  readonly level: Level;
  /** The person as the file names them; '' where it does not. Never leaves the tally. */
  readonly respondent: string;
}

/** One person's answers in one wave. */
export interface SurveyRow extends Person {
  readonly customerFacing: 'yes' | 'no' | '';
  readonly function: string;
  /** How many options the answer scale has. */
  readonly options: number;
  /** Steps above the lowest option (0 … options − 1) by item code; of knowledge items the code of the answer. Items not answered are absent. */
  readonly answers: ReadonlyMap<string, number>;
  /** How long the person took; null where the file does not say. */
  readonly seconds: number | null;
}

/** What an appraisal may record: yes and no as 1 and 0, counts, and shares and amounts in hundredths. */
export type AppraisalFact =
  | 'customer_goal'
  | 'goal_measure'
  | 'goal_due'
  | 'goal_attainment'
  | 'customer_competency'
  | 'customer_weight'
  | 'development_plan'
  | 'coaching_sessions'
  | 'reward_linked'
  | 'reward'
  | 'pay_position'
  | 'promoted';

/** One person's performance review of one period. */
export interface AppraisalRow extends Person {
  readonly function: string;
  /** What is not recorded is absent. */
  readonly facts: ReadonlyMap<AppraisalFact, number>;
}

export type MatrixRow = SurveyRow | AppraisalRow;

/** Who and when: nearly always enough to tell rows apart. */
const personKey = ({ wave, day, department, level, respondent }: Person): string =>
  [wave, day, department, level, respondent].join('\u001f');

/** All of a row; what is in its map in the order of the keys. */
export const wholeKey = (row: MatrixRow): string => {
  const inOrderOfKeys = ([...entries]: ReadonlyMap<string, number>): [string, number][] =>
    entries.sort(([a], [b]) => compareTexts(a, b));
  return JSON.stringify(
    'answers' in row
      ? { ...row, answers: inOrderOfKeys(row.answers) }
      : { ...row, facts: inOrderOfKeys(row.facts) },
  );
};

/** By their code units, as sorting has it. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows by who and when, and those that are alike in that by all they hold, which is written out only for them, and once. */
const inOrder = <R extends MatrixRow>(rows: readonly R[]): R[] => {
  const keyed = rows.map((row) => ({ row, key: personKey(row) })).sort((a, b) => compareTexts(a.key, b.key));
  const sorted: R[] = [];
  for (let start = 0; start < keyed.length; ) {
    let end = start + 1;
    while (end < keyed.length && keyed[end]?.key === keyed[start]?.key) end++;
    const alike = keyed.slice(start, end).map(({ row }) => row);
    const whole = alike.map((row) => ({ row, key: alike.length === 1 ? '' : wholeKey(row) }));
    for (const { row } of whole.sort((a, b) => compareTexts(a.key, b.key))) sorted.push(row);
    start = end;
  }
  return sorted;
};

/** One row of small integers per person; iterates in an order that does not depend on the order of the file. */
export class Matrix<R extends MatrixRow> {
  readonly #rows: R[] = [];
  #sorted: readonly R[] | undefined;

  add(row: R): void {
    this.#rows.push(row);
    this.#sorted = undefined;
  }

  merge(other: Matrix<R>): void {
    for (const row of other.#rows) this.#rows.push(row);
    this.#sorted = undefined;
  }

  get rows(): readonly R[] {
    this.#sorted ??= inOrder(this.#rows);
    return this.#sorted;
  }

  filter(keep: (row: R) => boolean): Matrix<R> {
    const kept = new Matrix<R>();
    for (const row of this.rows) if (keep(row)) kept.add(row);
    kept.#sorted = kept.#rows;
    return kept;
  }

  get waves(): string[] {
    return [...new Set(this.#rows.map((row) => row.wave))].sort();
  }

  get days(): string[] {
    return [...new Set(this.#rows.map((row) => row.day))].filter((day) => day !== '').sort();
  }

  get departments(): string[] {
    return [...new Set(this.#rows.map((row) => row.department))].sort();
  }
}

/** More days without a row than this lie between two pieces of fieldwork. */
export const longestSilenceDays = 60;

/** A stretch of fieldwork: a period that the file names, or days. */
export interface Wave {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/**
 * The waves of rows that are dated by day: a new one begins after more than sixty days without a row. Days in rising order. Each is called
 * by the quarter in which it begins, and by the month where two begin in one quarter.
 */
export const wavesOfDays = (days: readonly string[]): Wave[] => {
  const starts = days.filter((day, index) => {
    const before = days[index - 1];
    return before === undefined || dayNumber(day) - dayNumber(before) > longestSilenceDays;
  });
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const to = days.findLast((day) => next === undefined || day < next) ?? from;
    const isAlone = starts.filter((start) => quarterOf(start) === quarterOf(from)).length === 1;
    return { from, to, label: isAlone ? quarterOf(from) : monthOf(from) };
  });
};

/** Whether a row is of a wave: by the period that its file names, else by its day. */
export const isOfWave = ({ wave, day }: Pick<Person, 'wave' | 'day'>, { from, to, label }: Wave): boolean =>
  wave === '' ? day >= from && day <= to : wave === label;

/** Distinct people among rows; a row that names nobody is one person. */
export const countPeople = (rows: readonly { readonly respondent: string }[]): number => {
  const named = new Set<string>();
  let unnamed = 0;
  for (const { respondent } of rows) respondent === '' ? unnamed++ : named.add(respondent);
  return named.size + unnamed;
};

/** The people of rows by number, from 0: a row that names nobody is one person, rows that name the same person are of one. */
export const numberPeople = <R extends { readonly respondent: string }>(
  rows: readonly R[],
): { readonly of: ReadonlyMap<R, number>; readonly count: number } => {
  const of = new Map<R, number>();
  const named = new Map<string, number>();
  let count = 0;
  for (const row of rows) {
    const known = row.respondent === '' ? undefined : named.get(row.respondent);
    const number = known ?? count++;
    if (row.respondent !== '') named.set(row.respondent, number);
    of.set(row, number);
  }
  return { of, count };
};
