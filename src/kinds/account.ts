import type { Issue } from '../assessment/issue.ts';
import { type Decoded, type Decoder, remembered } from './decoded.ts';

type Entry = Omit<Issue, 'file' | 'count' | 'lines'>;

/** A value may be shown only where it can hold nothing of a person: a short number, or what looks like a day. */
const number = /^[-+]?\d{1,4}([.,]\d{1,3})?$/;
const day = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ T]\d{1,2}:\d{2}(:\d{2})?)?$/;
const isCode = (raw: string): boolean => number.test(raw) || day.test(raw);

/** How many different issues, and how many of their places, one file keeps; the rest are still counted, under their code. */
const keptIssues = 1000;

/** What the texts of a column were read as: the words are those of scales and lists, never a person's. */
export interface Decoding {
  readonly column: string;
  readonly values: readonly { readonly raw: string; readonly value: string; readonly count: number }[];
}

/** What stands for all further issues of a sort once enough different ones are kept. */
const moreOf = ({ code, severity }: Entry): Entry => ({ code: 'more-issues', severity, facts: { code } });

interface Noted {
  readonly entry: Entry;
  readonly lines: number[];
  count: number;
}

interface Booked {
  readonly column: string;
  /** Each distinct text with what it was read as and how often it came. */
  entries(): { readonly raw: string; readonly value: string; readonly count: number }[];
}

/** The book of one file: rows read = rows scored + rows set aside, and what was wrong, each with the lines where it was met. */
export class Account {
  readonly #file: string;
  #read = 0;
  #scored = 0;
  readonly #setAside = new Map<string, number>();
  readonly #issues = new Map<string, Noted>();
  #keptLines = 0;
  readonly #booked: Booked[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  rowRead(): void {
    this.#read++;
  }

  rowScored(): void {
    this.#scored++;
  }

  /** A row that was scored at first and cannot be, now that more is known. */
  takeBack(reason: string, rows: number): void {
    this.#scored -= rows;
    this.setAside(reason, rows);
  }

  setAside(reason: string, rows = 1): void {
    this.#setAside.set(reason, (this.#setAside.get(reason) ?? 0) + rows);
  }

  /** Notes an issue; the same one again only adds its line and raises its count. */
  note(entry: Entry, count = 1): void {
    const { value, ...rest } = entry;
    const code = value !== undefined && isCode(value) ? value : undefined;
    const shown: Entry = code === undefined ? rest : { ...rest, value: code };
    const exact = `${entry.code}\u001f${entry.column ?? ''}\u001f${code ?? ''}\u001f${JSON.stringify(entry.facts ?? {})}`;
    const isKept = this.#issues.size < keptIssues || this.#issues.has(exact);
    const key = isKept ? exact : entry.code;
    const known = this.#issues.get(key);
    if (known !== undefined) {
      known.count += count;
      if (isKept) known.lines.push(...this.#lineOf(entry));
    } else if (isKept) this.#issues.set(key, { entry: shown, lines: this.#lineOf(entry), count });
    else this.#issues.set(key, { entry: moreOf(entry), lines: [], count });
  }

  #lineOf({ line }: Entry): number[] {
    if (line === undefined || this.#keptLines >= keptIssues) return [];
    this.#keptLines++;
    return [line];
  }

  /**
   * A decoder that remembers each distinct text and books how often it came and what it was read as. `write` is asked at
   * the end, when the whole column is known; what it gives undefined for is not shown.
   */
  booked<T>(column: string, decode: Decoder<T>, write: (value: T) => string | undefined): Decoder<T> {
    const known = new Map<string, { readonly decoded: Decoded<T>; count: number }>();
    this.#booked.push({
      column,
      entries: () =>
        [...known].flatMap(([raw, { decoded, count }]) => {
          if (decoded.status === 'wrong' || raw.trim() === '') return [];
          const value = decoded.status === 'missing' ? '' : write(decoded.value);
          return value === undefined ? [] : [{ raw: raw.trim(), value, count }];
        }),
    });
    return (raw) => {
      const before = known.get(raw);
      if (before !== undefined) {
        before.count++;
        return before.decoded;
      }
      const decoded = decode(raw);
      if (known.size < remembered) known.set(raw, { decoded, count: 1 });
      return decoded;
    };
  }

  get rows(): {
    readonly read: number;
    readonly scored: number;
    readonly setAside: ReadonlyMap<string, number>;
  } {
    return { read: this.#read, scored: this.#scored, setAside: this.#setAside };
  }

  get issues(): Issue[] {
    return [...this.#issues.values()].map(({ entry, lines, count }) => ({
      ...entry,
      file: this.#file,
      ...(lines.length > 1 ? { lines } : {}),
      count,
    }));
  }

  /** What each column's texts were read as, by value; '' is no answer. */
  get decodings(): Decoding[] {
    return this.#booked
      .map(({ column, entries }) => ({
        column,
        values: entries().sort((a, b) => compare(a.value, b.value) || compare(a.raw, b.raw)),
      }))
      .filter(({ values }) => values.length > 0);
  }
}

const compare = (a: string, b: string): number => Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0);
