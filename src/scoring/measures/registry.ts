import type { MeasureName, RuleOf } from '../../model/measures.ts';
import { hours, parity, rate, silence } from './amounts.ts';
import { appraisalDepartments, appraisalShare } from './appraisals.ts';
import { afterPeak, weeksWithDeeds } from './calendar-weeks.ts';
import { coverage } from './coverage.ts';
import { customerWeeks } from './customer-weeks.ts';
import { favourable, weaker } from './favourable.ts';
import { answered, followed, judged } from './follow-up.ts';
import { smartGoals } from './goals.ts';
import { internalAgreed, internalCoverage, internalPairs } from './internal.ts';
import { knowing } from './knowing.ts';
import type { Evidence, Measure, Measured } from './measure.ts';
import { appraisalCorrelation, appraisalPay, appraisalPromotion } from './rewards.ts';

/** The function behind each measure the model may name; a measure without one does not compile. */
const measures: { readonly [M in MeasureName]: Measure<M> } = {
  'survey.favourable': favourable,
  'survey.weaker': weaker,
  'survey.knowing': knowing,
  'customers.weeks': customerWeeks,
  'appraisals.share': appraisalShare,
  'appraisals.departments': appraisalDepartments,
  'appraisals.correlation': appraisalCorrelation,
  'appraisals.pay': appraisalPay,
  'appraisals.promotion': appraisalPromotion,
  'goals.smart': smartGoals,
  'internal.pairs': internalPairs,
  'internal.coverage': internalCoverage,
  'internal.agreed': internalAgreed,
  'activities.coverage': coverage,
  'activities.followed': followed,
  'activities.answered': answered,
  'activities.judged': judged,
  'activities.parity': parity,
  'activities.hours': hours,
  'activities.rate': rate,
  'activities.silence': silence,
  'activities.weeks': weeksWithDeeds,
  'activities.after-peak': afterPeak,
};

/** Measures what a rule asks for. */
export const measure = <M extends MeasureName>(evidence: Evidence, rule: RuleOf<M>): Measured => {
  const name: M = rule.measure;
  return measures[name](evidence, rule);
};
