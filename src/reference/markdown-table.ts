import { straight } from '../locales/straight.ts';
import { plain } from './markdown.ts';

/** Words of the report or the data as words: on one line, and nothing in them is markup, not even at its beginning. */
export const words = (text: string): string =>
  plain(
    straight(text)
      .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
      .trim(),
  )
    .replace(/[~&]/g, '\\$&')
    .replace(/^(?=[-+=](?: |$|-|=))/, '\\')
    .replace(/^(\d+)(?=[.)] )/, '$1\\');

/** How a column stands: `---` as words, `---:` as numbers. */
export type Column = readonly [header: string, align: '---' | '---:'];

const line = (cells: readonly string[]): string => `| ${cells.map(words).join(' | ')} |`;

/** A table; nothing where it has no row. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0
    ? []
    : [
        [
          line(columns.map(([header]) => header)),
          `| ${columns.map(([, align]) => align).join(' | ')} |`,
          ...rows.map(line),
        ].join('\n'),
      ];
