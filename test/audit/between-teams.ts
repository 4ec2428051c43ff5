import { groupsOf, mean, minimumGroup, shareOf } from './arithmetic.ts';
import { type Evidence, isWhole, type Row, type Rule } from './evidence.ts';

/** Of the pairs with raters enough, those that speak of a department here: the mean of their means, pairs counting alike. */
const pairs = (ratings: readonly Row[], within: readonly string[]): number => {
  const received = ratings.filter((row) => within.includes(row.to_department ?? ''));
  const told = groupsOf(received, (row) => `${row.from_department} of ${row.to_department}`).filter(
    (pair) => pair.length >= minimumGroup,
  );
  return told.length < 2 ? Number.NaN : mean(told.map((pair) => mean(pair.map((row) => Number(row.rating)))));
};

/** Departments and half-years with ratings both given and received. */
const coverage = (ratings: readonly Row[], within: readonly string[]): number => {
  const halves = within.flatMap((department) =>
    ['2025-H2', '2026-H1'].map((period) => ({ department, period })),
  );
  const has = (side: 'from_department' | 'to_department') => (half: { department: string; period: string }) =>
    ratings.some((row) => row.period === half.period && row[side] === half.department);
  return halves.length < 3
    ? Number.NaN
    : shareOf(halves, (half) => has('from_department')(half) && has('to_department')(half));
};

/** A rule on what departments say of each other's service; NaN where it is not measured. */
export const internalRule = (rule: Rule, evidence: Evidence): number => {
  const { internal, within } = evidence;
  const ofOthers = internal.filter((row) => row.from_department !== row.to_department);
  switch (rule.measure) {
    case 'internal.pairs':
      return pairs(ofOthers, within);
    case 'internal.coverage':
      return coverage(ofOthers, within);
    case 'internal.agreed': {
      const said = internal.filter((row) => row.action_agreed !== '');
      return isWhole(evidence) ? shareOf(said, (row) => row.action_agreed === 'yes') : Number.NaN;
    }
    default:
      throw new Error(`no such measure: ${rule.measure}`);
  }
};
