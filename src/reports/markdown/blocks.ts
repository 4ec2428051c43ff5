import type { Say } from '../../locales/words.ts';
import { type Column, words } from '../../reference/markdown-table.ts';
import type { Shown } from '../view/shown.ts';

/** A paragraph, or nothing of no words. */
export const paragraph = (text: string): string[] => (text === '' ? [] : [words(text)]);

/** A list with bullets. */
export const bullets = (texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [texts.map((text) => `- ${words(text)}`).join('\n')];

/** A list with numbers. */
export const numbered = (texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [texts.map((text, index) => `${index + 1}. ${words(text)}`).join('\n')];

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
