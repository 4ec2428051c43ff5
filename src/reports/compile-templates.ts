import { writeFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import Handlebars from 'handlebars';
import { compiledTemplates } from './compiled-templates.ts';
import { layouts, ourPartials, strict, templateNamed, textOf } from './templates.ts';

/** A part of a specification as source; what stands in brackets is compiled when it is loaded, and not while a report waits for it. */
const sourceOf = (part: unknown): string => (typeof part === 'function' ? `(${part})` : JSON.stringify(part));

/** One of our templates as the source of a specification. */
const precompile = (file: string): string => {
  const specification: object = runInNewContext(
    `(${Handlebars.precompile(textOf(templateNamed(file, undefined)), strict)})`,
  );
  const parts = Object.entries(specification).map(([name, part]) => `"${name}": ${sourceOf(part)}`);
  return `{${parts.join(',\n')}}`;
};

// A step of the build: our templates as functions, because compiling them takes longer than laying out a report.
const templates = [...layouts, ...ourPartials()].map(
  (file) => `${JSON.stringify(file)}: ${precompile(file)}`,
);
writeFileSync(compiledTemplates, `module.exports = {\n${templates.join(',\n')}\n};\n`);
