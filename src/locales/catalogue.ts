import { readFileSync } from 'node:fs';
import type { formatToParts } from 'intl-messageformat';
import { packageFile } from '../package.ts';
import type check from './en/check.json';
import type cli from './en/cli.json';
import type issues from './en/issues.json';
import type questionnaire from './en/questionnaire.json';
import type reference from './en/reference.json';
import type report from './en/report.json';

/** The files of a locale. */
export const parts = ['check', 'cli', 'issues', 'questionnaire', 'reference', 'report'] as const;
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

/** An ICU message as the build left it: its text where nothing is filled in, else the elements it is put together from. */
export type Sentence = string | Parameters<typeof formatToParts>[0];

/** What the build makes of one file of a locale. */
export const compiledPart = (locale: string, part: Part): string =>
  packageFile('dist', 'locales', locale, `${part}.json`);

const readPart = (locale: string, part: Part): Record<string, Sentence> =>
  JSON.parse(readFileSync(compiledPart(locale, part), 'utf8'));

/** The sentences of a locale, by key. */
export const readCatalogue = (locale: string): ReadonlyMap<string, Sentence> =>
  new Map(parts.flatMap((part) => Object.entries(readPart(locale, part))));

/** Plain sentences of the command line, without facts: what help needs, before anything heavy is loaded. */
export type Text = (key: CliKey) => string;

export const catalogueText = (locale: string): Text => {
  const part = readPart(locale, 'cli');
  return (key) => {
    const text = part[key];
    if (typeof text !== 'string') throw new Error(`the ${locale} catalogue lacks a plain "${key}"`);
    return text;
  };
};
