import type { TallyOf } from './kind.ts';

/** All that the data came to, one tally a kind; a kind without a file is absent. */
export type Tallies = Partial<TallyOf>;
