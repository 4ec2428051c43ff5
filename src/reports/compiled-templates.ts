import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packageFile } from '../package.ts';

/** What the build makes of our templates: a module whose parts are their specifications, by file name. */
export const compiledTemplates = packageFile('dist', 'templates.cjs');

/** Our templates as the build left them; none in a tree that was not built, where they are compiled from their text. */
export const readCompiledTemplates = (): Readonly<Record<string, TemplateSpecification | undefined>> =>
  existsSync(compiledTemplates) ? createRequire(import.meta.url)(compiledTemplates) : {};
