export type Level = 'staff' | 'manager' | 'executive' | '';

/** One person's answers in one wave. */
export interface Row {
  /** 2026, 2026-H1, 2026-Q3 or 2026-07; '' where undated. */
  readonly wave: string;
  /** YYYY-MM-DD, '' where only the wave is known. */
  readonly day: string;
  readonly department: string;
  readonly level: Level;
  /** Who answered, as the file names them; '' where it does not. Never leaves the tally. */
  readonly respondent: string;
  /** How many options the answer scale has. */
  readonly options: number;
  /** Steps above the lowest option (0 … options − 1) by item code; items not answered are absent. */
  readonly answers: ReadonlyMap<string, number>;
}

/** Who and when: nearly always enough to tell rows apart. */
const groupKey = ({ wave, day, department, level, respondent }: Row): string =>
  [wave, day, department, level, respondent].join('\u001f');

const answersKey = ({ options, answers }: Row): string =>
  JSON.stringify([options, [...answers].sort(([a], [b]) => (a < b ? -1 : 1))]);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One small-integer row per person; iterates in an order that does not depend on the order of the file. */
export class Matrix {
  readonly #rows: Row[] = [];
  #sorted: readonly Row[] | undefined;

  add(row: Row): void {
    this.#rows.push(row);
    this.#sorted = undefined;
  }

  merge(other: Matrix): void {
    this.#rows.push(...other.#rows);
    this.#sorted = undefined;
  }

  get rows(): readonly Row[] {
    this.#sorted ??= this.#rows
      .map((row) => ({ row, key: groupKey(row) }))
      .sort((a, b) => compare(a.key, b.key) || compare(answersKey(a.row), answersKey(b.row)))
      .map(({ row }) => row);
    return this.#sorted;
  }

  filter(keep: (row: Row) => boolean): Matrix {
    const kept = new Matrix();
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

/** Distinct people among rows; a row that names nobody is one person. */
export const countPeople = (rows: readonly Row[]): number => {
  const named = new Set<string>();
  let unnamed = 0;
  for (const { respondent } of rows) respondent === '' ? unnamed++ : named.add(respondent);
  return named.size + unnamed;
};
