import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../errors.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { readYaml } from './read-yaml.ts';
import {
  Dimension,
  DimensionFile,
  type Model,
  ModelFile,
  type ModelHead,
  type ModelPractice,
  Practice,
} from './schema.ts';
import { practiceOf, type Sheets, type Written } from './sheets.ts';
import { Id } from './words.ts';

/** One file of a dimension: what fits of it, and the names of what does not. */
type Part = Pick<Sheets, 'practices' | 'unfit' | 'problems'> & {
  readonly dimension: Model['dimensions'][number] | undefined;
};

const Names = z.object({ id: z.string(), items: z.array(z.object({ code: z.string() })).default([]) });

const readPart = (yaml: YamlFile): Part => {
  const checked = yaml.check(DimensionFile);
  const written = (practice: ModelPractice, index: number): Written<ModelPractice> => ({
    content: practice,
    placeOf: (path) => yaml.placeOf(['practices', index, ...path]),
  });
  if (checked.ok) {
    const { dimension, practices } = checked.content;
    return {
      dimension,
      practices: practices.map((practice, index) => written(practiceOf(practice, dimension.id), index)),
      unfit: { practices: [], items: [] },
      problems: [],
    };
  }
  const dimension = yaml.partAt(['dimension'], Dimension);
  const all = yaml.partAt(['practices'], z.array(z.unknown())) ?? [];
  const fit = all.flatMap((_, index) => {
    const practice = yaml.partAt(['practices', index], Practice);
    return practice === undefined ? [] : [written(practiceOf(practice, dimension?.id ?? ''), index)];
  });
  const names = all.flatMap((_, index) => yaml.partAt(['practices', index], Names) ?? []);
  return {
    dimension,
    practices: fit,
    unfit: {
      practices: names.map(({ id }) => id),
      items: names.flatMap(({ items }) => items.map(({ code }) => code)),
    },
    problems: checked.problems,
  };
};

/** The head of a model as far as it can be used: whole, or at least the dimensions that it names. */
const readHead = (
  yaml: YamlFile,
): { head: Written<ModelHead> | undefined; dimensions: string[]; problems: Problem[] } => {
  const checked = yaml.check(ModelFile);
  if (checked.ok)
    return {
      head: { content: checked.content, placeOf: (path) => yaml.placeOf(path) },
      dimensions: checked.content.dimensions,
      problems: [],
    };
  return {
    head: undefined,
    dimensions: yaml.partAt(['dimensions'], z.array(Id)) ?? [],
    problems: checked.problems,
  };
};

const missing = (folder: string, name: string): Problem => ({
  code: 'model-file-missing',
  facts: { name },
  place: { file: join(folder, name) },
});

/** YAML files of a folder that its model.yaml does not name. */
export const strayFiles = async (folder: string, dimensions: readonly string[]): Promise<string[]> => {
  const named = new Set(['model.yaml', ...dimensions.map((id) => `${id}.yaml`)]);
  const present = await readdir(folder).catch(() => []);
  return present
    .filter((name) => /\.ya?ml$/.test(name) && !named.has(name))
    .map((name) => join(folder, name));
};

/** Reads a folder with model.yaml and one file for each dimension that it names. */
export const readFolder = async (folder: string): Promise<Sheets> => {
  const present = new Set(await readdir(folder).catch(() => []));
  if (!present.has('model.yaml'))
    return {
      head: undefined,
      dimensions: [],
      practices: [],
      unfit: { practices: [], items: [] },
      files: [],
      problems: [missing(folder, 'model.yaml')],
    };
  const yaml = await readYaml(join(folder, 'model.yaml'));
  const { head, dimensions, problems } = readHead(yaml);
  const names = dimensions.map((id) => `${id}.yaml`);
  const files = await Promise.all(
    names.filter((name) => present.has(name)).map((name) => readYaml(join(folder, name))),
  );
  const parts = files.map(readPart);
  return {
    head,
    dimensions: parts.flatMap(({ dimension }) => (dimension === undefined ? [] : [dimension])),
    practices: parts.flatMap(({ practices }) => practices),
    unfit: {
      practices: parts.flatMap(({ unfit }) => unfit.practices),
      items: parts.flatMap(({ unfit }) => unfit.items),
    },
    files: [yaml, ...files],
    problems: [
      ...problems,
      ...names.filter((name) => !present.has(name)).map((name) => missing(folder, name)),
      ...parts.flatMap((part) => part.problems),
    ],
  };
};
