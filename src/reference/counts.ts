import type { MeasuredFigure } from '../assessment/figure.ts';
import type { Say } from '../locales/words.ts';
import { measureInfo, type Rule } from '../model/measures.ts';

type Step = 'week' | 'month' | 'quarter' | 'half' | 'year';
type Group = 'none' | 'department' | 'function' | 'executive';

const groups: Readonly<Record<string, Group>> = {
  departments: 'department',
  'front-line': 'department',
  functions: 'function',
  executives: 'executive',
};

const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 864e5;

/** Weeks, unless so few lie in the window that they must be months. */
const weeksOrMonths = ({ n, window }: MeasuredFigure): Step =>
  window !== 'undated' && (dayOf(window.to) - dayOf(window.from)) / n > 14 ? 'month' : 'week';

/** The steps of time that a rule counts, and whether in each department, function or executive; undefined where it counts other things. */
const stepsOf = (rule: Rule, figure: MeasuredFigure): { step: Step; group: Group } | undefined => {
  switch (rule.measure) {
    case 'activities.coverage':
      return { step: rule.every === 'half-year' ? 'half' : rule.every, group: groups[rule.units] ?? 'none' };
    case 'internal.coverage':
      return { step: 'half', group: 'department' };
    case 'activities.weeks':
      return { step: 'week', group: 'none' };
    case 'customers.weeks':
      return { step: weeksOrMonths(figure), group: 'none' };
    default:
      return undefined;
  }
};

/** What the n of a rule's figure counts, in plain words: 28 quarters, counted by department. */
export const countsText = (say: Say, rule: Rule, figure: MeasuredFigure): string => {
  const { n } = figure;
  const steps = stepsOf(rule, figure);
  if (steps === undefined) return say(`counts.${measureInfo[rule.measure].counts}`, { n });
  if (steps.step === 'year' && steps.group !== 'none') return say('counts.groups', { n, group: steps.group });
  return say('counts.steps', { n, ...steps });
};
