/** Large enough for every minimum group that disclosure asks for (comments need 10). */
const limit = 20;

/** Counts distinct people up to a limit in bounded memory; keeping the smallest ids makes order and merging irrelevant. */
export class SmallestIds {
  #ids: string[] = [];

  add(id: string): void {
    const largest = this.#ids.at(-1);
    if (this.#ids.length === limit && largest !== undefined && id >= largest) return;
    if (this.#ids.includes(id)) return;
    this.#ids = [...this.#ids, id].sort().slice(0, limit);
  }

  merge(other: SmallestIds): void {
    for (const id of other.#ids) this.add(id);
  }

  /** Distinct people seen, at most the limit. */
  get atLeast(): number {
    return this.#ids.length;
  }
}
