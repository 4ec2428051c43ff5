import type { ChangeTable } from '../assessment/changes.ts';
import type { Snapshot } from './snapshot.ts';

/** How probable it is that the later of two stages lies above and below the earlier one, each drawn by itself. */
export const stageChange = (before: Snapshot['stage'], after: Snapshot['stage']): ChangeTable['stage'] => {
  if (before === null || after === null) return null;
  let [above, below] = [0, 0];
  before.probabilities.forEach((was, from) => {
    after.probabilities.forEach((is, to) => {
      if (to > from) above += was * is;
      if (to < from) below += was * is;
    });
  });
  return { before: before.value, after: after.value, above, below };
};
