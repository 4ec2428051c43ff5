import type { Issue } from '../assessment/document.ts';
import type { Tallies } from '../kinds/tallies.ts';
import type { Scale } from '../statistics/mean.ts';
import { Counts } from '../tallies/counts.ts';
import { Matrix } from '../tallies/matrix.ts';
import type { Intake } from './intake.ts';

export interface Pool {
  readonly tallies: Tallies;
  /** The scale of the pooled ratings; null without reviews. */
  readonly ratingScale: Scale | null;
  readonly intakes: readonly Intake[];
  /** Files that cannot be pooled with the others. */
  readonly issues: readonly Issue[];
}

const sameScale = (a: Scale, b: Scale): boolean => a.min === b.min && a.max === b.max;

/** Of review files on different scales only those on the scale of the most rows can be pooled. */
const ratingScaleOf = (reviews: readonly Intake[]): Scale | null => {
  const largest = [...reviews].sort(
    (a, b) => b.account.rows.scored - a.account.rows.scored || (a.file < b.file ? -1 : 1),
  )[0];
  return largest?.reading.scale ?? null;
};

/** Merges the tallies of all files of a kind. */
export const pool = (intakes: readonly Intake[]): Pool => {
  const ratingScale = ratingScaleOf(intakes.filter(({ kind }) => kind === 'reviews'));
  const fits = ({ kind, reading }: Intake): boolean =>
    kind !== 'reviews' || (ratingScale !== null && sameScale(reading.scale, ratingScale));
  const pooled = intakes.filter(fits);

  const matrices = pooled.flatMap(({ reading }) => (reading.tally instanceof Matrix ? [reading.tally] : []));
  const counts = (wanted: 'nps' | 'reviews'): Counts[] =>
    pooled.flatMap(({ kind, reading }) =>
      kind === wanted && reading.tally instanceof Counts ? [reading.tally] : [],
    );
  const merged = <T extends { merge(other: T): void }>(parts: readonly T[], empty: T): T => {
    for (const part of parts) empty.merge(part);
    return empty;
  };
  const [survey, nps, reviews] = [matrices, counts('nps'), counts('reviews')];
  return {
    tallies: {
      ...(survey.length > 0 && { survey: merged(survey, new Matrix()) }),
      ...(nps.length > 0 && { nps: merged(nps, new Counts()) }),
      ...(reviews.length > 0 && { reviews: merged(reviews, new Counts()) }),
    },
    ratingScale,
    intakes: pooled,
    issues: intakes
      .filter((intake) => !fits(intake))
      .map(({ file }) => ({ code: 'scales-differ', severity: 'error', file, count: 1 })),
  };
};
