import { writeFileSync } from 'node:fs';
import { compiledTemplates } from './compiled-templates.ts';
import { precompile } from './html.ts';
import { layouts, ourPartials } from './templates.ts';

// A step of the build: our templates as functions, because compiling them takes longer than laying out a report.
const parts = [...layouts, ...ourPartials()].map((file) => `${JSON.stringify(file)}: ${precompile(file)}`);
writeFileSync(compiledTemplates, `module.exports = {\n${parts.join(',\n')}\n};\n`);
