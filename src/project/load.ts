import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { Benchmark, Target } from '../assessment/yardsticks.ts';
import type { Brand, Note } from '../brand.ts';
import { type Place, UsageError } from '../errors.ts';
import { utf8Text } from '../yaml/utf8-text.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { loadBrand } from './brand.ts';
import { demandsIn, type StatedDemand } from './conditions.ts';
import { inNamesOfToday } from './departments.ts';
import { notesIn, wrongNotes } from './notes.ts';
import { BenchmarksFile, type Project, ProjectFile } from './schema.ts';
import { benchmarksIn, type Placed, targetsIn } from './yardsticks.ts';

export interface LoadedProject {
  readonly project: Project;
  readonly targets: readonly Placed<Target>[];
  readonly benchmarks: readonly Placed<Benchmark>[];
  /** What the gate asks, in the order of culture.yaml; null where it has no gate. */
  readonly check: readonly Placed<StatedDemand>[] | null;
  readonly brand: Brand | null;
  readonly notes: readonly Placed<Note>[];
  /** Where an entry under `sources` stands, for messages about it. */
  placeOfSource(index: number): Place;
  /** Where the value at a path of keys stands, or its nearest parent that is there. */
  placeOf(path: readonly string[]): Place;
}

const read = async (path: string): Promise<string | undefined> => {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new UsageError([{ code: 'unreadable', facts: { path }, place: { file: path } }]);
  });
  if (bytes === undefined) return undefined;
  const text = utf8Text(bytes);
  if (text === undefined) throw new UsageError([{ code: 'not-utf8', facts: {}, place: { file: path } }]);
  return text;
};

/** A folder without a culture.yaml needs no library for YAML, which is slow to load. */
const parse = async (path: string, text: string): Promise<YamlFile> => {
  const { parseYaml } = await import('../yaml/yaml-file.ts');
  return parseYaml(path, text);
};

/** The benchmarks in the file that culture.yaml names, by its path from there. */
const readBenchmarks = async ({ benchmarks }: Project, yaml: YamlFile): Promise<Placed<Benchmark>[]> => {
  if (benchmarks === undefined) return [];

  const path = isAbsolute(benchmarks) ? benchmarks : join(dirname(yaml.path), benchmarks);
  const text = await read(path);
  if (text === undefined)
    throw new UsageError([
      { code: 'benchmarks-absent', facts: { path }, place: yaml.placeOf(['benchmarks']) },
    ]);
  const file = await parse(path, text);
  const checked = file.check(BenchmarksFile);
  if (!checked.ok) throw new UsageError(checked.problems);
  return benchmarksIn(checked.content, file);
};

/** The file as it is, checked; undefined where there is none. */
const readProject = async (
  path: string,
): Promise<{ readonly content: Project; readonly yaml: YamlFile } | undefined> => {
  const text = await read(path);
  if (text === undefined) return undefined;
  const yaml = await parse(path, text);
  const checked = yaml.check(ProjectFile);
  if (!checked.ok) throw new UsageError(checked.problems);
  return { content: checked.content, yaml };
};

const notThere = (path: string): UsageError =>
  new UsageError([{ code: 'no-such-file', facts: { path }, place: { file: path } }]);

/**
 * Reads from a culture.yaml how the report looks and what is remarked in it, and nothing else; notes may speak of the ids that are
 * known. Throws UsageError with every problem, each with line and column.
 */
export const loadBrandAndNotes = async (
  path: string,
  known: readonly string[],
): Promise<{ readonly brand: Brand | null; readonly notes: readonly Note[] }> => {
  const found = await readProject(path);
  if (found === undefined) throw notThere(path);
  const { content, yaml } = found;
  const notes = notesIn(content, yaml);
  const wrong = wrongNotes(notes, known);
  if (wrong.length > 0) throw new UsageError(wrong);
  return { brand: await loadBrand(content, yaml), notes: notes.map(({ stated }) => stated) };
};

/**
 * Reads culture.yaml from `config` if given, else from the first folder that has one, and the benchmarks and the logo that it
 * names; without one, all defaults. Throws UsageError with every problem, each with line and column.
 */
export const loadProject = async (
  config: string | undefined,
  folders: readonly string[],
): Promise<LoadedProject> => {
  const paths = config === undefined ? folders.map((folder) => join(folder, 'culture.yaml')) : [config];
  for (const path of paths) {
    const found = await readProject(path);
    if (found === undefined) continue;
    const { content, yaml } = found;
    return {
      project: inNamesOfToday(content),
      targets: targetsIn(content, yaml),
      benchmarks: await readBenchmarks(content, yaml),
      check: demandsIn(content, yaml),
      brand: await loadBrand(content, yaml),
      notes: notesIn(content, yaml),
      placeOfSource: (index) => yaml.placeOf(['sources', index, 'file']),
      placeOf: (keys) => yaml.placeOf(keys),
    };
  }
  if (config !== undefined) throw notThere(config);
  const nowhere = (): Place => ({ file: 'culture.yaml' });
  return {
    project: ProjectFile.parse({}),
    targets: [],
    benchmarks: [],
    check: null,
    brand: null,
    notes: [],
    placeOfSource: nowhere,
    placeOf: nowhere,
  };
};
