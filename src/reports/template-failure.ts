import type Handlebars from 'handlebars';
import { type Problem, UsageError } from '../errors.ts';
import type { Template } from './templates.ts';

/** The line that an error of Handlebars names, in a field or in its words. */
const lineOf = (error: unknown): number | undefined => {
  if (typeof error === 'object' && error !== null && 'lineNumber' in error)
    return typeof error.lineNumber === 'number' ? error.lineNumber : undefined;
  const [, line] = /on line (\d+)/.exec(String(error)) ?? [];
  return line === undefined ? undefined : Number(line);
};

/** What an error of Handlebars says, without its place and its drawing. */
const whatOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  const [, expecting] = /\n(Expecting .*)$/s.exec(message) ?? [];
  return (expecting ?? message.split('\n')[0] ?? '').replace(/ - \d+:\d+$/, '');
};

/** A failure of a template as a problem of whoever wrote it, at its file and line. */
export const problemOf = ({ file, text }: Template, error: unknown): Problem => {
  const line = lineOf(error);
  const what = whatOf(error);
  const place = line === undefined ? { file } : { file, line };
  const source = line === undefined ? '' : (text.split('\n')[line - 1] ?? '').trim().slice(0, 80);
  const [, name] = /^"(.+)" not defined in/.exec(what) ?? [];
  if (name !== undefined) return { code: 'template-lacks', facts: { name, source }, place };
  return source === ''
    ? { code: 'template-failed', facts: { what }, place }
    : { code: 'template-failed-at', facts: { what, source }, place };
};

/** Calls what lays out a template; what fails in it is told once, with file and line. Throws UsageError. */
export const layingOut = <T>(template: Template, layOut: () => T): T => {
  try {
    return layOut();
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError([problemOf(template, error)]);
  }
};

/** Where in its template a helper was called, as Handlebars hands it over at the end of the arguments. */
const callOf = (options: unknown): { loc: unknown } | undefined =>
  typeof options === 'object' && options !== null && 'loc' in options ? { loc: options.loc } : undefined;

/** Makes every helper say on which line it failed: of its own it does not know. */
export const placeHelpers = (kitchen: typeof Handlebars): void => {
  for (const [name, helper] of Object.entries(kitchen.helpers))
    kitchen.registerHelper(name, function (this: unknown, ...given: unknown[]) {
      try {
        return Reflect.apply(helper, this, given);
      } catch (error) {
        if (error instanceof UsageError || lineOf(error) !== undefined) throw error;
        throw Object.assign(new Error(whatOf(error)), { lineNumber: lineIn(callOf(given.at(-1))?.loc) });
      }
    });
};

const lineIn = (loc: unknown): number | undefined => {
  const start = typeof loc === 'object' && loc !== null && 'start' in loc ? loc.start : undefined;
  return typeof start === 'object' && start !== null && 'line' in start && typeof start.line === 'number'
    ? start.line
    : undefined;
};
