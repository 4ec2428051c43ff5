import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { ModelError, type Problem } from '../errors.ts';
import { packageFile } from '../package.ts';
import { parseYaml, type YamlFile } from '../yaml/yaml-file.ts';
import { crossCheck, type Written } from './cross-check.ts';
import { lint } from './lint.ts';
import type { Rule } from './measures.ts';
import {
  ChangesFile,
  DimensionFile,
  type Model,
  ModelFile,
  type ModelHead,
  type ModelPractice,
  Practice,
  type WrittenPractice,
} from './schema.ts';

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

/** The model at a path, else the built-in one. */
export const openModel = (path: string | undefined): Promise<Model> =>
  path === undefined ? openBuiltInModel() : loadModel(path);

/** A model as its files give it, each part knowing its place. */
interface Sheets {
  readonly head: Written<ModelHead>;
  readonly dimensions: Model['dimensions'];
  readonly practices: readonly Written<ModelPractice>[];
  readonly files: readonly YamlFile[];
}

const failed = (code: string, facts: Problem['facts'], file: string): ModelError =>
  new ModelError([{ code, facts, place: { file } }]);

const readYaml = async <S extends z.ZodType>(path: string, schema: S, problems: Problem[]) => {
  const yaml = parseYaml(path, await readFile(path, 'utf8'));
  const checked = yaml.check(schema);
  if (!checked.ok) problems.push(...checked.problems);
  return checked.ok ? { yaml, content: checked.content } : undefined;
};

const hashOf = (files: readonly YamlFile[]): string => {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${basename(path)}\n`).update(text);
  return hash.digest('hex');
};

/** A rule without an id of its own goes by its measure. */
const withId = (rule: WrittenPractice['rules'][number]): Rule => ({
  ...rule,
  id: rule.id ?? rule.measure.replace('.', '-'),
});

const practiceOf = (written: WrittenPractice, dimension: string): ModelPractice => ({
  ...written,
  dimension,
  rules: written.rules.map(withId),
});

/** A folder with model.yaml and one file for each dimension that it names. */
const readFolder = async (folder: string): Promise<Sheets> => {
  const present = new Set(await readdir(folder).catch(() => []));
  const inFolder = (name: string): string => {
    if (!present.has(name)) throw failed('model-file-missing', { name }, join(folder, name));
    return join(folder, name);
  };
  const problems: Problem[] = [];
  const head = await readYaml(inFolder('model.yaml'), ModelFile, problems);
  if (head === undefined) throw new ModelError(problems);

  const parts = [];
  for (const id of head.content.dimensions) {
    const part = await readYaml(inFolder(`${id}.yaml`), DimensionFile, problems);
    if (part !== undefined) parts.push(part);
  }
  if (problems.length > 0) throw new ModelError(problems);
  return {
    head: { content: head.content, placeOf: (path) => head.yaml.placeOf(path) },
    dimensions: parts.map(({ content }) => content.dimension),
    practices: parts.flatMap(({ yaml, content }) =>
      content.practices.map((practice, index) => ({
        content: practiceOf(practice, content.dimension.id),
        placeOf: (path) => yaml.placeOf(['practices', index, ...path]),
      })),
    ),
    files: [head.yaml, ...parts.map(({ yaml }) => yaml)],
  };
};

/** A file that changes another model, practice by practice. */
const readChanges = async (path: string): Promise<Sheets> => {
  const problems: Problem[] = [];
  const changes = await readYaml(path, ChangesFile, problems);
  if (changes === undefined) throw new ModelError(problems);
  const { yaml, content } = changes;
  const base = await readFolder(
    content.extends === 'culture' ? builtInModel : join(dirname(path), content.extends),
  );
  const practices = new Map(base.practices.map((practice) => [practice.content.id, practice]));

  for (const [id, change] of Object.entries(content.practices)) {
    const at = ['practices', id];
    const before = practices.get(id)?.content;
    const { dimension = before?.dimension ?? '', ...rest } = change;
    if (!base.dimensions.some((one) => one.id === dimension)) {
      const known = base.dimensions.map((one) => one.id).join(', ');
      problems.push({
        code: 'model-no-dimension',
        facts: { practice: id, dimension, known },
        place: yaml.placeOf([...at, 'dimension']),
      });
      continue;
    }
    const { dimension: _, rules: old = [], ...kept } = before ?? {};
    const whole = Practice.safeParse({ id, ...kept, rules: old, ...rest });
    if (whole.success)
      practices.set(id, {
        content: practiceOf(whole.data, dimension),
        placeOf: (inside) => yaml.placeOf([...at, ...inside]),
      });
    else
      problems.push(
        ...whole.error.issues.map((issue) => ({
          code: 'model-practice-incomplete',
          facts: { practice: id, key: issue.path.map(String).join('.') },
          place: yaml.placeOf(at),
        })),
      );
  }
  if (problems.length > 0) throw new ModelError(problems);
  const { id, version, name } = content;
  return {
    head: {
      content: { ...base.head.content, id, version, ...(name === undefined ? {} : { name }) },
      placeOf: base.head.placeOf,
    },
    dimensions: base.dimensions,
    practices: [...practices.values()],
    files: [...base.files, yaml],
  };
};

const readSheets = async (path: string): Promise<Sheets> => {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? readChanges(path) : readFolder(path);
};

/**
 * Reads a rule model: a folder with model.yaml and one file per dimension it names, or a file that changes one.
 * Throws ModelError with every problem found, each with file, line and column.
 */
export const loadModel = async (path: string): Promise<Model> => {
  const { head, dimensions, practices, files } = await readSheets(path);
  const problems = crossCheck(head, practices);
  if (problems.length > 0) throw new ModelError(problems);
  return {
    ...head.content,
    dimensions,
    practices: practices.map(({ content }) => content).sort((a, b) => a.number - b.number),
    sha256: hashOf(files),
  };
};

/** Everything that is wrong with a model, and what its author hardly means; throws ModelError where it cannot be read at all. */
export const lintModel = async (path: string): Promise<Problem[]> => {
  const { head, practices } = await readSheets(path);
  return [...crossCheck(head, practices), ...lint(head, practices)];
};
