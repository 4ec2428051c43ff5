import type { Conclusions } from '../assessment/conclusions.ts';
import type { Unconcluded } from '../assessment/document.ts';
import { roundNumbers } from '../assessment/round.ts';
import { associations, findAssociations } from './association.ts';
import { canShow } from './can-show.ts';
import { quarterChanges, waveChanges } from './changes-in-time.ts';

/** All conclusions from a document in which nothing is left that may not be published. */
export const conclude = (published: Unconcluded): Conclusions => {
  const associated = roundNumbers(associations(published));
  return roundNumbers({
    changes: [...waveChanges(published), ...quarterChanges(published)],
    canShow: canShow(published),
    associations: associated,
    findings: findAssociations(associated),
  });
};
