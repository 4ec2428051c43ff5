import type { Figure } from '../assessment/figure.ts';
import type { Measured } from './measures/measure.ts';

/** Gives a measured number its id; a reason becomes an unmeasured figure. */
export const figure = (id: string, measured: Measured): Figure => {
  if (typeof measured === 'string') return { id, status: 'unmeasured', reason: measured };
  const { estimate, unit, window } = measured;
  return { id, status: 'measured', ...estimate, unit, window };
};
