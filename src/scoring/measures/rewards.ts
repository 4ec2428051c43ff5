import { sum } from '../../statistics/estimate.ts';
import { estimateRankCorrelation, type Pair } from '../../statistics/rank-correlation.ts';
import { estimateLevelRatio, estimateRiskRatio, type Stratum } from '../../statistics/ratio.ts';
import { type AppraisalFact, type AppraisalRow, countPeople } from '../../tallies/matrix.ts';
import type { People } from '../sample.ts';
import type { Measure } from './measure.ts';

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
  const rows = tally.rows.filter(({ facts }) => facts.has('goal_attainment') && facts.has('reward'));
  if (rows.length === 0) return tally.rows.length === 0 ? 'no-answers' : 'column-missing';
  if (rows.length < fewestPairs) return 'too-few';
  const strata = strataOf(rows).filter((stratum) => stratum.length > 1);
  const estimate = estimateRankCorrelation(
    strata.map((stratum) =>
      stratum.map(({ facts }): Pair => [facts.get('goal_attainment') ?? 0, facts.get('reward') ?? 0]),
    ),
  );
  if (estimate === undefined) return 'no-variance';
  return { estimate, unit: 'correlation', window, people: all('reward by attainment', strata.flat()) };
};

/** All people that a number is about which is no mean of what they have. */
const all = (variable: string, rows: readonly AppraisalRow[]): People => ({
  as: 'own',
  samples: [{ kind: 'appraisals', variable, rows }],
});

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
  const people = all(
    fact,
    strata.flatMap(({ one, other }) => [...one, ...other]),
  );
  return { estimate, unit: 'ratio', window, people };
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
  const compared = divided(rows, rule.function, company.minimumGroup);
  const strata = compared.map(({ one, other }) => ({ one: casesOf(one), other: casesOf(other) }));
  const promotions = sum(strata.map(({ one, other }) => one.cases + other.cases));
  if (promotions < fewestPromotions) return 'too-few';
  if (sum(strata.map(({ other }) => other.cases)) === 0) return 'no-variance';
  const isGivenAway = [strata.map(({ one }) => one), strata.map(({ other }) => other)].some((side) => {
    const [cases, n] = [sum(side.map((part) => part.cases)), sum(side.map((part) => part.n))];
    return n < 2 * company.minimumGroup && (cases === 0 || cases === n);
  });
  if (isGivenAway) return 'too-few';
  const people = all(
    'promoted',
    compared.flatMap(({ one, other }) => [...one, ...other]),
  );
  return { estimate: estimateRiskRatio(strata), unit: 'ratio', window, people };
};
