import { readFileSync } from 'node:fs';
import { packageFile } from '../package.ts';
import { toCyrillic } from './serbian.ts';

/** Wordings by language: en, pl, ru, sr, lt, and de where a tool's export has it. */
export type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** A word list of this room, as its file holds it. */
export const readData = <T>(name: string): T =>
  JSON.parse(readFileSync(packageFile('src', 'vocabulary', name), 'utf8'));

/** All wordings, Serbian in both scripts. */
export const wordingsOf = (words: ByLanguage): string[] =>
  Object.entries(words).flatMap(([language, list]) =>
    language === 'sr' ? [...list, ...list.map((word) => toCyrillic(word))] : list,
  );
