import type { PracticeResult } from '../assessment/document.ts';
import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';
import { measureInfo, type Rule } from '../model/measures.ts';
import type { ModelPractice } from '../model/schema.ts';
import { figure } from './figures.ts';
import { sayDoGap } from './gap.ts';
import { scoreOf } from './levels.ts';
import { meanScore } from './means.ts';
import type { Evidence } from './measures/measure.ts';
import { measure } from './measures/registry.ts';

/** The ceiling that a say–do gap puts on its practice, if its bars are exceeded; a negative gap counts as none. */
const ceilingOf = (gap: Figure | null, { model, minimumGroup }: Evidence): number | null => {
  if (gap === null || !isMeasured(gap) || gap.n < minimumGroup) return null;
  const exceeded = model.sayDoGap.filter(({ above }) => gap.value > above).map(({ atMost }) => atMost);
  return exceeded.length === 0 ? null : Math.min(...exceeded);
};

/**
 * What may feed a score: opinions of fewer people than the minimum group may not, or the score would give away what
 * disclosure withholds of its figure.
 */
const scorable = (found: Figure, rule: Rule, { minimumGroup }: Evidence): Figure =>
  isMeasured(found) && measureInfo[rule.measure].evidence === 'opinion' && found.n < minimumGroup
    ? { id: found.id, status: 'unmeasured', reason: 'too-few' }
    : found;

const capped = (score: Score, ceiling: number): Score =>
  isMeasured(score)
    ? {
        ...score,
        value: Math.min(score.value, ceiling),
        low: Math.min(score.low, ceiling),
        high: Math.min(score.high, ceiling),
      }
    : score;

const evidenceOf = (rules: PracticeResult['rules']): PracticeResult['evidence'] => {
  const sorts = new Set(
    Object.entries(measureInfo).flatMap(([name, { evidence }]) =>
      rules.some((rule) => rule.measure === name && isMeasured(rule.score)) ? [evidence] : [],
    ),
  );
  if (sorts.size === 2) return 'both';
  return [...sorts][0] ?? 'none';
};

/** Scores one practice: each rule's figure through its five values, their weighted mean, and the ceiling of a say–do gap. */
export const scorePractice = (evidence: Evidence, practice: ModelPractice): PracticeResult => {
  const rules = practice.rules.map((rule) => {
    const name = rule.measure.split('.').join('-');
    const found = figure(`rule.${practice.id}.${name}`, measure(evidence, rule));
    const score = scoreOf(`level.${practice.id}.${name}`, scorable(found, rule, evidence), rule.levels);
    return { measure: rule.measure, figure: found, score, weight: rule.weight };
  });
  const score = meanScore(`practice.${practice.id}`, rules);
  const gap = sayDoGap(evidence, practice);
  const ceiling = ceilingOf(gap, evidence);
  const isCapped = ceiling !== null && isMeasured(score) && score.value > ceiling;
  return {
    id: practice.id,
    score: isCapped ? capped(score, ceiling) : score,
    evidence: evidenceOf(rules),
    rules,
    gap,
    cappedAt: isCapped ? ceiling : null,
  };
};
