import { writeFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { compiledTemplates } from './compiled-templates.ts';
import { layouts, ourPartials, strict, templateNamed, textOf } from './templates.ts';

/** One of our templates as the source of a specification. */
const precompile = (file: string): string =>
  String(Handlebars.precompile(textOf(templateNamed(file, undefined)), strict));

// A step of the build: our templates as functions, because compiling them takes longer than laying out a report.
const parts = [...layouts, ...ourPartials()].map((file) => `${JSON.stringify(file)}: ${precompile(file)}`);
writeFileSync(compiledTemplates, `module.exports = {\n${parts.join(',\n')}\n};\n`);
