import { type Figure, isMeasured } from '../assessment/figure.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import { measureInfo, type Rule } from '../model/measures.ts';
import type { ModelPractice } from '../model/schema.ts';
import { combineDraws } from '../statistics/draws.ts';
import type { Bootstrap } from './bootstrap.ts';
import { figure } from './figures.ts';
import { ceilingOf, holds, noSayDo, type SayDo, sayDoGap } from './gap.ts';
import { type Drawn, drawnScore, meanScore } from './means.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import type { People } from './sample.ts';
import { type ScoredRule, scorable } from './score-rule.ts';

/** A practice with what it comes to in each draw, and the people that its figures speak of, by the figures' ids. */
export interface ScoredPractice extends Drawn {
  readonly result: PracticeResult;
  readonly people: ReadonlyMap<string, People>;
}

/** A say–do gap that may hold a score; where it may not, its two means are not told either. */
const scorableGap = (evidence: Evidence, practice: ModelPractice): SayDo | null => {
  const asked = sayDoGap(evidence, practice);
  if (asked === null) return null;
  const gap = scorable(asked.gap, evidence);
  return typeof gap === 'string' ? noSayDo(gap) : { ...asked, gap };
};

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

/** The weight of a rule: none where it stands in for another which is measured. */
const weightOf = (
  rule: Rule,
  results: readonly { readonly id: string; readonly found: Measured }[],
): number => {
  const isNeedless = results.some(({ id, found }) => id === rule.insteadOf && typeof found !== 'string');
  return isNeedless ? 0 : rule.weight;
};

/** Holds a score down by the say–do gap, in each draw by what the gap is there. */
const held = (
  free: Drawn,
  gap: Figure | null,
  found: Measured | null,
  { model, company }: Evidence,
  bootstrap: Bootstrap,
): Drawn => {
  const { score, draws } = free;
  if (!isMeasured(score) || !holds(gap, company.minimumGroup) || found === null || typeof found === 'string')
    return free;
  return drawnScore(
    score.id,
    Math.min(score.value, ceilingOf(gap.value, model)),
    combineDraws(draws, bootstrap.drawsOf(gap.id, found), (own, wide) =>
      Math.min(own, ceilingOf(wide, model)),
    ),
  );
};

const peopleOf = (found: readonly (readonly [string, Measured | null])[]): Map<string, People> =>
  new Map(
    found.flatMap(([id, measured]): [string, People][] =>
      measured !== null && typeof measured !== 'string' && 'people' in measured
        ? [[id, measured.people]]
        : [],
    ),
  );

/** Whom the two means beside a gap speak of. */
const viewsOf = (gap: string, sayDo: SayDo | null): [string, People][] =>
  sayDo?.told === undefined ? [] : [[`${gap}.views`, { as: 'difference', samples: sayDo.told }]];

/** The codes of a practice's items that somebody answered, in the order of the model. */
const answeredItems = ({ survey }: Evidence, { items }: ModelPractice): string[] =>
  typeof survey === 'string'
    ? []
    : items
        .map(({ code }) => code)
        .filter((code) => survey.tally.rows.some(({ answers }) => answers.has(code)));

/** Scores one practice: the weighted mean of its rules as `scoreOne` scores them, and the ceiling of a say–do gap; and all of that again in each draw. */
export const scorePractice = (
  evidence: Evidence,
  practice: ModelPractice,
  scoreOne: (rule: ModelPractice['rules'][number]) => ScoredRule,
  bootstrap: Bootstrap,
): ScoredPractice => {
  const scored = practice.rules.map((rule) => ({ id: rule.id, rule, ...scoreOne(rule) }));
  const parts = scored.map((one) => ({ ...one, weight: weightOf(one.rule, scored) }));
  const sayDo = scorableGap(evidence, practice);
  const gapFound = sayDo?.gap ?? null;
  const gapId = `gap.${practice.id}`;
  const gap = gapFound === null ? null : figure(gapId, gapFound);
  const free = meanScore(`practice.${practice.id}`, parts);
  const { score, draws } = held(free, gap, gapFound, evidence, bootstrap);
  const isHeld = isMeasured(score) && isMeasured(free.score) && score.value < free.score.value;
  const rules = parts.map(({ rule, figure: own, score: level, weight }) => ({
    id: rule.id,
    measure: rule.measure,
    figure: own,
    counts: measureInfo[rule.measure].counts,
    score: level,
    weight,
    levels: [...rule.levels],
  }));
  return {
    result: {
      id: practice.id,
      score,
      evidence: evidenceOf(rules),
      rules,
      items: answeredItems(evidence, practice),
      gap,
      views:
        sayDo === null
          ? null
          : {
              leaders: figure(`${gapId}.leaders`, sayDo.leaders),
              staff: figure(`${gapId}.staff`, sayDo.staff),
            },
      cappedAt: isHeld ? score.value : null,
    },
    score,
    draws,
    people: new Map([
      ...peopleOf([...parts.map((part) => [part.figure.id, part.all] as const), [gapId, gapFound]]),
      ...viewsOf(gapId, sayDo),
    ]),
  };
};
