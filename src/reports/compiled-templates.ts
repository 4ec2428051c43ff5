import { createRequire } from 'node:module';
import { packageFile } from '../package.ts';

/** What the build makes of our templates: a module whose parts are their specifications, by file name. */
export const compiledTemplates = packageFile('dist', 'templates.cjs');

/** One of our templates as the build left it. */
export const compiledTemplate = (file: string): TemplateSpecification =>
  createRequire(import.meta.url)(compiledTemplates)[file];
