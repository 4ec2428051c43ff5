import { isMeasured } from '../../src/assessment/figure.ts';
import type { PracticeResult } from '../../src/assessment/scores.ts';
import type { ModelPractice } from '../../src/model/schema.ts';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { ceilingOf } from '../../src/scoring/gap.ts';
import { levelOf } from '../../src/scoring/levels.ts';
import { type Scores, type ScoresOfPeople, scoreAll } from '../../src/scoring/scores.ts';
import { asOf, type KnownCompany, model } from './known-company.ts';

export const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

/** What a known company's data come to, with so many draws behind the intervals. */
export const scoreKnown = (known: KnownCompany, draws: number): ScoresOfPeople =>
  scoreAll(
    gatherEvidence(known.tallies, asOf, known.company, model, {
      internalScale: { min: 1, max: 5 },
      activityColumns: new Set(['answered_at']),
    }),
    draws,
  );

/** The true score of a practice: of the rules that were measured, through their five values, under the ceiling of the true gap. */
export const trueScore = (known: KnownCompany, practice: ModelPractice, result: PracticeResult): number => {
  let [total, weight] = [0, 0];
  for (const [at, rule] of practice.rules.entries()) {
    const found = result.rules[at];
    if (found === undefined || !isMeasured(found.score)) continue;
    total += levelOf(known.figure(rule), rule.levels) * found.weight;
    weight += found.weight;
  }
  const gap =
    result.gap !== null && isMeasured(result.gap) && result.gap.n >= known.company.minimumGroup
      ? known.gap(practice)
      : undefined;
  return Math.min(total / weight, gap === undefined ? Infinity : ceilingOf(gap, model));
};

/** The true score of a dimension: the mean of its practices that were measured. */
export const trueDimension = (
  known: KnownCompany,
  dimension: string,
  { practices }: Pick<Scores, 'practices'>,
): number =>
  mean(
    model.practices.flatMap((practice, index) => {
      const result = practices[index];
      if (practice.dimension !== dimension || result === undefined || !isMeasured(result.score)) return [];
      return [trueScore(known, practice, result)];
    }),
  );
