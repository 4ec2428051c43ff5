import type { Issue } from '../assessment/document.ts';

type Entry = Omit<Issue, 'file' | 'count'>;

/** A value may be shown only where it can hold nothing of a person: a short number, or what looks like a day. */
const number = /^[-+]?\d{1,4}([.,]\d{1,3})?$/;
const day = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ T]\d{1,2}:\d{2}(:\d{2})?)?$/;
const isCode = (raw: string): boolean => number.test(raw) || day.test(raw);

/** How many different issues one file keeps; the rest are still counted, under their code. */
const keptIssues = 1000;

/** The book of one file: rows read = rows scored + rows set aside, and what was wrong, each with the line where it was first met. */
export class Account {
  readonly #file: string;
  #read = 0;
  #scored = 0;
  readonly #setAside = new Map<string, number>();
  readonly #issues = new Map<string, { entry: Entry; count: number }>();

  constructor(file: string) {
    this.#file = file;
  }

  rowRead(): void {
    this.#read++;
  }

  rowScored(): void {
    this.#scored++;
  }

  /** A row that was scored at first and cannot be, now that the whole file is known. */
  takeBack(reason: string, rows: number): void {
    this.#scored -= rows;
    this.setAside(reason, rows);
  }

  setAside(reason: string, rows = 1): void {
    this.#setAside.set(reason, (this.#setAside.get(reason) ?? 0) + rows);
  }

  /** Notes an issue; the same one again only raises its count. */
  note(entry: Entry, count = 1): void {
    const { value, ...rest } = entry;
    const code = value !== undefined && isCode(value) ? value : undefined;
    const shown: Entry = code === undefined ? rest : { ...rest, value: code };
    const exact = `${entry.code}\u001f${entry.column ?? ''}\u001f${code ?? ''}`;
    const key = this.#issues.size < keptIssues || this.#issues.has(exact) ? exact : entry.code;
    const known = this.#issues.get(key);
    if (known === undefined) this.#issues.set(key, { entry: shown, count });
    else known.count += count;
  }

  get rows(): {
    readonly read: number;
    readonly scored: number;
    readonly setAside: ReadonlyMap<string, number>;
  } {
    return { read: this.#read, scored: this.#scored, setAside: this.#setAside };
  }

  get issues(): Issue[] {
    return [...this.#issues.values()].map(({ entry, count }) => ({ ...entry, file: this.#file, count }));
  }
}
