import type { Counts } from '../tallies/counts.ts';
import type { Matrix } from '../tallies/matrix.ts';

/** All that the data came to, one tally a kind; a kind without a file is absent. */
export interface Tallies {
  readonly survey?: Matrix;
  readonly nps?: Counts;
  /** Ratings in tenths. */
  readonly reviews?: Counts;
}
