import { haveSame, monthsOf } from '../assessment/alike.ts';
import type { Incomparable } from '../assessment/changes.ts';
import { isMeasured, type Window } from '../assessment/figure.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import type { Rule } from '../model/measures.ts';
import type { Model, ModelPractice } from '../model/schema.ts';

/** What two times have in common, to be scored by. */
export interface CommonGround {
  readonly model: Model;
  readonly partly: readonly string[];
  readonly lost: readonly { readonly practice: string; readonly reason: Incomparable }[];
}

/** A time, as far as it decides on what it has in common with another. */
export interface Side {
  readonly practices: readonly PracticeResult[];
  /** How many options the survey's scales have. */
  readonly options: readonly number[];
  /** The band of the Net Promoter Score that was the right answer; undefined where it is not known. */
  readonly npsBand: number | undefined;
}

type RuleResult = PracticeResult['rules'][number];

const areSame = (one: Window, other: Window): boolean =>
  one === other ||
  (one !== 'undated' && other !== 'undated' && one.from === other.from && one.to === other.to);

/** A rule with those of its items that both times asked, itself where that is all of them; undefined where none is left. */
const trimmed = (rule: Rule, asked: ReadonlySet<string>): Rule | undefined => {
  const kept = (items: readonly string[]): string[] => items.filter((item) => asked.has(item));
  switch (rule.measure) {
    case 'survey.favourable': {
      const items = kept(rule.items);
      if (items.length === rule.items.length) return rule;
      return items.length === 0 ? undefined : { ...rule, items };
    }
    case 'survey.weaker': {
      const [first, second] = [kept(rule.first), kept(rule.second)];
      if (first.length === rule.first.length && second.length === rule.second.length) return rule;
      return first.length === 0 || second.length === 0 ? undefined : { ...rule, first, second };
    }
    case 'survey.knowing':
      return asked.has(rule.item) ? rule : undefined;
    default:
      return rule;
  }
};

const hasScore = (result: RuleResult | undefined): result is RuleResult =>
  result !== undefined && result.weight > 0 && isMeasured(result.score);

/** What both times have of a rule, or why it does not compare. */
const commonRule = (
  rule: Rule & { readonly id: string },
  [before, after]: readonly [PracticeResult, PracticeResult],
  haveSameScale: boolean,
): Rule | Incomparable => {
  const [was, is] = [before, after].map(({ rules }) => rules.find(({ id }) => id === rule.id));
  if (!hasScore(was) || !hasScore(is)) return 'other-rules';
  if (!isMeasured(was.figure) || !isMeasured(is.figure)) return 'other-rules';
  const [then, now] = [was.figure.window, is.figure.window];
  if (rule.measure.startsWith('survey.')) {
    // How many know an answer does not hang on how many answers the other questions have.
    if (!haveSameScale && rule.measure !== 'survey.knowing') return 'other-scale';
    return (
      trimmed(rule, new Set(before.items.filter((code) => after.items.includes(code)))) ?? 'other-questions'
    );
  }
  if (then === 'undated' || now === 'undated') return 'undated';
  if (areSame(then, now)) return 'same-data';
  const isOfWave = rule.measure.startsWith('appraisals.');
  return isOfWave || monthsOf(then) === monthsOf(now) ? rule : 'other-window';
};

/** A practice without what only one time has: questions to leaders, where a gap is measured only once. */
const withoutGap = (practice: ModelPractice): ModelPractice => ({
  ...practice,
  items: practice.items.map(({ leader: _, ...item }) => item),
});

const hasGap = ({ gap }: PracticeResult): boolean => gap !== null && isMeasured(gap);

const isWhole = (
  practice: ModelPractice,
  [before, after]: readonly [PracticeResult, PracticeResult],
): boolean =>
  [before, after].every(({ rules }) =>
    haveSame(
      rules.filter(hasScore).map(({ id }) => id),
      practice.rules.map(({ id }) => id),
    ),
  ) &&
  haveSame(before.items, after.items) &&
  hasGap(before) === hasGap(after);

/** The rules and questions that two times have in common, with data of their own each: what can be compared is scored by nothing else. */
export const commonGround = (model: Model, before: Side, after: Side): CommonGround => {
  const haveSameScale = haveSame(before.options, after.options);
  const partly: string[] = [];
  const lost: { practice: string; reason: Incomparable }[] = [];
  /** To know a score that has moved on is to know something else. */
  const hasOtherAnswer = ({ items }: ModelPractice, rule: Rule): boolean =>
    rule.measure === 'survey.knowing' &&
    items.some(({ code, knowledge }) => code === rule.item && knowledge === 'nps') &&
    before.npsBand !== after.npsBand;
  const practices = model.practices.map((practice): ModelPractice => {
    const [was, is] = [before, after].map((side) => side.practices.find(({ id }) => id === practice.id));
    if (was === undefined || is === undefined || !isMeasured(was.score) || !isMeasured(is.score))
      return { ...practice, rules: [] };
    const both = [was, is] as const;
    const found = practice.rules.map((rule) =>
      hasOtherAnswer(practice, rule) ? 'other-answer' : commonRule(rule, both, haveSameScale),
    );
    const rules = found.filter((one) => typeof one !== 'string');
    const [reason] = found.filter((one) => typeof one === 'string' && one !== 'other-rules');
    if (rules.length === 0)
      lost.push({ practice: practice.id, reason: typeof reason === 'string' ? reason : 'other-rules' });
    const common = { ...(hasGap(was) === hasGap(is) ? practice : withoutGap(practice)), rules };
    if (rules.length > 0 && !isWhole(common, both)) partly.push(practice.id);
    return common;
  });
  return { model: { ...model, practices }, partly, lost };
};
