import type { Unmeasured } from '../assessment/figure.ts';
import type { Say } from '../locales/words.ts';

/** Why a figure has no number; of a score of the whole, that too little of it is measured. */
export const reasonText = (say: Say, { id, reason }: Unmeasured, minimum: number): string => {
  if (reason === 'too-few' && /(^|\.)overall$/.test(id)) return say('reason.too-little-overall');
  if (reason === 'too-few' && id.startsWith('lens.')) return say('reason.too-little');
  if (reason === 'too-few' && id.startsWith('association.')) return say('reason.too-few-departments');
  return say(`reason.${reason}`, { minimum });
};
