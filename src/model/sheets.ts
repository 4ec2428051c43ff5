import type { Place, Problem } from '../errors.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Rule } from './measures.ts';
import type { Model, ModelHead, ModelPractice, WrittenPractice } from './schema.ts';

/** Something of a model that knows where it was written. */
export interface Written<T> {
  readonly content: T;
  /** The place of a value at a path within it. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** A model as its files give it, each part knowing its place; what does not fit is left out and named. */
export interface Sheets {
  /** Undefined where model.yaml cannot be used. */
  readonly head: Written<ModelHead> | undefined;
  readonly dimensions: Model['dimensions'];
  /** The practices that fit; where a file changes a model, those that it changes come last. */
  readonly practices: readonly Written<ModelPractice>[];
  /** Practices and items by name that are written and do not fit: they exist, and nothing more is known of them. */
  readonly unfit: { readonly practices: readonly string[]; readonly items: readonly string[] };
  readonly files: readonly YamlFile[];
  readonly problems: readonly Problem[];
}

/** A rule without an id of its own goes by its measure. */
const withId = (rule: WrittenPractice['rules'][number]): Rule => ({
  ...rule,
  id: rule.id ?? rule.measure.replace('.', '-'),
});

/** A written practice under its dimension, its rules with ids. */
export const practiceOf = (written: WrittenPractice, dimension: string): ModelPractice => ({
  ...written,
  dimension,
  rules: written.rules.map(withId),
});

const placeOrder = ({ place }: Problem): [string, number, number] => [
  place?.file ?? '',
  place?.line ?? 0,
  place?.column ?? 0,
];

/** Problems in the order in which one meets them in the files. */
export const byPlace = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => {
    const [[fileA, lineA, columnA], [fileB, lineB, columnB]] = [placeOrder(a), placeOrder(b)];
    return fileA === fileB ? lineA - lineB || columnA - columnB : fileA < fileB ? -1 : 1;
  });
