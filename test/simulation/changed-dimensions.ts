import { changesBetween } from '../../src/conclusions/changes.ts';
import type { Snapshot } from '../../src/conclusions/snapshot.ts';
import type { Scores } from '../../src/scoring/scores.ts';
import { model } from './known-company.ts';

const snapshotOf = (label: string, { overall, dimensions, practices }: Scores): Snapshot => ({
  label,
  stage: null,
  culture: { overall, dimensions, practices },
  outcomes: [],
});

/** Dimensions that the report would say have changed: by the table of all changes between two waves that asked the same. */
export const changedDimensions = (before: Scores, after: Scores): string[] => {
  const { changes } = changesBetween(snapshotOf('before', before), snapshotOf('after', after), {
    of: () => 'whole',
    members: (dimension) =>
      model.practices.filter((practice) => practice.dimension === dimension).map(({ id }) => id),
  });
  const changed = new Set(
    changes.flatMap((change) =>
      change.status === 'measured' && change.verdict !== 'no-evidence' ? [change.figure] : [],
    ),
  );
  return model.dimensions.map(({ id }) => id).filter((id) => changed.has(`dimension.${id}`));
};
