import type { Reason } from '../../assessment/figure.ts';
import type { RuleOf } from '../../model/measures.ts';
import { estimateShare } from '../../statistics/share.ts';
import { stepsOfYear } from '../../tallies/days.ts';
import type { Deed } from '../../tallies/events.ts';
import { sameName } from '../company.ts';
import { deedsOf } from '../deeds.ts';
import type { Evidence, Measure } from './measure.ts';

type CoverageRule = RuleOf<'activities.coverage'>;

/** Fewer units times steps of time than this are no pattern. */
const fewestPeriods = 3;

/** A deed for all departments at once. */
const everybody = 'all';

/** The units that one deed may reach: how many there are, and which of them a deed counts for. */
interface Units {
  readonly count: number;
  reachedBy(deed: Deed): readonly string[];
}

const among = (names: ReadonlySet<string>, nameOf: (deed: Deed) => string): Units => ({
  count: names.size,
  reachedBy: (deed) => {
    const name = sameName(nameOf(deed));
    if (name === everybody) return [...names];
    return names.has(name) ? [name] : [];
  },
});

const executivesIn = ({ company, appraisals }: Evidence): number | undefined => {
  const declared = company.headcount.levels.executive;
  if (declared !== undefined || typeof appraisals === 'string') return declared;
  const found = new Set(
    appraisals.tally.rows.filter(({ level }) => level === 'executive').map(({ respondent }) => respondent),
  );
  return found.size === 0 || found.has('') ? undefined : found.size;
};

/** The department a deed counts for: the doer's where the rule asks who did it, else the one it was done for. */
const departmentOf =
  ({ by }: CoverageRule) =>
  ({ department, forDepartment }: Deed): string =>
    by === 'anyone' && forDepartment !== '' ? forDepartment : department;

const unitsOf = (evidence: Evidence, rule: CoverageRule): Units | Reason => {
  const isUnit = evidence.unit !== undefined;
  switch (rule.units) {
    case 'company':
      return isUnit ? 'not-by-unit' : { count: 1, reachedBy: () => [''] };
    case 'departments':
      return among(evidence.departments, departmentOf(rule));
    case 'front-line':
      if (evidence.frontLine.size === 0) return isUnit ? 'not-by-unit' : 'not-declared';
      return among(evidence.frontLine, departmentOf(rule));
    case 'functions':
      return isUnit ? 'not-by-unit' : among(evidence.functions, (deed) => deed.function);
    case 'executives': {
      const count = executivesIn(evidence);
      if (isUnit) return 'not-by-unit';
      return count === undefined ? 'not-declared' : { count, reachedBy: ({ by }) => (by === '' ? [] : [by]) };
    }
  }
};

const isBy = (who: CoverageRule['by'], { level }: Deed): boolean =>
  who === 'anyone' || level === 'executive' || (who === 'managers' && level === 'manager');

/**
 * Share, 0…1, of units (the company, departments, those at the front line, functions, executives) and steps of time (months,
 * quarters, half-years of the twelve months up to the assessment's date, from the first deed of any sort) in which at least one
 * of the activities was done. Wilson interval over units times steps, of which there must be three.
 */
export const coverage: Measure<'activities.coverage'> = (evidence, rule) => {
  const found = deedsOf(evidence, rule.activities);
  if (typeof found === 'string') return found;
  const { deeds, window } = found;
  const units = unitsOf(evidence, rule);
  if (typeof units === 'string') return units;
  const asksWho = rule.by !== 'anyone';
  if (asksWho && deeds.length > 0 && deeds.every(({ level }) => level === '')) return 'column-missing';
  const asksWhat = rule.metric !== undefined;
  if (asksWhat && deeds.length > 0 && deeds.every(({ metric }) => metric === '')) return 'column-missing';

  const steps = stepsOfYear(window.to, rule.every).filter(({ to }) => to >= window.from);
  const periods = steps.length * units.count;
  if (units.count === 0) return 'column-missing';
  if (periods < fewestPeriods) return 'too-few';
  const counted = deeds.filter((deed) => isBy(rule.by, deed) && (!asksWhat || deed.metric === rule.metric));
  const met = steps.reduce((total, { from, to }) => {
    const inStep = counted.filter(({ day }) => day >= from && day <= to);
    return total + new Set(inStep.flatMap((deed) => units.reachedBy(deed))).size;
  }, 0);
  return { estimate: estimateShare(Math.min(met, periods), periods), unit: 'share', window };
};
