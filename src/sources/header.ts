import type { CsvRecord } from './csv.ts';

/** What stands above a column: all that it may be known by. */
export interface Heading {
  /** The name by which messages and culture.yaml call it; no two columns have the same. */
  readonly shown: string;
  /** The code, the question, the row of a grid with and without its question. */
  readonly names: readonly string[];
}

/** Where the headings of a file stand and what they say. */
export interface Header {
  /** The line on which they start, from 1. */
  readonly line: number;
  /** How many records they take: two or three in exports of survey tools. */
  readonly rows: number;
  /** How many records stand above: a title, a date of export. */
  readonly above: number;
  readonly headings: readonly Heading[];
}

/** How many records a header is looked for in. */
const searched = 30;

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

const usualWidth = (records: readonly CsvRecord[]): number => {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 1;
};

/** What Qualtrics writes into the last of its three header rows. */
const isImportId = (cell: string): boolean => /^\{"ImportId":/.test(cell.trim());

/** What SurveyMonkey writes under a question that is no grid. */
const responseWords = /^(response|open-ended response)$/i;

/** Headings such as V1, Q12_3 or QID4: codes whose questions stand in the next row. */
const isCode = (cell: string): boolean => /^(v\d+|q(id)?\d+([._]\d+)*([._-]\s?\w+)*)$/i.test(cell.trim());

/** Whether a record of names goes with the one above it: codes stand there, or the questions of its grids. */
const continues = (above: readonly string[], names: readonly string[]): boolean =>
  above.length === names.length &&
  ((above.filter(isCode).length > 1 && above.filter(isCode).length >= filled(above) / 3) ||
    ((names[0] ?? '').trim() === '' && (above[0] ?? '').trim() !== '' && filled(above) > 1));

/** The record that the headings start with: of the first thirty the one with most cells that mean something, else the first that is no title. */
const findStart = (records: readonly CsvRecord[], isKnown: (cell: string) => boolean): number => {
  const candidates = records.slice(0, searched);
  const ids = candidates.findIndex(({ cells }) => cells.some(isImportId));
  if (ids > 0) return Math.max(0, ids - 2);
  const known = candidates.map(({ cells }) => cells.filter((cell) => isKnown(cell)).length);
  const most = Math.max(0, ...known);
  if (most > 0) {
    const best = known.indexOf(most);
    const [above, names] = [candidates[best - 1]?.cells, candidates[best]?.cells];
    return above !== undefined && names !== undefined && continues(above, names) ? best - 1 : best;
  }
  const width = usualWidth(records);
  const first = candidates.findIndex(
    ({ cells }) => width < 2 || (cells.length >= Math.min(width, 2) && filled(cells) > 1),
  );
  return Math.max(first, 0);
};

/** Two ways in which survey tools write headings over several records: codes with their questions below, or questions with the rows of their grid below. */
type Style = 'plain' | 'labelled' | 'grid';

/** How many records the headings take, and how they go together, by what the next ones hold. */
const shapeOf = (
  records: readonly CsvRecord[],
  start: number,
  isKnown: (cell: string) => boolean,
): { readonly rows: number; readonly style: Style } => {
  const [first = [], second = [], third = []] = records.slice(start, start + 3).map(({ cells }) => cells);
  if (third.some(isImportId)) return { rows: 3, style: 'labelled' };
  if (second.some(isImportId)) return { rows: 2, style: 'plain' };
  const isUnderId = (second[0] ?? '').trim() === '' && (first[0] ?? '').trim() !== '';
  const opensGrid = first.some(
    (cell, at) => at > 0 && cell.trim() === '' && (second[at] ?? '').trim() !== '',
  );
  const answers = second.some((cell) => responseWords.test(cell.trim()));
  if (isUnderId && (answers || (opensGrid && filled(second) >= filled(first))))
    return { rows: 2, style: 'grid' };
  const codes = first.filter(isCode).length;
  const meant = second.filter((cell) => isKnown(cell)).length;
  return codes > 1 && codes >= filled(first) / 3 && meant > 1
    ? { rows: 2, style: 'labelled' }
    : { rows: 1, style: 'plain' };
};

/** The question that a column of a grid belongs to: the last one to its left. */
const questionAt = (first: readonly string[], at: number): string => {
  for (let left = at; left >= 0; left--) {
    const text = (first[left] ?? '').trim();
    if (text !== '') return text;
  }
  return '';
};

const namesAt = (
  [first = [], second = []]: readonly (readonly string[])[],
  style: Style,
  at: number,
): string[] => {
  const [own, below] = [tame(first[at] ?? ''), tame(second[at] ?? '')];
  if (style === 'plain') return [own];
  if (style === 'labelled') return [own, below];
  const question = own === '' ? questionAt(first, at) : own;
  return below === '' || responseWords.test(below) ? [question] : [`${question} [${below}]`, below];
};

/** A heading without the signs by which a terminal is steered. */
const tame = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, ' ').trim();

/** A name for every column, blank ones by their number, and what is there twice told apart. */
const headingsOf = (rows: readonly (readonly string[])[], style: Style): Heading[] => {
  const width = Math.max(...rows.map(({ length }) => length));
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const names = [...new Set(namesAt(rows, style, at).filter((name) => name !== ''))];
    const name = names[0] ?? `#${at + 1}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { shown: nth === 1 ? name : `${name} (${nth})`, names };
  });
};

/** Finds the headings among a file's first records; `isKnown` says whether a cell is a name of a column that we know. */
export const findHeader = (
  records: readonly CsvRecord[],
  isKnown: (cell: string) => boolean,
): Header | undefined => {
  const start = findStart(records, isKnown);
  const first = records[start];
  if (first === undefined) return undefined;
  const { rows, style } = shapeOf(records, start, isKnown);
  const cells = records.slice(start, start + rows).map((record) => record.cells);
  return { line: first.line, rows, above: start, headings: headingsOf(cells, style) };
};
