/** A published sum: of one answer over some people, all of whom the attacker knows. */
export interface Published {
  readonly people: readonly number[];
  readonly sum: number;
}

/** What the attacker worked out: the sum of the answers of some people, each so many times. */
export interface Recovered {
  readonly people: readonly number[];
  readonly times: readonly bigint[];
  readonly value: bigint;
}

/** People in the same sums. */
interface Group {
  readonly people: number[];
  readonly inSums: readonly boolean[];
}

/** A combination of sums: how often it holds each group, then its value, then how often it holds what is wanted. */
type Row = readonly bigint[];

interface Pivot {
  readonly row: Row;
  readonly at: number;
}

/** A row times the pivot's entry at its place, less the pivot times the row's own: zero there. */
const cleared = (row: Row, { row: pivot, at }: Pivot): Row => {
  const [own = 0n, other = 0n] = [row[at], pivot[at]];
  return own === 0n ? row : row.map((value, place) => value * other - (pivot[place] ?? 0n) * own);
};

/** The combinations of rows that are zero at a group. */
const zeroAt = (rows: readonly Row[], at: number): readonly Row[] => {
  const row = rows.find((one) => one[at] !== 0n);
  if (row === undefined) return rows;
  return rows.filter((one) => one !== row).map((one) => cleared(one, { row, at }));
};

/**
 * Works out what it can from published sums of one variable, in exact arithmetic (fractions as whole numbers, BigInt), and
 * shares nothing with what it attacks.
 */
export class Attacker {
  readonly #groups: readonly Group[];
  /** Independent combinations, each zero where those before it begin. */
  readonly #pivots: readonly Pivot[];

  constructor(sums: readonly Published[]) {
    const members = sums.map(({ people }) => new Set(people));
    const groups = new Map<string, Group>();
    for (const person of new Set(sums.flatMap(({ people }) => people))) {
      const inSums = members.map((people) => people.has(person));
      const group = groups.get(inSums.join()) ?? { people: [], inSums };
      group.people.push(person);
      groups.set(inSums.join(), group);
    }
    this.#groups = [...groups.values()];
    const pivots: Pivot[] = [];
    for (const [index, { sum }] of sums.entries()) {
      const held = this.#groups.map(({ inSums }) => (inSums[index] === true ? 1n : 0n));
      const row = pivots.reduce<Row>(cleared, [...held, BigInt(sum), 0n]);
      const at = row.slice(0, this.#groups.length).findIndex((value) => value !== 0n);
      if (at !== -1) pivots.push({ row, at });
    }
    this.#pivots = pivots;
  }

  /** The sum of the answers of some people where it follows from what is published. */
  sumOf(people: readonly number[]): number | undefined {
    const wanted = new Set(people);
    const held = this.#groups.map((group) => group.people.filter((person) => wanted.has(person)).length);
    const isWhole = held.every((count, at) => count === 0 || count === this.#groups[at]?.people.length);
    if (!isWhole || held.reduce((sum, count) => sum + count, 0) < wanted.size) return undefined;
    const row = this.#pivots.reduce<Row>(cleared, [...held.map((count) => (count > 0 ? 1n : 0n)), 0n, 1n]);
    if (row.slice(0, held.length).some((value) => value !== 0n)) return undefined;
    const [value = 0n, times = 1n] = row.slice(held.length);
    return Number(-value) / Number(times);
  }

  /**
   * All combinations about 1 to `most` people for all of whom `mayHold`, one or more for each set of groups that they
   * may be about. For one group after the other either its people are paid for or the combinations are made zero there;
   * what is left when no group is open is about people who were paid for.
   */
  about(most: number, mayHold: (person: number) => boolean = () => true): Recovered[] {
    let start: readonly Row[] = this.#pivots.map(({ row }) => row);
    for (const [at, { people }] of this.#groups.entries())
      if (people.length > most || !people.every(mayHold)) start = zeroAt(start, at);
    const recovered: Recovered[] = [];
    const search = (rows: readonly Row[], from: number, left: number): void => {
      if (rows.length === 0) return;
      const at = this.#groups.findIndex((_, group) => group >= from && rows.some((row) => row[group] !== 0n));
      if (at === -1) {
        recovered.push(...rows.map((row) => this.#read(row)));
        return;
      }
      const price = this.#groups[at]?.people.length ?? 0;
      if (price <= left) search(rows, at + 1, left - price);
      search(zeroAt(rows, at), at + 1, left);
    };
    search(start, 0, most);
    return recovered;
  }

  #read(row: Row): Recovered {
    const held = this.#groups.flatMap(({ people }, at) =>
      people.map((person) => ({ person, times: row[at] ?? 0n })).filter(({ times }) => times !== 0n),
    );
    return {
      people: held.map(({ person }) => person),
      times: held.map(({ times }) => times),
      value: row[this.#groups.length] ?? 0n,
    };
  }
}
