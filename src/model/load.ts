import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { ModelError, type Problem } from '../errors.ts';
import { packageFile } from '../package.ts';
import { parseYaml, type YamlFile } from '../yaml/yaml-file.ts';
import { crossCheck } from './cross-check.ts';
import { DimensionFile, type Model, ModelFile } from './schema.ts';

export const builtInModel = packageFile('src', 'model', 'culture');

/** What the build makes of it. */
export const compiledModel = packageFile('dist', 'model.json');

/** The built-in model: as the build left it, checked; in a tree that was not built, from its YAML. */
export const openBuiltInModel = async (): Promise<Model> => {
  const compiled = await readFile(compiledModel, 'utf8').catch(() => undefined);
  if (compiled === undefined) return loadModel(builtInModel);
  const model: Model = JSON.parse(compiled);
  return model;
};

interface Loaded<T> {
  readonly yaml: YamlFile;
  readonly content: T;
}

export type LoadedModelFile = Loaded<z.infer<typeof ModelFile>>;
export type LoadedDimensionFile = Loaded<z.infer<typeof DimensionFile>>;

const readYaml = async <S extends z.ZodType>(path: string, schema: S, problems: Problem[]) => {
  const yaml = parseYaml(path, await readFile(path, 'utf8'));
  const checked = yaml.check(schema);
  if (!checked.ok) problems.push(...checked.problems);
  return checked.ok ? { yaml, content: checked.content } : undefined;
};

const hashOf = (files: readonly { yaml: YamlFile }[]): string => {
  const hash = createHash('sha256');
  for (const { yaml } of files) hash.update(`${basename(yaml.path)}\n`).update(yaml.text);
  return hash.digest('hex');
};

/**
 * Reads a rule model: a folder with model.yaml and one file per dimension it names.
 * Throws ModelError with every problem found, each with file, line and column.
 */
export const loadModel = async (folder: string): Promise<Model> => {
  const missing = (name: string): ModelError =>
    new ModelError([{ code: 'model-file-missing', facts: { name }, place: { file: join(folder, name) } }]);

  const present = new Set(await readdir(folder).catch(() => []));
  if (!present.has('model.yaml')) throw missing('model.yaml');

  const problems: Problem[] = [];
  const head = await readYaml(join(folder, 'model.yaml'), ModelFile, problems);
  if (head === undefined) throw new ModelError(problems);

  const parts: LoadedDimensionFile[] = [];
  for (const id of head.content.dimensions) {
    const name = `${id}.yaml`;
    if (!present.has(name)) throw missing(name);
    const part = await readYaml(join(folder, name), DimensionFile, problems);
    if (part !== undefined) parts.push(part);
  }
  if (problems.length === 0) problems.push(...crossCheck(head, parts));
  if (problems.length > 0) throw new ModelError(problems);

  return {
    ...head.content,
    dimensions: parts.map(({ content }) => content.dimension),
    practices: parts
      .flatMap(({ content }) =>
        content.practices.map((practice) => ({ ...practice, dimension: content.dimension.id })),
      )
      .sort((a, b) => a.number - b.number),
    sha256: hashOf([head, ...parts]),
  };
};
