import type { Scale } from '../statistics/mean.ts';
import type { Counts } from '../tallies/counts.ts';
import type { Rating } from '../tallies/events.ts';
import { numberPeople } from '../tallies/matrix.ts';
import { sameName } from './company.ts';

/** What one team says of another's service; ratings on a scale of 1 to 5. */
export interface PairOfTeams {
  /** Compared names. */
  readonly from: string;
  readonly to: string;
  readonly ratings: readonly number[];
  /** The raters by number, one for each rating; a rating that names nobody is one person's. */
  readonly raters: readonly number[];
  /** Distinct raters. */
  readonly people: number;
}

/** Every pair of teams, self-ratings included, in the order of their names. */
export const pairsOf = (ratings: Counts<Rating>, { min, max }: Scale): PairOfTeams[] => {
  const groups = new Map<string, Rating[]>();
  for (const { cell, count } of ratings.cells) {
    const key = JSON.stringify([sameName(cell.from), sameName(cell.to)]);
    const group = groups.get(key) ?? [];
    for (let copy = 0; copy < count; copy++) group.push(cell);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({ group, numbers: numberPeople(group.map((rating) => ({ ...rating }))) }))
    .map(({ group, numbers }) => ({
      from: sameName(group[0]?.from ?? ''),
      to: sameName(group[0]?.to ?? ''),
      ratings: group.map(({ rating }) => 1 + (4 * (rating / 10 - min)) / (max - min)),
      raters: [...numbers.of.values()],
      people: numbers.count,
    }));
};

/**
 * Whether a pair may be shown, and so may enter a mean of pairs: of fewer raters than the minimum group, or fewer than twice as many who
 * are all of one mind, nobody is to learn anything.
 */
export const maySpeak = ({ ratings, people }: PairOfTeams, minimumGroup: number): boolean =>
  people >= 2 * minimumGroup || (people >= minimumGroup && new Set(ratings).size > 1);
