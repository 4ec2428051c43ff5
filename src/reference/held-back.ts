import { type Assessment, type HeldBack, heldBackScore } from '../assessment/document.ts';
import type { Library } from './library.ts';

/** What stands between an assessment and the next stage, as a sentence. */
export const heldBackText = (
  { say, format, names }: Pick<Library, 'say' | 'format' | 'names'>,
  assessment: Assessment,
  held: HeldBack,
): string => {
  const needs = format.score(held.needs);
  const score = heldBackScore(held, assessment);
  // Two decimals, so that 1.46 does not look like the 1.5 it falls short of.
  const value = score === undefined ? '' : format.mean(score);
  switch (held.reason) {
    case 'overall':
      return say('report.held.overall', { needs, value });
    case 'dimension':
      return say('report.held.dimension', { needs, value, name: names.dimension(held.dimension) });
    case 'practice':
      return say('report.held.practice', { needs, value, name: names.practice(held.practice) });
    case 'dimensions':
      return say('report.held.dimensions', { measured: held.measured, needs: held.needs });
    case 'records':
      return say('report.held.records', { measured: held.measured, needs: held.needs });
  }
};
