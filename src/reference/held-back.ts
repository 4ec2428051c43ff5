import { type Assessment, heldBackScore } from '../assessment/document.ts';
import type { HeldBack } from '../assessment/stage.ts';
import type { Library } from './library.ts';

/** What a score is, what it needs, and whether the two look alike, so that 1.46 does not pass for the 1.5 it falls short of. */
export const heldBackFacts = (
  write: (score: number) => string,
  assessment: Assessment,
  held: HeldBack,
): { readonly needs: string; readonly value: string; readonly close: 'yes' | 'no' } => {
  const needs = write(held.needs);
  const score = heldBackScore(held, assessment);
  const value = score === undefined ? '' : write(score);
  return { needs, value, close: value === needs ? 'yes' : 'no' };
};

/** What stands between an assessment and the next stage, as a sentence. */
export const heldBackText = (
  { say, format, names }: Pick<Library, 'say' | 'format' | 'names'>,
  assessment: Assessment,
  held: HeldBack,
  write = format.score,
): string => {
  const found = heldBackFacts(write, assessment, held);
  switch (held.reason) {
    case 'overall':
      return say('report.held.overall', found);
    case 'dimension':
      return say('report.held.dimension', { ...found, name: names.dimension(held.dimension) });
    case 'practice':
      return say('report.held.practice', { ...found, name: names.practice(held.practice) });
    case 'dimensions':
      return say('report.held.dimensions', { measured: held.measured, needs: held.needs });
    case 'records':
      return say('report.held.records', { measured: held.measured, needs: held.needs });
  }
};
