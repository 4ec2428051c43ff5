import { appraisalsRule } from './appraisals.ts';
import { levelOf, mean, shareOf, sum } from './arithmetic.ts';
import { internalRule } from './between-teams.ts';
import { weeksWithAnswers } from './customers.ts';
import { activitiesRule } from './deeds.ts';
import { type Evidence, isWhole, type Model, type Practice, type Rule } from './evidence.ts';
import { sayDoGap, surveyRule } from './survey.ts';

/** The figure of a rule; NaN where it is not measured. */
const figureOf = (rule: Rule, practice: Practice, evidence: Evidence, model: Model): number => {
  const { goals } = evidence.culture;
  switch (rule.measure.split('.')[0]) {
    case 'survey':
      return surveyRule(rule, practice, evidence, model);
    case 'appraisals':
      return appraisalsRule(rule, evidence);
    case 'internal':
      return internalRule(rule, evidence);
    case 'activities':
      return activitiesRule(rule, evidence);
    case 'customers':
      return weeksWithAnswers(evidence);
    case 'goals':
      return isWhole(evidence) ? shareOf(goals, (goal) => Boolean(goal.measure && goal.due)) : Number.NaN;
    default:
      throw new Error(`no such measure: ${rule.measure}`);
  }
};

/** A practice with the figure of each of its rules, its say–do gap (NaN without one) and its score from 1 to 5 (NaN where nothing is measured). */
export interface Scored {
  readonly practice: Practice;
  readonly values: readonly { readonly rule: Rule; readonly value: number }[];
  readonly gap: number;
  readonly score: number;
}

const scored = (practice: Practice, evidence: Evidence, model: Model): Scored => {
  const values = practice.rules.map((rule) => ({ rule, value: figureOf(rule, practice, evidence, model) }));
  const measured = values.filter(({ value }) => !Number.isNaN(value));
  const counting = measured.filter(
    ({ rule }) => !measured.some((other) => other.rule.id !== undefined && other.rule.id === rule.insteadOf),
  );
  const weights = sum(counting.map(({ rule }) => rule.weight));
  const level = sum(counting.map(({ rule, value }) => rule.weight * levelOf(value, rule.levels))) / weights;
  const gap = sayDoGap(practice, evidence);
  const most = model.sayDoGap.filter(({ above }) => gap > above).map(({ atMost }) => atMost);
  return { practice, values, gap, score: Math.min(level, ...most) };
};

/** All practices of the model, scored on what is spoken of. */
export const scoresOf = (evidence: Evidence, model: Model): Scored[] =>
  model.practices.map((practice) => scored(practice, evidence, model));

const isMeasured = ({ score }: Scored): boolean => !Number.isNaN(score);

/** The mean of the measured practices: of all the overall score, of a dimension's its own. */
export const meanScore = (practices: readonly Scored[]): number =>
  mean(practices.filter(isMeasured).map(({ score }) => score));

/** The department with the lowest score among those of which enough practices are measured, and all the others as one, on the practices that both have. */
export const lowestDepartment = (evidence: Evidence, model: Model) => {
  const departments = evidence.within
    .map((name) => ({ name, scores: scoresOf({ ...evidence, within: [name] }, model) }))
    .filter(({ scores }) => scores.filter(isMeasured).length >= model.stageRules.practicesNeeded)
    .toSorted((one, other) => meanScore(one.scores) - meanScore(other.scores));
  const [lowest] = departments;
  if (lowest === undefined) throw new Error('no department is scored');
  const rest = scoresOf(
    { ...evidence, within: evidence.within.filter((name) => name !== lowest.name) },
    model,
  );
  const both = rest
    .map((of, at) => [lowest.scores[at] ?? of, of] as const)
    .filter((pair) => pair.every(isMeasured));
  return {
    name: lowest.name,
    own: meanScore(both.map(([own]) => own)),
    rest: meanScore(both.map(([, of]) => of)),
  };
};
