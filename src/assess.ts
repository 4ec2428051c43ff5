import { basename, resolve } from 'node:path';
import { bookIssues } from './assessment/book-issues.ts';
import { schemaVersion, type Undisclosed } from './assessment/document.ts';
import type { KindId } from './assessment/kind-id.ts';
import { roundNumbers } from './assessment/round.ts';
import type { Brand, Note } from './brand.ts';
import { publish } from './disclosure/publish.ts';
import type { Published } from './disclosure/published.ts';
import { type Place, UsageError } from './errors.ts';
import { onlyLenses } from './model/only-lenses.ts';
import { openModel } from './model/open.ts';
import type { Model } from './model/schema.ts';
import { version } from './package.ts';
import { type LoadedProject, loadProject } from './project/load.ts';
import { wrongNotes } from './project/notes.ts';
import { wrongYardsticks } from './project/yardsticks.ts';
import { figureEnds } from './reference/figure-ends.ts';
import { methodOf } from './scoring/method.ts';
import { responseIssues } from './scoring/response-issues.ts';
import { scoreCompany } from './scoring/score-company.ts';
import { latestDay } from './scoring/windows.ts';
import { discover, shownPath } from './sources/discover.ts';
import { inputOf } from './sources/inputs.ts';
import type { Intake } from './sources/intake.ts';
import { logColumns, logEnded } from './sources/log.ts';
import { pool } from './sources/pool.ts';
import { nothingUsable, readFiles } from './sources/read.ts';
import { spanOf } from './sources/span.ts';

export interface AssessRequest {
  /** Files and folders with data. */
  readonly paths: readonly string[];
  /** culture.yaml, if it lies elsewhere than in the first folder or the working folder. */
  readonly config?: string;
  /** YYYY-MM-DD; by default the latest date in the data. */
  readonly asOf?: string;
  /** The folder of a rule model, or a file that changes one; by default the built-in one. */
  readonly model?: string;
  /** Articles to keep to; none means all. */
  readonly lenses?: readonly string[];
  /** What `-` among the paths reads. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Called once it is known that there is something to read and that what is said of it holds; reading waits for it. */
  readonly onFound?: () => Promise<void>;
  /** Called once all files are read. */
  readonly onRead?: () => void;
}

export interface AssessResult {
  readonly published: Published;
  readonly model: Model;
  /** The same before articles were chosen. */
  readonly whole: Model;
  /** The last day that files of each kind speak of, whatever the window; of no kind without days. */
  readonly newest: ReadonlyMap<KindId, string>;
  /** Where culture.yaml lies and what its gate asks. */
  readonly gate: { readonly place: Place; readonly demands: LoadedProject['check'] };
  /** Beside the assessment: how its report looks, and what is remarked in it. */
  readonly brand: Brand | null;
  readonly notes: readonly Note[];
}

/** How many issues an assessment keeps; the total counts all. */
const shownIssues = 200;

const organisationOf = (folders: readonly string[], paths: readonly string[]): string =>
  basename(resolve(folders[0] ?? paths[0] ?? '.'));

const newestDays = (intakes: readonly Intake[]): ReadonlyMap<KindId, string> => {
  const newest = new Map<KindId, string>();
  for (const { reading } of intakes) {
    const span = spanOf(reading);
    const known = newest.get(reading.kind) ?? '';
    if (span !== 'undated' && span.to > known) newest.set(reading.kind, span.to);
  }
  return newest;
};

/**
 * The pipeline: sources → tallies → evidence → scores → assessment → disclosure.
 * Throws UsageError, ModelError or DataError, each with every problem found.
 */
export const assess = async (request: AssessRequest): Promise<AssessResult> => {
  // 1 what there is, what is said of it, and the rules
  const discovered = await discover(request.paths, request.input);
  const loaded = await loadProject(request.config, [...discovered.folders, '.']);
  const { project } = loaded;
  const whole = await openModel(request.model);
  const model = onlyLenses(whole, request.lenses ?? []);
  const notable = [...whole.dimensions, ...whole.practices].map(({ id }) => id);
  const wrongIds = wrongNotes(loaded.notes, notable);
  if (wrongIds.length > 0) throw new UsageError(wrongIds);
  await request.onFound?.();

  // 2 rows become tallies
  const { intakes, refused } = await readFiles(discovered, loaded, whole);
  if (intakes.length === 0) throw nothingUsable(discovered, refused);
  const { tallies, scales, intakes: pooled, issues: unpooled } = pool(intakes);
  request.onRead?.();

  // 3 tallies, cut to their windows, become figures and scores
  const asOf = request.asOf ?? project.asOf ?? latestDay(tallies);
  const files = { internalScale: scales.internal, activityColumns: logColumns(pooled) };
  const scored = scoreCompany({ tallies, asOf, files, ratingScale: scales.reviews }, project, {
    whole,
    chosen: model,
  });

  // 4 one document
  const inputs = pooled.map((intake) => inputOf(intake, scored.windows));
  const assessment: Undisclosed = roundNumbers({
    schemaVersion,
    generator: { name: 'culture', version },
    organisation: project.organisation ?? organisationOf(discovered.folders, request.paths),
    asOf,
    model: { id: model.id, version: model.version, sha256: model.sha256 },
    chosenLenses: [...(request.lenses ?? [])],
    inputs,
    targets: loaded.targets.map(({ stated }) => stated),
    benchmarks: loaded.benchmarks.map(({ stated }) => stated),
    ...scored.parts,
    issues: bookIssues(
      [
        ...discovered.issues,
        ...refused.map(({ issue }) => issue),
        ...unpooled,
        ...pooled.flatMap(({ account }) => account.issues),
        ...logEnded(pooled, scored.windows.activities, asOf),
        ...responseIssues(scored.all.evidence, scored.all.response, (keys) => {
          const place = loaded.placeOf(keys);
          return { ...place, file: shownPath(place.file) };
        }),
      ],
      shownIssues,
    ),
    method: methodOf(project.method, inputs, scored.evidence),
  });

  // 5 nothing leaves without disclosure
  const published = publish(assessment, scored.statements, project.minimumGroup);
  const wrong = wrongYardsticks([...loaded.targets, ...loaded.benchmarks], figureEnds(whole, published));
  if (wrong.length > 0) throw new UsageError(wrong);
  return {
    published,
    model,
    whole,
    newest: newestDays(pooled),
    gate: { place: loaded.placeOf(['check']), demands: loaded.check },
    brand: loaded.brand,
    notes: loaded.notes.map(({ stated }) => stated),
  };
};
