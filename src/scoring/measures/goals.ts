import { estimateShare } from '../../statistics/share.ts';
import type { Measure } from './measure.ts';

/**
 * Share, 0…1, of the goals in culture.yaml that have both a measure and a date; none at all is 0. Wilson interval over goals, where
 * there are none that of a single one without.
 */
export const smartGoals: Measure<'goals.smart'> = ({ company, unit }) => {
  if (unit !== undefined) return 'not-by-unit';
  const { goals } = company;
  if (goals === undefined) return 'not-declared';
  const smart = goals.filter(({ measure, due }) => measure !== undefined && due !== undefined).length;
  const estimate = estimateShare(smart, Math.max(1, goals.length));
  return { estimate: { ...estimate, n: goals.length }, unit: 'share', window: 'undated' };
};
