import { basename, resolve } from 'node:path';
import { bookIssues } from './assessment/book-issues.ts';
import { schemaVersion, type Undisclosed } from './assessment/document.ts';
import type { Reason, Window } from './assessment/figure.ts';
import type { KindId } from './assessment/kind-id.ts';
import { roundNumbers } from './assessment/round.ts';
import type { Brand, Note } from './brand.ts';
import { publish } from './disclosure/publish.ts';
import type { Published } from './disclosure/published.ts';
import { type Place, UsageError } from './errors.ts';
import { openModel } from './model/load.ts';
import { onlyLenses } from './model/only-lenses.ts';
import type { Model } from './model/schema.ts';
import { version } from './package.ts';
import { type LoadedProject, loadProject } from './project/load.ts';
import { wrongNotes } from './project/notes.ts';
import { wrongYardsticks } from './project/yardsticks.ts';
import { figureEnds } from './reference/figure-ends.ts';
import { calendarOf } from './scoring/calendar.ts';
import { departmentsIn } from './scoring/departments.ts';
import { scoreEarlierWaves, trendOf } from './scoring/earlier-waves.ts';
import { gatherEvidence } from './scoring/evidence.ts';
import { findAll } from './scoring/findings.ts';
import { scoreGroups } from './scoring/groups.ts';
import { scoreInternal } from './scoring/internal-service.ts';
import { scoreItems } from './scoring/items.ts';
import { scoreLenses } from './scoring/lenses.ts';
import { methodOf } from './scoring/method.ts';
import { observe } from './scoring/observations.ts';
import { noDrawsAtAll, scoreOrganisation } from './scoring/organisation.ts';
import { outcomeOf, previousQuarter, type Quarters } from './scoring/outcome.ts';
import { scorePairedItems } from './scoring/paired-items.ts';
import { prioritise } from './scoring/priorities.ts';
import { scoreReliability } from './scoring/reliability.ts';
import { scoreResponse } from './scoring/response-figures.ts';
import { responseIssues } from './scoring/response-issues.ts';
import { sensitivityOf } from './scoring/sensitivity.ts';
import { decideStage } from './scoring/stage.ts';
import { statementsOf } from './scoring/statements.ts';
import { latestDay, quarterWindows, type Windowed } from './scoring/windows.ts';
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

  // 2 rows become tallies
  const { intakes, refused } = await readFiles(discovered, loaded, whole);
  if (intakes.length === 0) throw nothingUsable(discovered, refused);
  const { tallies, scales, intakes: pooled, issues: unpooled } = pool(intakes);
  request.onRead?.();

  // 3 tallies, cut to their windows, become figures and scores
  const asOf = request.asOf ?? project.asOf ?? latestDay(tallies);
  const files = { internalScale: scales.internal, activityColumns: logColumns(pooled) };
  const evidence = gatherEvidence(tallies, asOf, project, model, files);
  const organisation = scoreOrganisation(evidence, scales.reviews);
  const { scores } = organisation;
  // Disclosure decides as if everything was asked for: what a checklist shows must not tell what the whole withholds.
  const all =
    model === whole
      ? organisation
      : scoreOrganisation(gatherEvidence(tallies, asOf, project, whole, files), scales.reviews, noDrawsAtAll);
  const isSameLowest = all.lowest?.result.unit === organisation.lowest?.result.unit;
  const waves = scoreEarlierWaves(tallies, organisation, project, files);
  const quarters = (kind: 'nps' | 'reviews'): Quarters => ({
    found: evidence[kind],
    quarters: asOf === null || tallies[kind] === undefined ? [] : quarterWindows(tallies[kind], asOf),
  });
  const [nps, reviews] = [quarters('nps'), quarters('reviews')];
  const outcome = outcomeOf(
    nps,
    { ...reviews, scale: scales.reviews },
    departmentsIn(evidence),
    project.minimumGroup,
  );

  const units = organisation.units.map(({ result }) => result);
  const internal = scoreInternal(evidence);
  const parts = {
    units,
    lowestUnit: isSameLowest ? (organisation.lowest?.result ?? null) : null,
    groupGaps: scoreGroups(organisation.groups),
    // A checklist is of the company: the same groups over other questions could be subtracted from the whole.
    breakdowns: model === whole ? organisation.breakdowns.map(({ result }) => result) : [],
    internal,
    calendar: calendarOf(evidence),
    observations: [...observe(evidence), ...scorePairedItems(organisation.paired)],
  };
  const found = {
    ...scores,
    ...parts,
    items: scoreItems(organisation.items),
    reliability: scoreReliability(organisation.reliability, model),
  };

  // 4 one document
  const windowIn = (tally: Windowed<unknown> | Reason): Window | null =>
    typeof tally === 'string' ? null : tally.window;
  const used = {
    survey: windowIn(evidence.survey),
    earlier: waves.waves.flatMap(({ evidence: then }) => {
      const window = windowIn(then.survey);
      return window === null || window === 'undated' ? [] : [window];
    }),
    appraisals: windowIn(evidence.appraisals),
    internal: windowIn(evidence.internal),
    activities: windowIn(evidence.activities),
    asOf,
  };
  const inputs = pooled.map((intake) => inputOf(intake, used));
  const stage = decideStage(scores, model);
  const assessment: Undisclosed = roundNumbers({
    schemaVersion,
    generator: { name: 'culture', version },
    organisation: project.organisation ?? organisationOf(discovered.folders, request.paths),
    asOf,
    model: { id: model.id, version: model.version, sha256: model.sha256 },
    inputs,
    stage,
    overall: scores.overall,
    dimensions: scores.dimensions,
    practices: scores.practices,
    chosenLenses: [...(request.lenses ?? [])],
    lenses: scoreLenses(scores, model),
    items: found.items,
    reliability: found.reliability,
    response: scoreResponse(all.response, all.evidence, model === whole),
    outcome,
    ...parts,
    trend: trendOf(evidence, waves),
    findings: findAll(found, model, project.minimumGroup),
    priorities: prioritise(scores, stage, model, project.minimumGroup),
    targets: loaded.targets.map(({ stated }) => stated),
    benchmarks: loaded.benchmarks.map(({ stated }) => stated),
    sensitivity: sensitivityOf(scores, stage, model, project.minimumGroup),
    issues: bookIssues(
      [
        ...discovered.issues,
        ...refused.map(({ issue }) => issue),
        ...unpooled,
        ...pooled.flatMap(({ account }) => account.issues),
        ...logEnded(pooled, used.activities, asOf),
        ...responseIssues(all.evidence, all.response, (keys) => {
          const place = loaded.placeOf(keys);
          return { ...place, file: shownPath(place.file) };
        }),
      ],
      shownIssues,
    ),
    method: methodOf(project.method, inputs, evidence),
  });

  // 5 nothing leaves without disclosure
  const past = {
    waves:
      model === whole ? waves.waves : scoreEarlierWaves(tallies, all, project, files, noDrawsAtAll).waves,
    quarters: {
      nps: { tally: previousQuarter(nps)?.tally, previous: outcome.nps.previous },
      rating: { tally: previousQuarter(reviews)?.tally, previous: outcome.rating.previous },
    },
  };
  const published = publish(assessment, statementsOf(all, past), project.minimumGroup);
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
