import iconv from 'iconv-lite';
import type { LittleSurvey, Person } from './survey.ts';

export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a reader should find. */
  readonly headerRows: number;
  /** How many rows stand above the header: titles and a blank line. */
  readonly above: number;
  readonly respondents: number;
  readonly encoding: string;
  readonly delimiter: string;
}

/** A column: its cells in the header rows, and what it says of a person. */
export interface Column {
  readonly head: readonly string[];
  readonly cell: (person: Person, index: number) => string;
}

/** How a tool writes a table down. */
interface Writing {
  readonly name: string;
  readonly delimiter?: ',' | ';';
  readonly encoding?: string;
  readonly mark?: boolean;
  readonly quotes?: 'all' | 'needed';
  readonly lineEnd?: '\n' | '\r\n';
  readonly titles?: readonly (readonly string[])[];
  readonly afterwards?: string;
}

/** A survey as columns, written down; a letter that the encoding lacks becomes a question mark, as Excel does it. */
export const exported = (
  { people }: LittleSurvey,
  columns: readonly Column[],
  { name, delimiter = ',', encoding = 'utf-8', mark = false, quotes = 'needed', ...rest }: Writing,
): ExportFile => {
  const { lineEnd = '\n', titles = [], afterwards = '' } = rest;
  const headerRows = columns[0]?.head.length ?? 0;
  const header = Array.from({ length: headerRows }, (_, row) => columns.map(({ head }) => head[row] ?? ''));
  const rows = people.map((person, index) => columns.map(({ cell }) => cell(person, index)));
  const isQuoted = (text: string): boolean =>
    quotes === 'all' || /["\r\n]/.test(text) || text.includes(delimiter);
  const quoted = (text: string): string => (isQuoted(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [...titles, ...header, ...rows].map((row) => `${row.map(quoted).join(delimiter)}${lineEnd}`);
  const bytes = iconv.encode(`${lines.join('')}${afterwards}`, encoding, { addBOM: mark });
  return { name, bytes, headerRows, above: titles.length, respondents: people.length, encoding, delimiter };
};

/** A column that holds the same for everybody, or what a person says. */
export const column = (head: string | readonly string[], cell: Column['cell'] | string = ''): Column => ({
  head: typeof head === 'string' ? [head] : head,
  cell: typeof cell === 'string' ? () => cell : cell,
});

/** The columns of the items: what stands above each, and how an answer is written; nothing where there is none. */
export const itemColumns = (
  { items }: LittleSurvey,
  head: (wording: string, at: number) => string | readonly string[],
  write: (answer: number) => string,
): readonly Column[] =>
  items.map(({ wording }, at) =>
    column(head(wording, at), ({ answers }) => {
      const answer = answers[at] ?? null;
      return answer === null ? '' : write(answer);
    }),
  );

/** An answer by its label. */
export const byLabel =
  ({ labels }: LittleSurvey) =>
  (answer: number): string =>
    labels[answer - 1] ?? '';

/** The two questions beside the items, under such headings. */
export const backgroundColumns = (
  department: string | readonly string[] = 'Department',
  level: string | readonly string[] = 'Level',
): readonly Column[] => [
  column(department, (person) => person.department),
  column(level, (person) => person.level),
];

/** What is asked above a grid of items. */
export const gridQuestion = 'How far do you agree?';

export const firstName = ({ name }: Person): string => name.slice(0, name.lastIndexOf(' '));
export const lastName = ({ name }: Person): string => name.slice(name.lastIndexOf(' ') + 1);

/** An address from a range that is kept for documents. */
export const address = (_: Person, index: number): string => `192.0.2.${index + 1}`;
