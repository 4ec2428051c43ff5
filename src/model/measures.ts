import { z } from 'zod';
import type { Unit } from '../assessment/figure.ts';
import type { KindId } from '../assessment/kind-id.ts';
import { activityNames } from '../tallies/events.ts';
import { Id, Words } from './words.ts';

/** The closed set of measures a rule may name: their arguments here, their arithmetic in scoring/measures. */
const items = z.array(z.string()).min(1);
const among = z.enum(['everyone', 'staff']).default('everyone');

const activity = z.enum(activityNames);
const activities = z.array(activity).min(1);
const step = z.enum(['month', 'quarter', 'half-year', 'year']);
const days = z.int().min(1);

/** What an appraisal may show of a person. `customer-weight`: customer_weight above 0; `service-pay`: that, or reward_linked; `coached`: a coaching session for each quarter of the period. */
const trait = z.enum([
  'customer_goal',
  'goal_measure',
  'goal_due',
  'customer_competency',
  'development_plan',
  'customer-weight',
  'service-pay',
  'coached',
]);
const traits = z.array(trait).min(1);

const levels = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]);
const common = {
  /** Tells the rules of a practice apart; by default the measure's name. */
  id: Id.optional(),
  /** What it measures, in the words of the report; by default the measure's own. */
  name: Words.optional(),
  /** The five values at which levels 1 to 5 are reached, rising or falling. */
  levels,
  weight: z.number().min(0),
  /** The id of another rule of the practice: this one counts only where that one is not measured. */
  insteadOf: Id.optional(),
  /** Where the five values come from; no article gives any. */
  basis: z.enum(['article', 'literature', 'judgement']),
};

export const RuleSchema = z.discriminatedUnion('measure', [
  /** Share of people on the agreeing side of the items. */
  z.strictObject({ measure: z.literal('survey.favourable'), items, among, ...common }),
  /** The lower of two favourable shares. */
  z.strictObject({ measure: z.literal('survey.weaker'), first: items, second: items, among, ...common }),
  /** Share of people who give the right answer to a knowledge item. */
  z.strictObject({
    measure: z.literal('survey.knowing'),
    item: z.string(),
    among: z.enum(['everyone', 'front-line']).default('everyone'),
    ...common,
  }),
  /** Share of weeks (months where volume is small) with three or more answers of customers. */
  z.strictObject({ measure: z.literal('customers.weeks'), ...common }),
  /** Share of appraised people who have all of some traits, among those of a level, and among those who have another trait. */
  z.strictObject({
    measure: z.literal('appraisals.share'),
    have: traits,
    among: z.enum(['everyone', 'staff', 'leaders']).default('everyone'),
    of: trait.optional(),
    ...common,
  }),
  /** Share of departments in which at least a share of the people have a trait. */
  z.strictObject({
    measure: z.literal('appraisals.departments'),
    have: trait,
    atLeast: z.number().min(0).max(1),
    ...common,
  }),
  /** Rank correlation of goal attainment with reward, within levels. */
  z.strictObject({ measure: z.literal('appraisals.correlation'), ...common }),
  /** Pay (or pay position) of one function as a ratio of that of all others, within levels. */
  z.strictObject({ measure: z.literal('appraisals.pay'), function: z.string(), ...common }),
  /** Promotion rate of one function as a ratio of that of all others, within levels. */
  z.strictObject({ measure: z.literal('appraisals.promotion'), function: z.string(), ...common }),
  /** Share of the organisation's goals for customers that have a measure and a date. */
  z.strictObject({ measure: z.literal('goals.smart'), ...common }),
  /** Mean over pairs of teams of what the one says of the other's service. */
  z.strictObject({ measure: z.literal('internal.pairs'), ...common }),
  /** Share of departments and half-years in which ratings were both given and received. */
  z.strictObject({ measure: z.literal('internal.coverage'), ...common }),
  /** Share of ratings after which an improvement was agreed on. */
  z.strictObject({ measure: z.literal('internal.agreed'), ...common }),
  /** Share of units and steps of time in which at least one of some activities was done. */
  z.strictObject({
    measure: z.literal('activities.coverage'),
    activities,
    units: z.enum(['company', 'departments', 'front-line', 'functions', 'executives']),
    every: step,
    by: z.enum(['anyone', 'managers', 'executives']).default('anyone'),
    metric: z.enum(['customer', 'inside']).optional(),
    ...common,
  }),
  /** Share of deeds of one activity that another, about the same subject, followed within some days. */
  z.strictObject({ measure: z.literal('activities.followed'), activity, by: activity, days, ...common }),
  /** Share of deeds of one activity, old enough, that were answered within some days; with an outcome, where one is asked for. */
  z.strictObject({
    measure: z.literal('activities.answered'),
    activity,
    days,
    outcome: z.boolean().default(false),
    ...common,
  }),
  /** Share of the subjects of an activity of which somebody judged what came of it. */
  z.strictObject({ measure: z.literal('activities.judged'), activity, ...common }),
  /** Value per head that one function received as a ratio of that of another, at most 1. */
  z.strictObject({
    measure: z.literal('activities.parity'),
    activity,
    function: z.string(),
    against: z.string(),
    ...common,
  }),
  /** Hours per head a year. */
  z.strictObject({ measure: z.literal('activities.hours'), activity, ...common }),
  /** Deeds a month. */
  z.strictObject({ measure: z.literal('activities.rate'), activities, ...common }),
  /** The longest time without a deed, in days. */
  z.strictObject({ measure: z.literal('activities.silence'), activities, ...common }),
  /** Share of weeks with a deed, as the mean over activities. */
  z.strictObject({ measure: z.literal('activities.weeks'), ...common }),
  /** The weekly rate after the busiest week as a ratio of the usual rate before it, at most 1. */
  z.strictObject({ measure: z.literal('activities.after-peak'), ...common }),
]);

