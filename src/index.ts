import type { Published } from './disclosure/published.ts';
import { loadWords } from './locales/words.ts';
import type { Model } from './model/schema.ts';
import { lazyBrowser } from './reports/browser.ts';
import { formats } from './reports/registry.ts';

export { type AssessRequest, type AssessResult, assess } from './assess.ts';
export type { Published } from './disclosure/published.ts';
export { readAssessment } from './disclosure/read.ts';
export { DataError, ModelError, type Problem, UsageError } from './errors.ts';
export { loadModel } from './model/load.ts';
export { openBuiltInModel } from './model/open.ts';
export type { Model } from './model/schema.ts';

/** Renders a published assessment in one format; `browser` is the path of the one that prints PDFs, else one is found. */
export const render = async (
  format: keyof typeof formats,
  published: Published,
  model: Model,
  browser?: string,
): Promise<string | Uint8Array> => {
  const printer = lazyBrowser(browser);
  try {
    const say = loadWords('en');
    const render = await formats[format].load(say.locale);
    return await render({ published, model, say }, printer);
  } finally {
    await printer.close();
  }
};
