/** A cell and how many rows it counts; whoever adds to one cell often may keep it and count on. */
export interface Counted<C> {
  readonly cell: C;
  count: number;
}

/** Integer counts per flat cell: merging is exact, and the order of rows is irrelevant. */
export class Counts<C extends object> {
  readonly #cells = new Map<string, Counted<C>>();

  /** Counts a cell; its keys stand in the same order in every cell. */
  add(cell: C, by = 1): void {
    this.at(cell).count += by;
  }

  /** The count of a cell, from 0. */
  at(cell: C): Counted<C> {
    return this.#under(JSON.stringify(cell), cell);
  }

  #under(key: string, cell: C): Counted<C> {
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const counted = { cell, count: 0 };
    this.#cells.set(key, counted);
    return counted;
  }

  merge(other: Counts<C>): void {
    for (const [key, { cell, count }] of other.#cells) this.#under(key, cell).count += count;
  }

  /** The cells that `keep` accepts. */
  where(keep: (cell: C) => boolean): Counts<C> {
    const kept = new Counts<C>();
    for (const [key, { cell, count }] of this.#cells) if (keep(cell)) kept.#cells.set(key, { cell, count });
    return kept;
  }

  /** Every cell with its count, in an order that does not depend on the order of the file. */
  get cells(): readonly Counted<C>[] {
    return [...this.#cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
  }

  get total(): number {
    let total = 0;
    for (const { count } of this.#cells.values()) total += count;
    return total;
  }

  /** Rows per value of a part of the cell, in the order of the part. */
  by<P extends keyof C>(part: P): Map<C[P], number> {
    const sums = new Map<C[P], number>();
    for (const { cell, count } of this.#cells.values())
      sums.set(cell[part], (sums.get(cell[part]) ?? 0) + count);
    return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
