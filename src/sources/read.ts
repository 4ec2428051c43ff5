import { basename } from 'node:path';
import type { Reached } from '../assessment/input.ts';
import type { Issue } from '../assessment/issue.ts';
import { DataError, type Problem, UsageError } from '../errors.ts';
import type { Model } from '../model/schema.ts';
import type { LoadedProject } from '../project/load.ts';
import type { SourceConfig } from '../project/schema.ts';
import type { Discovered, SourceFile } from './discover.ts';
import { type Intake, takeIn } from './intake.ts';
import { toolsFor } from './understand.ts';

/** A file that was refused as a whole: why, and how far its reading came. */
export interface Refused {
  readonly file: string;
  readonly issue: Issue;
  readonly reached: Reached;
}

export interface ReadFiles {
  readonly intakes: readonly Intake[];
  readonly refused: readonly Refused[];
}

const issueOf = ({ code, facts, place }: Problem): Issue => ({
  code,
  severity: 'error',
  file: place?.file ?? '',
  ...(place?.line === undefined ? {} : { line: place.line }),
  facts: { ...facts },
  count: 1,
});

const problemOf = ({ code, file, line, facts }: Issue): Problem => ({
  code,
  facts: facts ?? {},
  place: line === undefined ? { file } : { file, line },
});

/** Whether an entry of culture.yaml speaks of a file: by its path, or by its name alone. */
const speaksOf = ({ file }: SourceConfig, { name, path }: SourceFile): boolean => {
  const said = file.replace(/^\.\//, '').replaceAll('\\', '/');
  return said.includes('/')
    ? said === name || path.replaceAll('\\', '/').endsWith(`/${said}`)
    : said === basename(name);
};

/** What culture.yaml says of a file; an entry with its path goes before one with its name alone. */
const configOf = (file: SourceFile, sources: readonly SourceConfig[]): SourceConfig | undefined => {
  const spoken = sources.filter((source) => speaksOf(source, file));
  return spoken.find((source) => source.file.includes('/')) ?? spoken[0];
};

/** Entries of culture.yaml that name a file which is not there. */
const checkNames = ({ files }: Discovered, { project, placeOfSource }: LoadedProject): void => {
  const problems = project.sources.flatMap((source, index) =>
    files.some((file) => speaksOf(source, file))
      ? []
      : [{ code: 'source-absent', facts: { name: source.file }, place: placeOfSource(index) }],
  );
  if (problems.length > 0) throw new UsageError(problems);
};

/** Reads every file, one after the other, and each content once; files that cannot be read are told with the reason. */
export const readFiles = async (
  discovered: Discovered,
  loaded: LoadedProject,
  model: Model,
): Promise<ReadFiles> => {
  checkNames(discovered, loaded);
  const tools = toolsFor(model, loaded.project);
  const intakes: Intake[] = [];
  const refused: Refused[] = [];
  for (const file of discovered.files) {
    const result = await takeIn(file, configOf(file, loaded.project.sources), tools);
    if (!result.ok) {
      refused.push({ file: file.shown, issue: issueOf(result.problem), reached: result.reached });
      continue;
    }
    const { about, account } = result.intake;
    const same = intakes.find((other) => other.about.sha256 === about.sha256);
    if (same === undefined) intakes.push(result.intake);
    else
      refused.push({
        file: file.shown,
        issue: issueOf({ code: 'same-file', facts: { first: same.file }, place: { file: file.shown } }),
        reached: {
          encoding: about.encoding,
          delimiter: about.delimiter,
          header: about.header,
          rows: account.rows.read,
        },
      });
  }
  return { intakes, refused };
};

/** What to say where not one file can be used. */
export const nothingUsable = (discovered: Discovered, refused: readonly Refused[]): DataError => {
  const problems = [...refused.map(({ issue }) => issue), ...discovered.issues].map(problemOf);
  return new DataError(
    problems.length > 0
      ? problems
      : discovered.folders.map((file) => ({ code: 'no-files', facts: {}, place: { file } })),
  );
};
