import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type Handlebars from 'handlebars';
import { packageFile } from '../package.ts';

/** A template and the file it stands in. */
export interface Template {
  readonly file: string;
  readonly text: string;
}

/** Somebody's own templates, and what compiles them: ours were compiled by the build. */
export interface Templates {
  /** By file name: report.hbs, theme.css, summary.hbs … */
  readonly named: ReadonlyMap<string, Template>;
  readonly compiler: typeof Handlebars;
}

const folder = packageFile('templates');

/** What parts are put together by. */
export const layouts = ['report.hbs', 'unit.hbs', 'comparison.hbs', 'page.hbs'];

/** Whether a file, ours or somebody's own, is a part of a layout. */
const isPart = (file: string): boolean => ourPartials().includes(basename(file));

const ours = (name: string): Template => {
  const file = isPart(name) ? join('partials', name) : name;
  return { file: join('templates', file), text: readFileSync(join(folder, file), 'utf8') };
};

/** The file names of the parts that a layout is put together from. */
export const ourPartials = (): readonly string[] => {
  parts ??= readdirSync(join(folder, 'partials')).sort();
  return parts;
};
let parts: readonly string[] | undefined;

/** The template of a name: somebody's own, else ours. */
export const templateNamed = (name: string, own: Templates | undefined): Template =>
  own?.named.get(name) ?? ours(name);

/** What a file of templates holds; a part ends where its text does, whatever the editor that wrote it added. */
export const textOf = ({ file, text }: Template): string => (isPart(file) ? text.trimEnd() : text);

/** How Handlebars compiles templates: what they name and nobody gives is a failure. */
export const strict = { strict: true };
