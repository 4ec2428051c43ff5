import { bookIssues } from './assessment/book-issues.ts';
import { type Contract, contractVersion } from './contract/document.ts';
import { openModel } from './model/open.ts';
import { version } from './package.ts';
import { loadProject } from './project/load.ts';
import { contractFileOf, refusedFileOf } from './sources/contract-file.ts';
import { discover } from './sources/discover.ts';
import { pool } from './sources/pool.ts';
import { nothingUsable, readFiles } from './sources/read.ts';

export interface ValidateRequest {
  /** Files and folders with data; `-` is `input`. */
  readonly paths: readonly string[];
  /** culture.yaml, if it lies elsewhere than in the first folder or the working folder. */
  readonly config?: string;
  readonly model?: string;
  readonly input?: AsyncIterable<Uint8Array>;
}

/** How many different issues are kept. */
const shownIssues = 1000;

/**
 * The data contract alone, without scoring: what every file is taken for, how it is read and where each row goes.
 * Throws UsageError, ModelError, or DataError where there is no file at all.
 */
export const validate = async (request: ValidateRequest): Promise<Contract> => {
  const discovered = await discover(request.paths, request.input);
  const loaded = await loadProject(request.config, [...discovered.folders, '.']);
  const { intakes, refused } = await readFiles(discovered, loaded, await openModel(request.model));
  if (intakes.length + refused.length === 0) throw nothingUsable(discovered, refused);
  const pooled = pool(intakes);
  const kept = new Map(pooled.intakes.map((intake) => [intake.file, intake]));
  const issues = [
    ...discovered.issues,
    ...refused.map(({ issue }) => issue),
    ...pooled.issues,
    ...intakes.flatMap(({ account }) => account.issues),
  ];
  const { total, shown } = bookIssues(issues, shownIssues);
  return {
    schemaVersion: contractVersion,
    generator: { name: 'culture', version },
    files: [
      ...intakes.map((intake) => contractFileOf(kept.get(intake.file) ?? intake)),
      ...refused.map(refusedFileOf),
    ].sort((a, b) => (a.file < b.file ? -1 : 1)),
    issues: { total, more: issues.length - shown.length, shown },
  };
};
