import { estimateShare } from '../../statistics/share.ts';
import type { Measure } from './measure.ts';

/** Share, 0…1, of the goals in culture.yaml that have both a measure and a date; none at all is 0. Wilson interval over goals. */
export const smartGoals: Measure<'goals.smart'> = ({ company, unit }) => {
  if (unit !== undefined) return 'not-by-unit';
  const { goals } = company;
  if (goals === undefined) return 'not-declared';
  const smart = goals.filter(({ measure, due }) => measure !== undefined && due !== undefined).length;
  const none = { value: 0, low: 0, high: 0, se: 0, n: 0 };
  const estimate = goals.length === 0 ? none : estimateShare(smart, goals.length);
  return { estimate, unit: 'share', window: 'undated' };
};
