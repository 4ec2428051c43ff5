import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { readFolder } from './read-folder.ts';
import { readYaml } from './read-yaml.ts';
import { type Change, ChangedPractice, ChangesFile, type ModelPractice, Practice } from './schema.ts';
import { practiceOf, type Sheets, type Written } from './sheets.ts';

/** Where the model lies that a file changes; a problem where there is no folder. */
const baseOf = async (yaml: YamlFile, name: string, builtIn: string): Promise<string | Problem> => {
  if (name === 'culture') return builtIn;
  const path = join(dirname(yaml.path), name);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return path;
  const code = found === undefined ? 'model-extends-nothing' : 'model-extends-file';
  return { code, facts: { name }, place: yaml.placeOf(['extends']) };
};

/** The changes of a file that fit, by practice, though the file as a whole may not. */
const changesIn = (yaml: YamlFile): Map<string, Change> => {
  const all = yaml.partAt(['practices'], z.record(z.string(), z.unknown())) ?? {};
  return new Map(
    Object.keys(all).flatMap((id) => {
      const change = yaml.partAt(['practices', id], ChangedPractice);
      return change === undefined ? [] : [[id, change] as const];
    }),
  );
};

const unknownPractice = (id: string, suggestion: string): Pick<Problem, 'code' | 'facts'> => ({
  code: 'model-no-practice-near',
  facts: { practice: id, suggestion },
});

/** A practice with its changes, or what keeps it from being one. */
const changed = (
  id: string,
  { dimension: moved, ...rest }: Change,
  before: ModelPractice | undefined,
  base: Sheets,
): ModelPractice | Pick<Problem, 'code' | 'facts'>[] => {
  const known = base.dimensions.map((one) => one.id);
  const dimension = moved ?? before?.dimension ?? '';
  const { dimension: _, rules: old = [], ...kept } = before ?? {};
  const whole = Practice.safeParse({ id, ...kept, rules: old, ...rest });
  const suggestion = nearest(
    id,
    base.practices.map(({ content }) => content.id),
  );
  // A new practice is whole; a part of one whose name is nearly right is a slip.
  if (before === undefined && !whole.success && suggestion !== undefined)
    return [unknownPractice(id, suggestion)];
  const near = nearest(dimension, known);
  const misplaced = known.includes(dimension)
    ? []
    : [
        dimension !== '' && near !== undefined
          ? { code: 'model-no-dimension-near', facts: { practice: id, dimension, suggestion: near } }
          : {
              code: 'model-no-dimension',
              facts: { practice: id, given: dimension === '' ? 'none' : dimension, known: known.join(', ') },
            },
      ];
  if (!whole.success)
    return [
      ...misplaced,
      ...whole.error.issues.map((issue) => ({
        code: 'model-practice-incomplete',
        facts: { practice: id, key: issue.path.map(String).join('.') },
      })),
    ];
  return misplaced.length > 0 ? misplaced : practiceOf(whole.data, dimension);
};

const nothing = (yaml: YamlFile, problems: readonly Problem[]): Sheets => ({
  head: undefined,
  dimensions: [],
  practices: [],
  unfit: { practices: [], items: [] },
  files: [yaml],
  problems,
});

/** Reads a file that changes another model, practice by practice. */
export const readChanges = async (path: string, builtIn: string): Promise<Sheets> => {
  const yaml = await readYaml(path);
  const checked = yaml.check(ChangesFile);
  const problems: Problem[] = checked.ok ? [] : [...checked.problems];
  const name = checked.ok ? checked.content.extends : (yaml.partAt(['extends'], z.string()) ?? 'culture');
  const folder = await baseOf(yaml, name, builtIn);
  if (typeof folder !== 'string') return nothing(yaml, [...problems, folder]);
  const base = await readFolder(folder);
  const practices = new Map(base.practices.map((practice) => [practice.content.id, practice]));

  for (const [id, change] of changesIn(yaml)) {
    const at = ['practices', id];
    const found = changed(id, change, practices.get(id)?.content, base);
    if (Array.isArray(found))
      problems.push(
        ...found.map((one) => ({
          ...one,
          place: yaml.placeOf(one.code.startsWith('model-no-dimension') ? [...at, 'dimension'] : at),
        })),
      );
    else {
      const written: Written<ModelPractice> = {
        content: found,
        placeOf: (inside) => yaml.placeOf([...at, ...inside]),
      };
      // Changed ones come last, so that what stands twice is found in the file that can be mended.
      practices.delete(id);
      practices.set(id, written);
    }
  }
  const { head } = base;
  return {
    ...base,
    head:
      head === undefined || !checked.ok
        ? head
        : { content: { ...head.content, ...namesOf(checked.content) }, placeOf: head.placeOf },
    practices: [...practices.values()],
    files: [...base.files, yaml],
    problems: [...base.problems, ...problems],
  };
};

/** What a file of changes calls the model that it makes. */
const namesOf = ({ id, version, name }: z.output<typeof ChangesFile>) => ({
  id,
  version,
  ...(name === undefined ? {} : { name }),
});
