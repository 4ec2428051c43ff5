import type { PracticeResult } from '../assessment/document.ts';
import { type Figure, isMeasured, type Score } from '../assessment/figure.ts';
import { measureInfo, type Rule } from '../model/measures.ts';
import type { ModelPractice } from '../model/schema.ts';
import { figure } from './figures.ts';
import { ceilingsOf, sayDoGap } from './gap.ts';
import { scoreOf } from './levels.ts';
import { meanScore } from './means.ts';
import type { Evidence } from './measures/measure.ts';
import { measure } from './measures/registry.ts';

/** Holds a score down by the say–do gap. */
const held = (score: Score, gap: Figure | null, { model, company }: Evidence): Score => {
  if (!isMeasured(score)) return score;
  const ceilings = ceilingsOf(gap, model, company.minimumGroup);
  return {
    ...score,
    value: Math.min(score.value, ceilings.value),
    low: Math.min(score.low, ceilings.low),
    high: Math.min(score.high, ceilings.high),
  };
};

/**
 * What may feed a score: figures of fewer employees than the minimum group may not, or the score would give away what
 * disclosure withholds of its figure.
 */
const scorable = (found: Figure, rule: Rule, { company }: Evidence): Figure =>
  isMeasured(found) && measureInfo[rule.measure].counts === 'employees' && found.n < company.minimumGroup
    ? { id: found.id, status: 'unmeasured', reason: 'too-few' }
    : found;

const evidenceOf = (rules: PracticeResult['rules']): PracticeResult['evidence'] => {
  const sorts = new Set(
    Object.entries(measureInfo).flatMap(([name, { evidence }]) =>
      rules.some((rule) => rule.measure === name && rule.weight > 0 && isMeasured(rule.score))
        ? [evidence]
        : [],
    ),
  );
  if (sorts.size === 2) return 'both';
  return [...sorts][0] ?? 'none';
};

/** Takes the weight from rules that stand in for another which is measured. */
const weighed = (
  results: PracticeResult['rules'],
  rules: ModelPractice['rules'],
): PracticeResult['rules'] => {
  const isNeedless = (id: string): boolean => {
    const first = rules.find((rule) => rule.id === id)?.insteadOf;
    return results.some((one) => one.id === first && isMeasured(one.score));
  };
  return results.map((one) => (isNeedless(one.id) ? { ...one, weight: 0 } : one));
};

/** Scores one practice: each rule's figure through its five values, their weighted mean, and the ceiling of a say–do gap. */
export const scorePractice = (evidence: Evidence, practice: ModelPractice): PracticeResult => {
  const results = practice.rules.map((rule) => {
    const found = figure(`rule.${practice.id}.${rule.id}`, measure(evidence, rule));
    const score = scoreOf(`level.${practice.id}.${rule.id}`, scorable(found, rule, evidence), rule.levels);
    const { counts } = measureInfo[rule.measure];
    return { id: rule.id, measure: rule.measure, figure: found, counts, score, weight: rule.weight };
  });
  const rules = weighed(results, practice.rules);
  const free = meanScore(`practice.${practice.id}`, rules);
  const gap = sayDoGap(evidence, practice);
  const score = held(free, gap, evidence);
  const isHeld = isMeasured(score) && isMeasured(free) && score.value < free.value;
  return {
    id: practice.id,
    score,
    evidence: evidenceOf(rules),
    rules,
    gap,
    cappedAt: isHeld ? score.value : null,
  };
};
