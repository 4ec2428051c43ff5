import type { Reason } from '../../assessment/figure.ts';
import type { RuleOf } from '../../model/measures.ts';
import { type Estimate, sum } from '../../statistics/estimate.ts';
import { estimateShare } from '../../statistics/share.ts';
import { monthsBetween, periodDays } from '../../tallies/days.ts';
import { type AppraisalRow, countPeople } from '../../tallies/matrix.ts';
import { sameName } from '../company.ts';
import { rowsAmong } from '../people.ts';
import { areAlike, type Sample } from '../sample.ts';
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

/** The share of rows that show all traits, with people as witnesses, where the reviews of at least half of them say; and who they are. */
const shareOf = (
  rows: readonly AppraisalRow[],
  traits: readonly Trait[],
  dated: number,
): { readonly estimate: Estimate; readonly sample: Pick<Sample, 'rows' | 'values'> } | Reason => {
  const known = rows.flatMap((row) => {
    const shown = traits.map((trait) => shows(row, trait, dated));
    return shown.includes(undefined) ? [] : [{ row, has: shown.every(Boolean) }];
  });
  if (known.length === 0) return 'column-missing';
  if (2 * known.length < rows.length) return 'mostly-blank';
  const sample = { rows: known.map(({ row }) => row), values: known.map(({ has }) => Number(has)) };
  const people = countPeople(sample.rows);
  return { estimate: estimateShare((sum(sample.values) / known.length) * people, people), sample };
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
  const found = shareOf(asked, have, reviewQuarters);
  if (typeof found === 'string') return found;
  const variable = [...have, ...(of === undefined ? [] : ['of', of])].join(' ');
  const isAlike = areAlike(found.sample.values);
  const sample: Sample = { kind: 'appraisals', variable, ...found.sample, isAlike, scale: 'share' };
  return { estimate: found.estimate, unit: 'share', window, people: { samples: [sample], as: 'mean' } };
};

/** Fewer departments than this are no pattern. */
const fewestDepartments = 3;

/**
 * Departments as they are counted: those of few people together as one, with the people of no department; if they are together still too
 * few, with the smallest of the others, because what is known of all but a few people bounds what those have. People of no department
 * alone are none.
 */
const counted = (
  large: readonly (readonly AppraisalRow[])[],
  others: readonly AppraisalRow[],
  minimumGroup: number,
): readonly (readonly AppraisalRow[])[] => {
  const left = countPeople(others);
  if (left === 0) return large;
  if (left >= minimumGroup)
    return others.some(({ department }) => department !== '') ? [...large, others] : large;
  const [smallest] = [...large].sort((a, b) => countPeople(a) - countPeople(b));
  return large.map((rows) => (rows === smallest ? [...rows, ...others] : rows));
};

/**
 * Share of departments, 0…1, in which at least `atLeast` of the appraised people show a trait; departments with fewer people than the
 * minimum group are counted together. Wilson interval over departments, of which there must be three.
 */
export const appraisalDepartments: Measure<'appraisals.departments'> = (
  { appraisals, company, unit, reviewQuarters },
  { have, atLeast },
) => {
  if (typeof appraisals === 'string') return appraisals;
  if (unit !== undefined) return 'not-by-unit';
  const { tally, window } = appraisals;
  if (tally.rows.every(({ department }) => department === '')) return 'column-missing';
  const whole = shareOf(tally.rows, [have], reviewQuarters);
  if (typeof whole === 'string') return whole;
  const groups = new Map<string, AppraisalRow[]>();
  for (const row of tally.rows) {
    const name = sameName(row.department);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const large: (readonly AppraisalRow[])[] = [];
  const others: AppraisalRow[] = [];
  for (const [name, rows] of groups) {
    const found = shareOf(rows, [have], reviewQuarters);
    const known = rows.filter((row) => shows(row, have, reviewQuarters) !== undefined);
    const isLarge = typeof found !== 'string' && found.estimate.n >= company.minimumGroup;
    if (name !== '' && isLarge) large.push(known);
    else others.push(...known);
  }
  const departments = counted(large, others, company.minimumGroup);
  if (departments.length < fewestDepartments) return 'too-few';
  const met = departments.filter((rows) => {
    const having = rows.filter((row) => shows(row, have, reviewQuarters) === true);
    return having.length >= atLeast * rows.length;
  });
  return { estimate: estimateShare(met.length, departments.length), unit: 'share', window };
};
