import { type Counted, Counts } from './counts.ts';
import { quarterOf } from './days.ts';
import { hashOf, RowSketch } from './row-sketch.ts';
import { SmallestIds } from './smallest-ids.ts';

/** What an answer of a customer is counted under: `day` YYYY-MM-DD and `department` are '' where unknown; `value` is an integer. */
export interface Answer {
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

/** Where the rows of one cell are counted; found once and kept, for rows come by the million. */
interface Place {
  readonly counted: Counted<Answer>;
  readonly cellHash: number;
  /** Absent until a row names somebody. */
  group?: Group;
}

/** What a map holds under a key, made where it holds nothing. */
const inside = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/** Customers' answers, counted; of who answered only as much is kept as a minimum group needs. */
export class Answers {
  readonly #counts = new Counts<Answer>();
  readonly #groups = new Map<string, Group>();
  readonly #places = new Map<string, Map<string, Map<number, Place>>>();
  /** Of the rows that name somebody, as they were read; what is cut out of the whole has none. */
  readonly rows = new RowSketch();

  /** Counts an answer: of whom, if that is known, and by which name the row could be known again ('' for none). */
  add({ day, department, value }: Answer, respondent?: string, name = respondent ?? ''): void {
    const place =
      this.#places.get(day)?.get(department)?.get(value) ?? this.#newPlace(day, department, value);
    place.counted.count++;
    if (name !== '') this.rows.add(name, place.cellHash);
    if (respondent === undefined) return;
    place.group ??= this.#group(groupQuarter(day), department);
    place.group.ids.add(respondent);
  }

  #newPlace(day: string, department: string, value: number): Place {
    const departments = inside(this.#places, day, () => new Map<string, Map<number, Place>>());
    const values = inside(departments, department, () => new Map<number, Place>());
    return inside(values, value, () => ({
      counted: this.#counts.at({ day, department, value }),
      cellHash: hashOf(`${day}\u001f${department}\u001f${value}`),
    }));
  }

  merge(other: Answers): void {
    this.#counts.merge(other.#counts);
    this.rows.merge(other.rows);
    for (const { quarter, department, ids } of other.#groups.values())
      this.#group(quarter, department).ids.merge(ids);
  }

  /** The answers dated from one day to another, both included. */
  between(from: string, to: string): Answers {
    const [first, last] = [groupQuarter(from), groupQuarter(to)];
    return this.#only(
      ({ day }) => day >= from && day <= to,
      ({ quarter }) => quarter >= first && quarter <= last,
    );
  }

  /** The answers without a date. */
  undated(): Answers {
    return this.#only(
      ({ day }) => day === '',
      ({ quarter }) => quarter === '',
    );
  }

  /** The answers about the departments that `keep` accepts. */
  of(keep: (department: string) => boolean): Answers {
    return this.#only(
      ({ department }) => keep(department),
      ({ department }) => keep(department),
    );
  }

  get total(): number {
    return this.#counts.total;
  }

  /** Distinct people where rows name them (exact up to 20, then at least 20), else one person per row. */
  get people(): number {
    if (this.#groups.size === 0) return this.total;
    const ids = new SmallestIds();
    for (const group of this.#groups.values()) ids.merge(group.ids);
    return ids.atLeast;
  }

  /** Every cell with its count, in an order that does not depend on the order of the file. */
  get cells(): readonly Counted<Answer>[] {
    return this.#counts.cells;
  }

  get departments(): string[] {
    return [...this.by('department').keys()];
  }

  /** Answers per value of a part of the cell, in the order of the part. */
  by<P extends keyof Answer>(part: P): Map<Answer[P], number> {
    return this.#counts.by(part);
  }

  /** The same answers with other values; those for which `valueFor` gives undefined are left out. */
  revalued(valueFor: (value: number) => number | undefined): Answers {
    const changed = new Answers();
    changed.rows.merge(this.rows);
    for (const { cell, count } of this.#counts.cells) {
      const value = valueFor(cell.value);
      if (value !== undefined) changed.#counts.add({ ...cell, value }, count);
    }
    for (const group of this.#groups.values())
      changed.#group(group.quarter, group.department).ids.merge(group.ids);
    return changed;
  }

  #only(keepAnswer: (answer: Answer) => boolean, keepGroup: (group: Group) => boolean): Answers {
    const kept = new Answers();
    kept.#counts.merge(this.#counts.where(keepAnswer));
    for (const group of this.#groups.values())
      if (keepGroup(group)) kept.#group(group.quarter, group.department).ids.merge(group.ids);
    return kept;
  }

  #group(quarter: string, department: string): Group {
    return inside(this.#groups, `${quarter}\u001f${department}`, () => ({
      quarter,
      department,
      ids: new SmallestIds(),
    }));
  }
}
