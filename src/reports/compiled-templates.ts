import { createRequire } from 'node:module';
import { packageFile } from '../package.ts';

/** What the build makes of our templates: a module whose parts are their specifications, by file name. */
export const compiledTemplates = packageFile('dist', 'templates.cjs');

/** All of our templates as the build left them, read once. */
export const loadTemplates = (): Readonly<Record<string, TemplateSpecification>> =>
  createRequire(import.meta.url)(compiledTemplates);

/** One of our templates as the build left it. */
export const compiledTemplate = (file: string): TemplateSpecification => {
  const specification = loadTemplates()[file];
  if (specification === undefined) throw new Error(`the build left no template ${file}`);
  return specification;
};
