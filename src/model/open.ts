import { readFile } from 'node:fs/promises';
import { packageFile } from '../package.ts';
import type { Model } from './schema.ts';

/** What the build makes of the built-in model. */
export const compiledModel = packageFile('dist', 'model.json');

/** The built-in model: as the build left it, checked; in a tree that was not built, from its YAML. */
export const openBuiltInModel = async (): Promise<Model> => {
  const compiled = await readFile(compiledModel, 'utf8').catch(() => undefined);
  if (compiled !== undefined) return JSON.parse(compiled);
  // Reading YAML takes a library that is slow to load, and most runs need none of it.
  const { builtInModel, loadModel } = await import('./load.ts');
  return loadModel(builtInModel);
};

/** The model at a path, else the built-in one. Throws ModelError. */
export const openModel = async (path: string | undefined): Promise<Model> => {
  if (path === undefined) return openBuiltInModel();
  const { loadModel } = await import('./load.ts');
  return loadModel(path);
};
