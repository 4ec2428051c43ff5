import type { Scale } from '../statistics/mean.ts';
import type { Counts } from '../tallies/counts.ts';
import type { Rating } from '../tallies/events.ts';
import { countPeople } from '../tallies/matrix.ts';
import { sameName } from './company.ts';

/** What one team says of another's service; ratings on a scale of 1 to 5. */
export interface PairOfTeams {
  /** Compared names. */
  readonly from: string;
  readonly to: string;
  readonly ratings: readonly number[];
  /** Distinct raters; a rating that names nobody is one person's. */
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
    .map(([, group]) => ({
      from: sameName(group[0]?.from ?? ''),
      to: sameName(group[0]?.to ?? ''),
      ratings: group.map(({ rating }) => 1 + (4 * (rating / 10 - min)) / (max - min)),
      people: countPeople(group),
    }));
};
