import type { Undisclosed } from '../assessment/document.ts';
import type { Reason, Window } from '../assessment/figure.ts';
import type { Statements } from '../assessment/statement.ts';
import type { Tallies } from '../kinds/tallies.ts';
import type { Model } from '../model/schema.ts';
import type { Scale } from '../statistics/mean.ts';
import { calendarOf } from './calendar.ts';
import type { Company } from './company.ts';
import { departmentsIn } from './departments.ts';
import { type EarlierWaves, scoreEarlierWaves, trendOf } from './earlier-waves.ts';
import { type Files, gatherEvidence } from './evidence.ts';
import { findAll } from './findings.ts';
import { scoreGroups } from './groups.ts';
import { scoreInternal } from './internal-service.ts';
import { scoreItems } from './items.ts';
import { scoreLenses } from './lenses.ts';
import type { Evidence } from './measures/measure.ts';
import { observe } from './observations.ts';
import { noDrawsAtAll, type Organisation, scoreOrganisation } from './organisation.ts';
import { outcomeOf, previousQuarter, type Quarters } from './outcome.ts';
import { scorePairedItems } from './paired-items.ts';
import { prioritise } from './priorities.ts';
import { scoreReliability } from './reliability.ts';
import { scoreResponse } from './response-figures.ts';
import { sensitivityOf } from './sensitivity.ts';
import { decideStage } from './stage.ts';
import { statementsOf } from './statements.ts';
import { quarterWindows, type Windowed } from './windows.ts';

/** All rows that were read, as tallies, and the day that is spoken of; null where no row has one. */
export interface Data {
  readonly tallies: Tallies;
  readonly asOf: string | null;
  readonly files: Files;
  /** Null without reviews. */
  readonly ratingScale: Scale | null;
}

/** The rules: all of them, and those of the articles that were asked for. */
export interface Rules {
  readonly whole: Model;
  readonly chosen: Model;
}

/** The parts of the document that say of what it is, from what, and what is asked of it. */
type Told =
  | 'schemaVersion'
  | 'generator'
  | 'organisation'
  | 'asOf'
  | 'model'
  | 'inputs'
  | 'chosenLenses'
  | 'targets'
  | 'benchmarks'
  | 'issues'
  | 'method';

/** All that is scored of a company. */
export interface ScoredCompany {
  readonly parts: Omit<Undisclosed, Told>;
  readonly evidence: Evidence;
  /** The same as if every article was asked for. */
  readonly all: Organisation;
  /** Which rows are spoken of. */
  readonly windows: ReturnType<typeof windowsOf>;
  /** What the figures give away. */
  readonly statements: Statements;
}

const windowIn = (tally: Windowed<unknown> | Reason): Window | null =>
  typeof tally === 'string' ? null : tally.window;

const windowsOf = (evidence: Evidence, { waves }: EarlierWaves, asOf: string | null) => ({
  survey: windowIn(evidence.survey),
  earlier: waves.flatMap(({ evidence: then }) => {
    const window = windowIn(then.survey);
    return window === null || window === 'undated' ? [] : [window];
  }),
  appraisals: windowIn(evidence.appraisals),
  internal: windowIn(evidence.internal),
  activities: windowIn(evidence.activities),
  asOf,
});

/** Scores a company: its tallies, cut to their windows, become figures, scores, a stage and what follows from them. */
export const scoreCompany = (
  { tallies, asOf, files, ratingScale }: Data,
  company: Company,
  { whole, chosen }: Rules,
): ScoredCompany => {
  const { minimumGroup } = company;
  const isWhole = chosen === whole;
  const evidence = gatherEvidence(tallies, asOf, company, chosen, files);
  const organisation = scoreOrganisation(evidence, ratingScale);
  const { scores } = organisation;
  // Disclosure decides as if everything was asked for: what a checklist shows must not tell what the whole withholds.
  const all = isWhole
    ? organisation
    : scoreOrganisation(gatherEvidence(tallies, asOf, company, whole, files), ratingScale, noDrawsAtAll);
  const isSameLowest = all.lowest?.result.unit === organisation.lowest?.result.unit;
  const waves = scoreEarlierWaves(tallies, organisation, company, files);
  const quarters = (kind: 'nps' | 'reviews'): Quarters => ({
    found: evidence[kind],
    quarters: asOf === null || tallies[kind] === undefined ? [] : quarterWindows(tallies[kind], asOf),
  });
  const [nps, reviews] = [quarters('nps'), quarters('reviews')];
  const outcome = outcomeOf(nps, { ...reviews, scale: ratingScale }, departmentsIn(evidence), minimumGroup);
  const stage = decideStage(scores, chosen);
  const { overall, dimensions, practices } = scores;
  const around = {
    units: organisation.units.map(({ result }) => result),
    lowestUnit: isSameLowest ? (organisation.lowest?.result ?? null) : null,
    groupGaps: scoreGroups(organisation.groups),
    // A checklist is of the company: the same groups over other questions could be subtracted from the whole.
    breakdowns: isWhole ? organisation.breakdowns.map(({ result }) => result) : [],
    internal: scoreInternal(evidence),
    calendar: calendarOf(evidence),
    observations: [...observe(evidence), ...scorePairedItems(organisation.paired)],
  };
  const items = scoreItems(organisation.items);
  const reliability = scoreReliability(organisation.reliability, chosen);
  const past = {
    waves: isWhole ? waves.waves : scoreEarlierWaves(tallies, all, company, files, noDrawsAtAll).waves,
    quarters: {
      nps: { tally: previousQuarter(nps)?.tally, previous: outcome.nps.previous },
      rating: { tally: previousQuarter(reviews)?.tally, previous: outcome.rating.previous },
    },
  };
  return {
    parts: {
      stage,
      overall,
      dimensions,
      practices,
      lenses: scoreLenses(scores, chosen),
      items,
      reliability,
      response: scoreResponse(all.response, all.evidence, isWhole),
      outcome,
      ...around,
      trend: trendOf(evidence, waves),
      findings: findAll({ ...scores, ...around, items, reliability }, chosen, minimumGroup),
      priorities: prioritise(scores, stage, chosen, minimumGroup),
      sensitivity: sensitivityOf(scores, stage, chosen, minimumGroup),
    },
    evidence,
    all,
    windows: windowsOf(evidence, waves, asOf),
    statements: statementsOf(all, past),
  };
};
