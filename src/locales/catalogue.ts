import { readFileSync } from 'node:fs';
import { packageFile } from '../package.ts';
import type check from './en/check.json';
import type cli from './en/cli.json';
import type issues from './en/issues.json';
import type questionnaire from './en/questionnaire.json';
import type reference from './en/reference.json';
import type report from './en/report.json';

const parts = ['check', 'cli', 'issues', 'questionnaire', 'reference', 'report'] as const;
type Part = (typeof parts)[number];
type CliKey = keyof typeof cli;

/** Every sentence that the English catalogue holds; another locale must hold the same keys. */
export type Key =
  | keyof typeof check
  | CliKey
  | keyof typeof issues
  | keyof typeof questionnaire
  | keyof typeof reference
  | keyof typeof report;

const readPart = (locale: string, part: Part): Record<string, string> =>
  JSON.parse(readFileSync(packageFile('src', 'locales', locale, `${part}.json`), 'utf8'));

/** The raw ICU messages of a locale, by key. */
export const readCatalogue = (locale: string): ReadonlyMap<string, string> =>
  new Map(parts.flatMap((part) => Object.entries(readPart(locale, part))));

/** Plain sentences of the command line, without facts: what help needs, before anything heavy is loaded. */
export type Text = (key: CliKey) => string;

export const catalogueText = (locale: string): Text => {
  const part = readPart(locale, 'cli');
  return (key) => {
    const text = part[key];
    if (text === undefined) throw new Error(`the ${locale} catalogue lacks "${key}"`);
    return text;
  };
};
