import type { Reason } from '../../assessment/figure.ts';
import type { RuleOf } from '../../model/measures.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { sum } from '../../statistics/estimate.ts';
import { estimateRankCorrelation, type Pair } from '../../statistics/rank-correlation.ts';
import { estimateLevelRatio, estimateRiskRatio, type Stratum } from '../../statistics/ratio.ts';
import { estimateShare } from '../../statistics/share.ts';
import { monthsBetween, periodDays } from '../../tallies/days.ts';
import { type AppraisalFact, type AppraisalRow, countPeople } from '../../tallies/matrix.ts';
import { sameName } from '../company.ts';
import { rowsAmong } from '../people.ts';
import type { Measure } from './measure.ts';

type Trait = RuleOf<'appraisals.share'>['have'][number];

/** Quarters that a review covers, at least one: those of its period; an undated review is one of a year. */
const quartersOf = ({ wave, day }: AppraisalRow, dated: number): number => {
  const days = periodDays(wave);
  if (days === undefined) return day === '' ? 4 : dated;
  return Math.max(1, Math.floor(monthsBetween(days.from.slice(0, 7), days.to.slice(0, 7)) / 3));
};

/** Whether a review shows a trait; undefined where it does not say. */
const shows = (row: AppraisalRow, trait: Trait, dated: number): boolean | undefined => {
  const { facts } = row;
  const [weight, linked] = [facts.get('customer_weight'), facts.get('reward_linked')];
  const sessions = facts.get('coaching_sessions');
  switch (trait) {
    case 'customer-weight':
      return weight === undefined ? undefined : weight > 0;
    case 'service-pay':
      return weight === undefined && linked === undefined ? undefined : (weight ?? 0) > 0 || linked === 1;
    case 'coached':
      return sessions === undefined ? undefined : sessions >= quartersOf(row, dated);
    default: {
      const fact = facts.get(trait);
      return fact === undefined ? undefined : fact === 1;
    }
  }
};

/** The share of rows that show all traits, with people as witnesses, where the reviews of at least half of them say. */
const shareOf = (
  rows: readonly AppraisalRow[],
  traits: readonly Trait[],
  dated: number,
): Estimate | Reason => {
  const known = rows.flatMap((row) => {
    const shown = traits.map((trait) => shows(row, trait, dated));
    return shown.includes(undefined) ? [] : [{ row, has: shown.every(Boolean) }];
  });
  if (known.length === 0) return 'column-missing';
  if (2 * known.length < rows.length) return 'mostly-blank';
  const people = countPeople(known.map(({ row }) => row));
  const share = known.filter(({ has }) => has).length / known.length;
  return estimateShare(share * people, people);
};

/**
 * Share of appraised people, 0…1, who show all the traits, among those of a level and among those who show another trait;
 * reviews that do not say are left out, and at least half must say. Wilson interval over people.
 */
export const appraisalShare: Measure<'appraisals.share'> = (
  { appraisals, reviewQuarters },
  { have, among, of },
) => {
  if (typeof appraisals === 'string') return appraisals;
  const { tally, window } = appraisals;
  if (tally.rows.length === 0) return 'no-answers';
  if (among !== 'everyone' && tally.rows.every(({ level }) => level === '')) return 'column-missing';
  const asked = rowsAmong(tally, among).filter(
    (row) => of === undefined || shows(row, of, reviewQuarters) === true,
  );
  if (asked.length === 0) return 'no-answers';
  const estimate = shareOf(asked, have, reviewQuarters);
  return typeof estimate === 'string' ? estimate : { estimate, unit: 'share', window };
};

/** Fewer departments than this are no pattern. */
const fewestDepartments = 3;

/**
 * Share of departments, 0…1, in which at least `atLeast` of the appraised people show a trait; departments with fewer
 * people than the minimum group are left out. Wilson interval over departments, of which there must be three.
 */
export const appraisalDepartments: Measure<'appraisals.departments'> = (
  { appraisals, company, unit, reviewQuarters },
  { have, atLeast },
) => {
  if (typeof appraisals === 'string') return appraisals;
  if (unit !== undefined) return 'not-by-unit';
  const { tally, window } = appraisals;
  const groups = new Map<string, AppraisalRow[]>();
  for (const row of tally.rows)
    if (row.department !== '')
      groups.set(sameName(row.department), [...(groups.get(sameName(row.department)) ?? []), row]);
  const shares = [...groups.values()].flatMap((rows) => {
    const share = shareOf(rows, [have], reviewQuarters);
    return typeof share === 'string' || share.n < company.minimumGroup ? [] : [share.value];
  });
  const whole = shareOf(tally.rows, [have], reviewQuarters);
  if (groups.size === 0) return 'column-missing';
  if (typeof whole === 'string') return whole;
  if (shares.length < fewestDepartments) return 'too-few';
  const met = shares.filter((share) => share >= atLeast).length;
  return { estimate: estimateShare(met, shares.length), unit: 'share', window };
};

