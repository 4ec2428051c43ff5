import { basename } from 'node:path';
import type { Issue } from '../assessment/document.ts';
import { DataError, type Problem, UsageError } from '../errors.ts';
import type { Model } from '../model/schema.ts';
import type { LoadedProject } from '../project/load.ts';
import type { Discovered } from './discover.ts';
import { type Intake, takeIn } from './intake.ts';
import { questionsOf } from './questions.ts';

export interface ReadFiles {
  readonly intakes: readonly Intake[];
  /** Files that were refused as a whole. */
  readonly refused: readonly Issue[];
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

/** Entries of culture.yaml that name a file which is not there. */
const checkNames = ({ files }: Discovered, { project, placeOfSource }: LoadedProject): void => {
  const names = new Set(files.map(({ name }) => name));
  const problems = project.sources.flatMap(({ file }, index) =>
    names.has(basename(file))
      ? []
      : [{ code: 'source-absent', facts: { name: file }, place: placeOfSource(index) }],
  );
  if (problems.length > 0) throw new UsageError(problems);
};

/** Reads every file, one after the other; throws DataError when not one of them can be used. */
export const readFiles = async (
  discovered: Discovered,
  loaded: LoadedProject,
  model: Model,
): Promise<ReadFiles> => {
  checkNames(discovered, loaded);
  const questions = questionsOf(model, loaded.project);
  const intakes: Intake[] = [];
  const refused: Issue[] = [];
  for (const file of discovered.files) {
    const config = loaded.project.sources.find((source) => basename(source.file) === file.name);
    const result = await takeIn(file, model, config, questions);
    if (result.ok) intakes.push(result.intake);
    else refused.push(issueOf(result.problem));
  }
  if (intakes.length === 0) {
    const problems = [...refused, ...discovered.issues].map(problemOf);
    throw new DataError(
      problems.length > 0
        ? problems
        : discovered.folders.map((file) => ({ code: 'no-files', facts: {}, place: { file } })),
    );
  }
  return { intakes, refused };
};
