import { closest, distance } from 'fastest-levenshtein';

/** The known name that a misspelt one most likely means, whatever its capitals; undefined where none is near. */
export const nearest = (found: string, known: Iterable<string>): string | undefined => {
  const names = new Map([...known].map((name) => [name.toLowerCase(), name]));
  if (names.size === 0) return undefined;
  const wanted = found.toLowerCase();
  const best = closest(wanted, [...names.keys()]);
  return distance(wanted, best) <= Math.max(2, found.length / 3) ? names.get(best) : undefined;
};

/** The known id that is most likely meant: of a part the id that ends with it (goals, dimension.goals), else the nearest one. */
export const nearestId = (found: string, known: readonly string[]): string | undefined =>
  known.find((id) => id.endsWith(`.${found}`)) ?? nearest(found, known);
