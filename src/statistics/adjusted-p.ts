import { clamp } from './estimate.ts';

/** Probabilities 0…1 of one family in their order; a gap, undefined or NaN, is no member of it. */
export type Family = readonly (number | undefined)[];

interface Member {
  readonly p: number;
  readonly place: number;
}

/** Puts adjusted values back where the probabilities came from. */
const backInPlace = (family: Family, members: readonly Member[]): (number | undefined)[] => {
  const byPlace = new Map(members.map(({ p, place }) => [place, p]));
  return family.map((_, place) => byPlace.get(place));
};

/** The members from the smallest probability to the largest. */
const membersOf = (family: Family): Member[] =>
  family
    .flatMap((p, place) => (p === undefined || Number.isNaN(p) ? [] : [{ p, place }]))
    .sort((a, b) => a.p - b.p);

/** Probabilities 0…1 adjusted by Benjamini & Hochberg (1995), which keeps the rate of false discoveries; gaps stay undefined. */
export const benjaminiHochberg = (family: Family): (number | undefined)[] => {
  const members = membersOf(family);
  let least = 1;
  const adjusted = members
    .map(({ p, place }, rank) => ({ p: (p * members.length) / (rank + 1), place }))
    .reverse()
    .map(({ p, place }) => {
      least = Math.min(least, p);
      return { p: least, place };
    });
  return backInPlace(family, adjusted);
};

/** Probabilities 0…1 adjusted by Holm (1979), which keeps the chance of any false alarm in the family; gaps stay undefined. */
export const holm = (family: Family): (number | undefined)[] => {
  const members = membersOf(family);
  let most = 0;
  const adjusted = members.map(({ p, place }, rank) => {
    most = clamp(p * (members.length - rank), most, 1);
    return { p: most, place };
  });
  return backInPlace(family, adjusted);
};
