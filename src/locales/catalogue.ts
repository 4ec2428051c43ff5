import { readFileSync } from 'node:fs';
import type cli from './en/cli.json';
import type issues from './en/issues.json';
import type report from './en/report.json';

/** Every sentence that the English catalogue holds; another locale must hold the same keys. */
export type Key = keyof typeof cli | keyof typeof issues | keyof typeof report;

const parts = ['cli', 'issues', 'report'] as const;

const readPart = (locale: string, part: (typeof parts)[number]): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`./${locale}/${part}.json`, import.meta.url), 'utf8'));

/** The raw ICU messages of a locale, by key. */
export const readCatalogue = (locale: string): ReadonlyMap<string, string> =>
  new Map(parts.flatMap((part) => Object.entries(readPart(locale, part))));
