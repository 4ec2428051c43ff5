import type { Say } from '../../locales/words.ts';
import { plain } from '../../reference/markdown.ts';
import type { Shown } from '../view/shown.ts';

/** Words of the report or the data as words: on one line, and nothing in them is markup, not even at its beginning. */
export const words = (text: string): string =>
  plain(text.replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ').trim())
    .replace(/[~&]/g, '\\$&')
    .replace(/^(?=[-+=](?: |$|-|=))/, '\\')
    .replace(/^(\d+)(?=[.)] )/, '$1\\');

/** A paragraph, or nothing of no words. */
export const paragraph = (text: string): string[] => (text === '' ? [] : [words(text)]);

/** A list with bullets. */
export const bullets = (texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [texts.map((text) => `- ${words(text)}`).join('\n')];

/** A list with numbers. */
export const numbered = (texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [texts.map((text, index) => `${index + 1}. ${words(text)}`).join('\n')];

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

/** A section, or nothing where there is nothing in it. */
export const section = (title: string, ...blocks: readonly string[][]): string[] => {
  const all = blocks.flat();
  return all.length === 0 ? [] : [`## ${words(title)}`, ...all];
};

/** Likewise of a part of it. */
export const under = (title: string, blocks: readonly string[]): string[] =>
  blocks.length === 0 ? [] : [`### ${words(title)}`, ...blocks];

/** Value, interval and n of a figure; of one that is not measured the reason, where the value would stand. */
export const cells = (shown: Shown): [value: string, interval: string, n: string] =>
  shown.measured ? [shown.num.text, shown.interval, shown.n ?? ''] : [shown.reason, '', ''];

/** The same in one cell. */
export const inline = (shown: Shown): string => {
  const [value, ...rest] = cells(shown);
  const more = rest.filter((text) => text !== '').join(', ');
  return more === '' ? value : `${value} (${more})`;
};

/** Columns of a name, a value and its interval. */
export const figureColumns = (say: Say, first: string, value: string): Column[] => [
  [first, '---'],
  [value, '---:'],
  [say('sheet.interval'), '---'],
];
