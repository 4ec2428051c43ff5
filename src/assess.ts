import { basename, resolve } from 'node:path';
import { type Assessment, type Issue, schemaVersion } from './assessment/document.ts';
import { roundNumbers } from './assessment/round.ts';
import { publish } from './disclosure/publish.ts';
import type { Published } from './disclosure/published.ts';
import { loadModel, openBuiltInModel } from './model/load.ts';
import type { Model } from './model/schema.ts';
import { version } from './package.ts';
import { loadProject } from './project/load.ts';
import { gatherEvidence } from './scoring/evidence.ts';
import { scoreItems } from './scoring/items.ts';
import { outcomeOf } from './scoring/outcome.ts';
import { scoreAll } from './scoring/scores.ts';
import { decideStage } from './scoring/stage.ts';
import { scoreUnits } from './scoring/units.ts';
import { latestDay, quarterWindows } from './scoring/windows.ts';
import { discover } from './sources/discover.ts';
import { inputOf } from './sources/inputs.ts';
import { pool } from './sources/pool.ts';
import { readFiles } from './sources/read.ts';

export interface AssessRequest {
  /** Files and folders with data. */
  readonly paths: readonly string[];
  /** culture.yaml, if it lies elsewhere than in the first folder or the working folder. */
  readonly config?: string;
  /** YYYY-MM-DD; by default the latest date in the data. */
  readonly asOf?: string;
  /** The folder of a rule model; by default the built-in one. */
  readonly model?: string;
}

export interface AssessResult {
  readonly published: Published;
  readonly model: Model;
}

const severities = ['error', 'warning', 'note'];

/** Issues in the order of their weight, then of their place; the first 200 are shown, the total counts all. */
const bookIssues = (issues: readonly Issue[]): Assessment['issues'] => {
  const ordered = [...issues].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)),
  );
  return { total: issues.reduce((sum, { count }) => sum + count, 0), shown: ordered.slice(0, 200) };
};

const organisationOf = (folders: readonly string[], paths: readonly string[]): string =>
  basename(resolve(folders[0] ?? paths[0] ?? '.'));

/**
 * The pipeline: sources → tallies → evidence → scores → assessment → disclosure.
 * Throws UsageError, ModelError or DataError, each with every problem found.
 */
export const assess = async (request: AssessRequest): Promise<AssessResult> => {
  // 1 what there is, what is said of it, and the rules
  const discovered = await discover(request.paths);
  const loaded = await loadProject(request.config, [...discovered.folders, '.']);
  const { project } = loaded;
  const model = await (request.model === undefined ? openBuiltInModel() : loadModel(request.model));

  // 2 rows become tallies
  const { intakes, refused } = await readFiles(discovered, loaded, model);
  const { tallies, ratingScale, intakes: pooled, issues: unpooled } = pool(intakes);

  // 3 tallies, cut to their windows, become figures and scores
  const asOf = request.asOf ?? project.asOf ?? latestDay(tallies);
  const evidence = gatherEvidence(tallies, asOf, project.minimumGroup, model);
  const scores = scoreAll(evidence);
  const quarters = (kind: 'nps' | 'reviews') =>
    asOf === null || tallies[kind] === undefined ? [] : quarterWindows(tallies[kind], asOf);

  // 4 one document
  const surveyWindow = typeof evidence.survey === 'string' ? null : evidence.survey.window;
  const assessment: Assessment = roundNumbers({
    schemaVersion,
    generator: { name: 'culture', version },
    organisation: project.organisation ?? organisationOf(discovered.folders, request.paths),
    asOf,
    model: { id: model.id, version: model.version, sha256: model.sha256 },
    inputs: pooled.map((intake) => inputOf(intake, { survey: surveyWindow, asOf })),
    stage: decideStage(scores, model),
    overall: scores.overall,
    dimensions: scores.dimensions,
    practices: scores.practices,
    items: scoreItems(evidence),
    outcome: outcomeOf(
      { found: evidence.nps, quarters: quarters('nps') },
      { found: evidence.reviews, quarters: quarters('reviews'), scale: ratingScale },
    ),
    units: scoreUnits(evidence, ratingScale),
    issues: bookIssues([
      ...discovered.issues,
      ...refused,
      ...unpooled,
      ...pooled.flatMap(({ account }) => account.issues),
    ]),
    disclosure: { minimumGroup: project.minimumGroup, withheld: 0 },
  });

  // 5 nothing leaves without disclosure
  return { published: publish(assessment), model };
};
