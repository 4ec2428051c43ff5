import { sum } from './estimate.ts';
import { countOf, type Scale, type Spread, squaresOf } from './mean.ts';

/** Variance of an answer that is any of so many options with the same probability. */
const uniformVariance = (options: number): number => (options ** 2 - 1) / 12;

/** r_wg(j) of so many items whose mean r_wg is this (James, Demaree & Wolf 1984). */
const ofItems = (agreement: number, items: number): number =>
  (items * agreement) / (items * agreement + 1 - agreement);

/**
 * Agreement 0…1 within a group, r_wg of one item and r_wg(j) of several (James, Demaree & Wolf 1984): 1 where all are of one
 * mind, 0 where they differ as much as uniform answers or more. The scale has at least two options; undefined without an item
 * or where one has fewer than two answers.
 */
export const agreementWithin = (items: readonly Spread[], { min, max }: Scale): number | undefined => {
  if (items.length === 0 || items.some((item) => countOf(item) < 2)) return undefined;
  const variance = sum(items.map((item) => squaresOf(item) / (countOf(item) - 1))) / items.length;
  const part = variance / uniformVariance(max - min + 1);
  return part >= 1 ? 0 : ofItems(1 - part, items.length);
};

/** Beyond this many the exact distribution takes seconds, and the critical value has fallen to about .2. */
const mostRaters = 50;

/** Probability of each n × (sum of squared deviations), an integer, of n answers that are any of the options. */
const chanceOfSquares = (n: number, options: number): Map<number, number> => {
  const middle = Math.floor((options - 1) / 2);
  const codes = Array.from({ length: options }, (_, option) => option - middle);
  const most = (options - 1 - middle) ** 2;
  const columns = n * most + 1;
  // One place for each pair of a sum, counted from the lowest possible, and a sum of squares.
  let chances = new Float64Array((n * (options - 1) + 1) * columns);
  chances[0] = 1;
  // Where one more answer leads from any place; plain loops, because there are millions of steps.
  const steps = Int32Array.from(codes, (code, option) => option * columns + code ** 2);
  for (let raters = 0; raters < n; raters++) {
    const next = new Float64Array(chances.length);
    for (let total = 0; total <= raters * (options - 1); total++)
      for (let squares = 0; squares <= raters * most; squares++) {
        const place = total * columns + squares;
        const chance = (chances[place] ?? 0) / options;
        if (chance === 0) continue;
        for (let option = 0; option < options; option++) {
          const to = place + (steps[option] ?? 0);
          next[to] = (next[to] ?? 0) + chance;
        }
      }
    chances = next;
  }
  const found = new Map<number, number>();
  for (const [place, chance] of chances.entries()) {
    if (chance === 0) continue;
    const total = Math.floor(place / columns) - n * middle;
    const key = n * (place % columns) - total ** 2;
    found.set(key, (found.get(key) ?? 0) + chance);
  }
  return found;
};

/** What r_wg of one item reaches by chance; the sums of it are worked out once for each size of group. */
const criticalOf = (raters: number, options: number): number | undefined => {
  let [likely, critical]: [number, number | undefined] = [0, undefined];
  for (const [squares, chance] of [...chanceOfSquares(raters, options)].sort(([a], [b]) => a - b)) {
    likely += chance;
    if (likely > 0.05) break;
    critical = squares;
  }
  if (critical === undefined) return undefined;
  return 1 - critical / raters / (raters - 1) / uniformVariance(options);
};

const known = new Map<string, number | undefined>();

/**
 * The lowest r_wg that n people, each answering any of 2…11 options with the same probability, reach with a probability of 5 % at
 * most: exact, by adding one answer after the other (the value that Dunlap, Burke & Smith-Crowe 2003 simulated). Of several items the
 * r_wg(j) of as many with that r_wg each: exact if everybody answers all of them alike, stricter if not. For more than 50
 * people it is that of 50, which is stricter; undefined where even one mind comes more often by chance, as it does of two.
 */
export const agreementByChance = (n: number, options: number, items = 1): number | undefined => {
  const raters = Math.min(n, mostRaters);
  const key = `${raters} ${options}`;
  if (!known.has(key)) known.set(key, criticalOf(raters, options));
  const critical = known.get(key);
  return critical === undefined ? undefined : ofItems(critical, items);
};
