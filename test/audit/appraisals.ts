import { groupsOf, mean, minimumGroup, ranks, shareOf, sum } from './arithmetic.ts';
import { type Evidence, here, isWhole, type Row, type Rule } from './evidence.ts';

/** Whether a review shows a trait: true, false, or null where it does not say. */
const shows = (row: Row, trait: string): boolean | null => {
  const number = (column: string) => (row[column] === '' ? null : Number(row[column]));
  switch (trait) {
    case 'customer-weight': {
      const weight = number('customer_weight');
      return weight === null ? null : weight > 0;
    }
    case 'service-pay':
      return shows(row, 'customer-weight') || shows(row, 'reward_linked');
    case 'coached': {
      const sessions = number('coaching_sessions');
      return sessions === null ? null : sessions >= 2; // A half-year is appraised, and it has two quarters.
    }
    default:
      // Yes or no; or a text, a day or a mark, and blank where there is none.
      return row[trait] !== '' && row[trait] !== 'no';
  }
};

const allShown = (row: Row, traits: readonly string[]): boolean | null => {
  const shown = traits.map((trait) => shows(row, trait));
  return shown.includes(false) ? false : shown.includes(null) ? null : true;
};

const share = (rows: readonly Row[], traits: readonly string[]): number => {
  const said = rows.map((row) => allShown(row, traits)).filter((shown) => shown !== null);
  return said.length < minimumGroup || said.length * 2 < rows.length
    ? Number.NaN
    : shareOf(said, (shown) => shown);
};

/** Spearman's correlation of attainment with reward, both ranked within levels; NaN of fewer than thirty people. */
const correlation = (rows: readonly Row[]): number => {
  const ranked = (column: string) =>
    groupsOf(rows, (row) => row.level ?? '').flatMap((level) =>
      ranks(level.map((row) => Number(row[column]))).map((rank) => rank - (level.length + 1) / 2),
    );
  const product = (x: readonly number[], y: readonly number[]) =>
    sum(x.map((value, at) => value * (y[at] ?? Number.NaN)));
  const [x, y] = [ranked('goal_attainment'), ranked('reward')];
  return rows.length < 30 ? Number.NaN : product(x, y) / Math.sqrt(product(x, x) * product(y, y));
};

/** Levels in which both the function and the others have people enough to be told, as [function, others]. */
const sides = (rows: readonly Row[], name: string): [Row[], Row[]][] =>
  groupsOf(rows, (row) => row.level ?? '')
    .map((level): [Row[], Row[]] => [
      level.filter((row) => row.function === name),
      level.filter((row) => row.function !== name),
    ])
    .filter((both) => both.every((side) => side.length >= minimumGroup));

/** The ratio of geometric means within levels, each level by the people of the function. */
const pay = (rows: readonly Row[], name: string): number => {
  const logarithms = (side: readonly Row[]) => mean(side.map((row) => Math.log(Number(row.reward))));
  const levels = sides(rows, name);
  const differences = levels.map(([own, others]) => own.length * (logarithms(own) - logarithms(others)));
  return Math.exp(sum(differences) / sum(levels.map(([own]) => own.length)));
};

/** The promotion rate as a ratio of that of the others within levels (Mantel and Haenszel). */
const promotion = (rows: readonly Row[], name: string): number => {
  const promoted = (side: readonly Row[]) => side.filter((row) => row.promoted === 'yes').length;
  const levels = sides(rows, name).map(([own, others]) => ({ own, others, all: own.length + others.length }));
  return (
    sum(levels.map(({ own, others, all }) => (promoted(own) * others.length) / all)) /
    sum(levels.map(({ own, others, all }) => (promoted(others) * own.length) / all))
  );
};

/** Of departments, the small ones together, or with the smallest where they are still too few; NaN of fewer than three. */
const departmentsWith = (rows: readonly Row[], traits: readonly string[], atLeast: number): number => {
  const departments = groupsOf(rows, (row) => row.department ?? '').sort((a, b) => b.length - a.length);
  const told = departments.filter((people) => people.length >= minimumGroup);
  const rest = departments.filter((people) => people.length < minimumGroup).flat();
  if (rest.length >= minimumGroup) told.push(rest);
  else if (rest.length > 0) told.push([...(told.pop() ?? []), ...rest]);
  return told.length < 3 ? Number.NaN : shareOf(told, (people) => share(people, traits) >= atLeast);
};

/** A rule on performance reviews; NaN where it is not measured. Pay, promotion and departments are compared in the whole company only. */
export const appraisalsRule = (rule: Rule, evidence: Evidence): number => {
  const rows = here(evidence, evidence.appraisals);
  const traits = [rule.have].flat();
  if (rule.measure === 'appraisals.share') {
    const among = rows.filter(
      (row) => rule.among === undefined || (row.level === 'staff') === (rule.among === 'staff'),
    );
    return share(
      among.filter((row) => rule.of === undefined || shows(row, rule.of) === true),
      traits,
    );
  }
  if (rule.measure === 'appraisals.correlation') return correlation(rows);
  if (!isWhole(evidence)) return Number.NaN;
  switch (rule.measure) {
    case 'appraisals.departments':
      return departmentsWith(rows, traits, rule.atLeast);
    case 'appraisals.pay':
      return pay(rows, rule.function);
    case 'appraisals.promotion':
      return promotion(rows, rule.function);
    default:
      throw new Error(`no such measure: ${rule.measure}`);
  }
};