const strataOf = (rows: readonly AppraisalRow[]): AppraisalRow[][] => {
  const levels = new Map<string, AppraisalRow[]>();
  for (const row of rows) levels.set(row.level, [...(levels.get(row.level) ?? []), row]);
  return [...levels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
};

/** Fewer pairs than this say next to nothing of a correlation. */
const fewestPairs = 30;

/** Rank correlation, −1…1, of goal attainment with reward, ranked within levels; at least 30 people with both. */
export const appraisalCorrelation: Measure<'appraisals.correlation'> = ({ appraisals }) => {
  if (typeof appraisals === 'string') return appraisals;
  const { tally, window } = appraisals;
  const strata = strataOf(tally.rows).map((rows) =>
    rows.flatMap(({ facts }): Pair[] => {
      const [attainment, reward] = [facts.get('goal_attainment'), facts.get('reward')];
      return attainment === undefined || reward === undefined ? [] : [[attainment, reward]];
    }),
  );
  const pairs = sum(strata.map((stratum) => stratum.length));
  if (pairs === 0) return tally.rows.length === 0 ? 'no-answers' : 'column-missing';
  if (pairs < fewestPairs) return 'too-few';
  const estimate = estimateRankCorrelation(strata.filter((stratum) => stratum.length > 1));
  return estimate === undefined ? 'no-variance' : { estimate, unit: 'correlation', window };
};

/** Levels in which the function and all others have people enough, each with the rows of both. */
const divided = (
  rows: readonly AppraisalRow[],
  ownFunction: string,
  minimum: number,
): Stratum<readonly AppraisalRow[]>[] =>
  strataOf(rows)
    .map((stratum) => ({
      one: stratum.filter((row) => row.function === ownFunction),
      other: stratum.filter((row) => row.function !== ownFunction && row.function !== ''),
    }))
    .filter(({ one, other }) => Math.min(countPeople(one), countPeople(other)) >= minimum);

/**
 * Pay of one function as a ratio of that of all others, 0…, as the ratio of geometric means within levels; pay position where
 * no pay is given. Levels in which either side has fewer people than the minimum group are left out.
 */
export const appraisalPay: Measure<'appraisals.pay'> = ({ appraisals, company, unit }, rule) => {
  if (typeof appraisals === 'string') return appraisals;
  if (unit !== undefined) return 'not-by-unit';
  const { tally, window } = appraisals;
  const paid = (fact: AppraisalFact): AppraisalRow[] =>
    tally.rows.filter(({ facts }) => (facts.get(fact) ?? 0) > 0);
  const fact = paid('reward').length > 0 ? 'reward' : 'pay_position';
  const rows = paid(fact);
  if (rows.length === 0 || rows.every((row) => row.function === '')) return 'column-missing';
  const strata = divided(rows, rule.function, company.minimumGroup);
  if (strata.length === 0) return 'too-few';
  const valuesOf = (group: readonly AppraisalRow[]): number[] =>
    group.map(({ facts }) => facts.get(fact) ?? 0);
  const estimate = estimateLevelRatio(
    strata.map(({ one, other }) => ({ one: valuesOf(one), other: valuesOf(other) })),
  );
  return { estimate, unit: 'ratio', window };
};

/** Fewer promotions than this say nothing of who gets them. */
const fewestPromotions = 10;

/**
 * Promotion rate of one function as a ratio of that of all others, 0…, within levels (Mantel–Haenszel); ten promotions or more
 * in all. Levels in which either side has fewer people than the minimum group are left out.
 */
export const appraisalPromotion: Measure<'appraisals.promotion'> = ({ appraisals, company, unit }, rule) => {
  if (typeof appraisals === 'string') return appraisals;
  if (unit !== undefined) return 'not-by-unit';
  const { tally, window } = appraisals;
  const rows = tally.rows.filter(({ facts }) => facts.has('promoted'));
  if (rows.length === 0 || rows.every((row) => row.function === '')) return 'column-missing';
  const casesOf = (group: readonly AppraisalRow[]) => ({
    cases: group.filter(({ facts }) => facts.get('promoted') === 1).length,
    n: group.length,
  });
  const strata = divided(rows, rule.function, company.minimumGroup).map(({ one, other }) => ({
    one: casesOf(one),
    other: casesOf(other),
  }));
  const promotions = sum(strata.map(({ one, other }) => one.cases + other.cases));
  if (promotions < fewestPromotions) return 'too-few';
  if (sum(strata.map(({ other }) => other.cases)) === 0) return 'no-variance';
  return { estimate: estimateRiskRatio(strata), unit: 'ratio', window };
};
