import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Place, UsageError } from '../errors.ts';
import { parseYaml } from '../yaml/yaml-file.ts';
import { inNamesOfToday } from './departments.ts';
import { type Project, ProjectFile } from './schema.ts';

export interface LoadedProject {
  readonly project: Project;
  /** Where an entry under `sources` stands, for messages about it. */
  placeOfSource(index: number): Place;
}

const read = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UsageError([{ code: 'unreadable', facts: { path }, place: { file: path } }]);
  }
};

/**
 * Reads culture.yaml from `config` if given, else from the first folder that has one; without one, all defaults.
 * Throws UsageError with every problem, each with line and column.
 */
export const loadProject = async (
  config: string | undefined,
  folders: readonly string[],
): Promise<LoadedProject> => {
  const paths = config === undefined ? folders.map((folder) => join(folder, 'culture.yaml')) : [config];
  for (const path of paths) {
    const text = await read(path);
    if (text === undefined) continue;
    const yaml = parseYaml(path, text);
    const checked = yaml.check(ProjectFile);
    if (!checked.ok) throw new UsageError(checked.problems);
    return {
      project: inNamesOfToday(checked.content),
      placeOfSource: (index) => yaml.placeOf(['sources', index, 'file']),
    };
  }
  if (config !== undefined)
    throw new UsageError([{ code: 'no-such-file', facts: { path: config }, place: { file: config } }]);
  return { project: ProjectFile.parse({}), placeOfSource: () => ({ file: 'culture.yaml' }) };
};
