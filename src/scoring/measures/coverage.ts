import type { Reason } from '../../assessment/figure.ts';
import type { RuleOf } from '../../model/measures.ts';
import { sum } from '../../statistics/estimate.ts';
import { estimateShare } from '../../statistics/share.ts';
import { stepsOfYear } from '../../tallies/days.ts';
import type { Deed } from '../../tallies/events.ts';
import { isEverybody, sameName } from '../company.ts';
import { daysIn, deedsOf, type Span } from '../deeds.ts';
import type { Evidence, Measure } from './measure.ts';

type CoverageRule = RuleOf<'activities.coverage'>;

/** Fewer units times steps of time than this are no pattern. */
const fewestPeriods = 3;

/** The units that deeds may reach: how many there are, what a deed calls its own ('' where it does not), and which of them that reaches. */
interface Units {
  readonly count: number;
  nameOf(deed: Deed): string;
  reachedBy(name: string): readonly string[];
}

const among = (names: ReadonlySet<string>, nameOf: (deed: Deed) => string): Units => ({
  count: names.size,
  nameOf,
  reachedBy: (name) => {
    if (isEverybody(name)) return [...names];
    return names.has(sameName(name)) ? [sameName(name)] : [];
  },
});

const company: Units = { count: 1, nameOf: () => 'company', reachedBy: (name) => [name] };

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
      return isUnit ? 'not-by-unit' : company;
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
      return count === undefined
        ? 'not-declared'
        : { count, nameOf: ({ by }) => by, reachedBy: (name) => [name] };
    }
  }
};

const isBy = (who: CoverageRule['by'], { level }: Deed): boolean =>
  who === 'anyone' || level === 'executive' || (who === 'managers' && level === 'manager');

/** Whether the log observed at least half of a step of time. */
const isObserved = (step: Span, window: Span): boolean => {
  const from = step.from > window.from ? step.from : window.from;
  const to = step.to < window.to ? step.to : window.to;
  return from <= to && 2 * daysIn({ from, to }) >= daysIn(step);
};

/**
 * Share, 0…1, of units (the company, departments, those at the front line, functions, executives) and steps of time (months,
 * quarters, half-years of the twelve months up to the end of the log) in which at least one of the activities was done; steps of
 * which the log observed less than half do not count. Wilson interval over units times steps, of which there must be three.
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
  const counted = deeds.filter((deed) => isBy(rule.by, deed) && (!asksWhat || deed.metric === rule.metric));
  if (counted.length > 0 && counted.every((deed) => units.nameOf(deed) === '')) return 'column-missing';

  const steps = stepsOfYear(window.to, rule.every).filter((step) => isObserved(step, window));
  const periods = steps.length * units.count;
  if (units.count === 0) return 'column-missing';
  if (periods < fewestPeriods) return 'too-few';
  const met = steps.map(({ from, to }) => {
    const names = counted
      .filter(({ day }) => day >= from && day <= to)
      .map((deed) => units.nameOf(deed))
      .filter((name) => name !== '');
    // More executives than there are said to be fill no other quarter.
    return Math.min(units.count, new Set(names.flatMap((name) => units.reachedBy(name))).size);
  });
  return { estimate: estimateShare(sum(met), periods), unit: 'share', window };
};
