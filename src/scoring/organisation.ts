import type { Scale } from '../statistics/mean.ts';
import { companyDraws, unitDraws } from './bootstrap.ts';
import { type ScoredBreakdown, scoreBreakdowns } from './breakdowns.ts';
import { type MeasuredGroups, measureGroups } from './groups.ts';
import { type MeasuredItem, measureItems } from './items.ts';
import { type Lowest, lowestUnit } from './lowest-unit.ts';
import type { Evidence } from './measures/measure.ts';
import { measurePairedItems, type PairedItems } from './paired-items.ts';
import { type MeasuredReliability, measureReliability } from './reliability.ts';
import { type MeasuredResponse, measureResponse } from './response.ts';
import { type Scorer, type ScoresOfPeople, scorerOf } from './scores.ts';
import { type ScoredUnit, scoreUnits } from './units.ts';

/** All that is scored and speaks of people: the company, its items and groups, its departments. */
export interface Organisation {
  readonly evidence: Evidence;
  readonly by: Scorer;
  readonly scores: ScoresOfPeople;
  readonly items: readonly MeasuredItem[];
  readonly reliability: readonly MeasuredReliability[];
  readonly groups: readonly MeasuredGroups[];
  readonly paired: readonly PairedItems[];
  readonly units: readonly ScoredUnit[];
  readonly breakdowns: readonly ScoredBreakdown[];
  readonly lowest: Lowest | null;
  /** Undefined without a survey. */
  readonly response: MeasuredResponse | undefined;
}

/** How many draws stand behind intervals; none where only who is spoken of is asked. */
export interface DrawCounts {
  readonly company: number;
  readonly unit: number;
}

export const usualDraws: DrawCounts = { company: companyDraws, unit: unitDraws };
export const noDrawsAtAll: DrawCounts = { company: 0, unit: 0 };

/** Scores a company and its departments. */
export const scoreOrganisation = (
  evidence: Evidence,
  ratingScale: Scale | null,
  draws = usualDraws,
): Organisation => {
  const by = scorerOf(evidence, draws.company);
  const units = scoreUnits(evidence, ratingScale, draws.unit);
  return {
    evidence,
    by,
    scores: by(evidence.model),
    items: measureItems(evidence),
    reliability: measureReliability(evidence),
    groups: measureGroups(evidence),
    paired: measurePairedItems(evidence),
    units,
    breakdowns: scoreBreakdowns(evidence),
    lowest: lowestUnit(evidence, units, draws.unit),
    response: measureResponse(evidence, draws.unit),
  };
};
