import jstat from 'jstat';
import type { Random } from '../../src/statistics/random.ts';

/** The chance that a normal number of this deviation lies above a bound. */
export const chanceAbove = (bound: number, deviation: number): number =>
  1 - jstat.normal.cdf(bound, 0, deviation);

/** A normal number of mean 0 and deviation 1 (Box and Muller 1958). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
