/** How many of the smallest hashes are kept: a tenth of all rows is then seen as 7 to 13 % nineteen times in twenty. */
const kept = 400;

/** A 53-bit hash (cyrb53's mixing of two 32-bit halves), the same on every machine; `seed` sets texts of one kind apart. */
export const hashOf = (text: string, seed = 0): number => {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
};

/**
 * What is kept of rows that name somebody, to tell whether they come twice: the smallest hashes with their counts, in
 * bounded memory. Order does not matter, and merging is the same as reading all at once.
 */
export class RowSketch {
  #counts = new Map<number, number>();
  /** No hash above it is kept. */
  #largest = Number.POSITIVE_INFINITY;

  /** Takes a row in: who it names, and a hash of the rest. */
  add(named: string, rest: number): void {
    this.#count(hashOf(named, rest), 1);
  }

  merge(other: RowSketch): void {
    for (const [hash, count] of other.#counts) this.#count(hash, count);
  }

  #count(hash: number, by: number): void {
    if (hash > this.#largest) return;
    this.#counts.set(hash, (this.#counts.get(hash) ?? 0) + by);
    // Sorting seldom, so that a row costs next to nothing.
    if (this.#counts.size >= kept * 2) this.#shrink();
  }

  #shrink(): void {
    const smallest = [...this.#counts].sort(([a], [b]) => a - b).slice(0, kept);
    this.#counts = new Map(smallest);
    this.#largest = smallest.at(-1)?.[0] ?? this.#largest;
  }

  /** The share of rows that repeat an earlier one, 0 to 1; exact for few rows, else estimated from the sample. */
  get repeatedShare(): number {
    this.#shrinkIfFull();
    const rows = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    return rows === 0 ? 0 : (rows - this.#counts.size) / rows;
  }

  /** The share of the distinct rows of this sketch that are in the other, too, 0 to 1. */
  sharedWith(other: RowSketch): number {
    this.#shrinkIfFull();
    other.#shrinkIfFull();
    const reach = Math.min(this.#largest, other.#largest);
    const own = [...this.#counts.keys()].filter((hash) => hash <= reach);
    return own.length === 0 ? 0 : own.filter((hash) => other.#counts.has(hash)).length / own.length;
  }

  #shrinkIfFull(): void {
    if (this.#counts.size > kept) this.#shrink();
  }
}