type AnyRule = z.infer<typeof RuleSchema>;
export type MeasureName = AnyRule['measure'];

/** A rule whose id is settled. */
export type RuleOf<M extends MeasureName> = {
  readonly [K in M]: Omit<Extract<AnyRule, { measure: K }>, 'id' | 'measure'> & {
    readonly measure: K;
    readonly id: string;
  };
}[M];
export type Rule = RuleOf<MeasureName>;

type Evidence = 'opinion' | 'records';

interface MeasureInfo {
  /** Whether it rests on what people say or on a record of what was done. */
  readonly evidence: Evidence;
  /** The kinds of file that can feed it; none where culture.yaml does. */
  readonly kinds: readonly KindId[];
  /** What its n counts. */
  readonly counts:
    | 'employees'
    | 'periods'
    | 'departments'
    | 'pairs'
    | 'ratings'
    | 'goals'
    | 'deeds'
    | 'subjects';
  /** What it is measured in, and its five values are written in. */
  readonly unit: Unit;
}

export const measureInfo = {
  'survey.favourable': { evidence: 'opinion', kinds: ['survey'], counts: 'employees', unit: 'share' },
  'survey.weaker': { evidence: 'opinion', kinds: ['survey'], counts: 'employees', unit: 'share' },
  'survey.knowing': { evidence: 'opinion', kinds: ['survey'], counts: 'employees', unit: 'share' },
  'customers.weeks': { evidence: 'records', kinds: ['nps', 'reviews'], counts: 'periods', unit: 'share' },
  'appraisals.share': { evidence: 'records', kinds: ['appraisals'], counts: 'employees', unit: 'share' },
  'appraisals.departments': {
    evidence: 'records',
    kinds: ['appraisals'],
    counts: 'departments',
    unit: 'share',
  },
  'appraisals.correlation': {
    evidence: 'records',
    kinds: ['appraisals'],
    counts: 'employees',
    unit: 'correlation',
  },
  'appraisals.pay': { evidence: 'records', kinds: ['appraisals'], counts: 'employees', unit: 'ratio' },
  'appraisals.promotion': { evidence: 'records', kinds: ['appraisals'], counts: 'employees', unit: 'ratio' },
  'goals.smart': { evidence: 'records', kinds: [], counts: 'goals', unit: 'share' },
  'internal.pairs': { evidence: 'records', kinds: ['internal'], counts: 'pairs', unit: 'rating' },
  'internal.coverage': { evidence: 'records', kinds: ['internal'], counts: 'periods', unit: 'share' },
  'internal.agreed': { evidence: 'records', kinds: ['internal'], counts: 'ratings', unit: 'share' },
  'activities.coverage': { evidence: 'records', kinds: ['activities'], counts: 'periods', unit: 'share' },
  'activities.followed': { evidence: 'records', kinds: ['activities'], counts: 'deeds', unit: 'share' },
  'activities.answered': { evidence: 'records', kinds: ['activities'], counts: 'deeds', unit: 'share' },
  'activities.judged': { evidence: 'records', kinds: ['activities'], counts: 'subjects', unit: 'share' },
  'activities.parity': { evidence: 'records', kinds: ['activities'], counts: 'deeds', unit: 'ratio' },
  'activities.hours': { evidence: 'records', kinds: ['activities'], counts: 'deeds', unit: 'hours' },
  'activities.rate': { evidence: 'records', kinds: ['activities'], counts: 'deeds', unit: 'monthly' },
  'activities.silence': { evidence: 'records', kinds: ['activities'], counts: 'deeds', unit: 'days' },
  'activities.weeks': { evidence: 'records', kinds: ['activities'], counts: 'periods', unit: 'share' },
  'activities.after-peak': { evidence: 'records', kinds: ['activities'], counts: 'deeds', unit: 'ratio' },
} as const satisfies Record<MeasureName, MeasureInfo>;

export const isMeasureName = (name: string): name is MeasureName => Object.hasOwn(measureInfo, name);

/** The items that a rule speaks of. */
export const itemsOf = (rule: Rule): readonly string[] => {
  switch (rule.measure) {
    case 'survey.favourable':
      return rule.items;
    case 'survey.weaker':
      return [...rule.first, ...rule.second];
    case 'survey.knowing':
      return [rule.item];
    default:
      return [];
  }
};
