import { quarterOf } from './days.ts';
import { SmallestIds } from './smallest-ids.ts';

/** What an answer of a customer is counted under: `day` YYYY-MM-DD and `department` are '' where unknown; `value` is an integer. */
export interface Cell {
  readonly day: string;
  readonly department: string;
  readonly value: number;
}

/** Distinct people are known by quarter and department, the finest grain at which anything is published. */
interface Group {
  readonly quarter: string;
  readonly department: string;
  readonly ids: SmallestIds;
}

const groupQuarter = (day: string): string => (day === '' ? '' : quarterOf(day));

/** Integer counts per cell: merging is exact, and the order of rows is irrelevant. */
export class Counts {
  readonly #cells = new Map<string, { readonly cell: Cell; count: number }>();
  readonly #groups = new Map<string, Group>();

  /** Counts one answer; `respondent` is remembered only as far as a minimum group needs it. */
  add(cell: Cell, respondent?: string): void {
    this.#bump(cell, 1);
    if (respondent !== undefined) this.#group(groupQuarter(cell.day), cell.department).ids.add(respondent);
  }

  merge(other: Counts): void {
    for (const { cell, count } of other.#cells.values()) this.#bump(cell, count);
    for (const { quarter, department, ids } of other.#groups.values())
      this.#group(quarter, department).ids.merge(ids);
  }

  /** The answers dated from one day to another, both included. */
  between(from: string, to: string): Counts {
    const [first, last] = [groupQuarter(from), groupQuarter(to)];
    return this.#only(
      ({ day }) => day >= from && day <= to,
      ({ quarter }) => quarter >= first && quarter <= last,
    );
  }

  /** The answers without a date. */
  undated(): Counts {
    return this.#only(
      ({ day }) => day === '',
      ({ quarter }) => quarter === '',
    );
  }

  /** The answers about the departments that `keep` accepts. */
  of(keep: (department: string) => boolean): Counts {
    return this.#only(
      ({ department }) => keep(department),
      ({ department }) => keep(department),
    );
  }

  get total(): number {
    return [...this.#cells.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** Distinct people where rows name them (exact up to 20, then at least 20), else one person per row. */
  get people(): number {
    if (this.#groups.size === 0) return this.total;
    const ids = new SmallestIds();
    for (const group of this.#groups.values()) ids.merge(group.ids);
    return ids.atLeast;
  }

  get departments(): string[] {
    return [...new Set([...this.#cells.values()].map(({ cell }) => cell.department))].sort();
  }

  /** Answers per value of a part of the cell, in the order of the part. */
  by<P extends keyof Cell>(part: P): Map<Cell[P], number> {
    const sums = new Map<Cell[P], number>();
    for (const { cell, count } of this.#cells.values())
      sums.set(cell[part], (sums.get(cell[part]) ?? 0) + count);
    return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** The answers whose cell `keep` accepts; who answered is kept as it is. */
  where(keep: (cell: Cell) => boolean): Counts {
    return this.#only(keep, () => true);
  }

  #only(keepCell: (cell: Cell) => boolean, keepGroup: (group: Group) => boolean): Counts {
    const kept = new Counts();
    for (const { cell, count } of this.#cells.values()) if (keepCell(cell)) kept.#bump(cell, count);
    for (const group of this.#groups.values())
      if (keepGroup(group)) kept.#group(group.quarter, group.department).ids.merge(group.ids);
    return kept;
  }

  #bump(cell: Cell, by: number): void {
    const key = `${cell.day}\u001f${cell.department}\u001f${cell.value}`;
    const known = this.#cells.get(key);
    if (known === undefined) this.#cells.set(key, { cell, count: by });
    else known.count += by;
  }

  #group(quarter: string, department: string): Group {
    const key = `${quarter}\u001f${department}`;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = { quarter, department, ids: new SmallestIds() };
    this.#groups.set(key, group);
    return group;
  }
}
