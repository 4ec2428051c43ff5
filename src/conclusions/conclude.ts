import type { Conclusions } from '../assessment/conclusions.ts';
import type { Unconcluded } from '../assessment/document.ts';
import { concludeBreakdowns } from './breakdowns.ts';

/** All conclusions from a document in which nothing is left that may not be published. */
export const conclude = (published: Unconcluded): Conclusions => ({
  breakdowns: concludeBreakdowns(published.breakdowns),
});
