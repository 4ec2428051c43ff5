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

/**
 * What r_wg of one item reaches by chance among 1, 2, 3 … people, up to the most: worked out person by person, so that each size of
 * group costs one more. Undefined where even one mind comes more often.
 */
function* criticalValues(options: number): Generator<number | undefined, void> {
  const middle = Math.floor((options - 1) / 2);
  const most = (options - 1 - middle) ** 2;
  const columns = mostRaters * most + 1;
  // One place for each pair of a sum, counted from the lowest possible, and a sum of squares; plain loops, because there are millions of steps.
  const chances = new Float64Array((mostRaters * (options - 1) + 1) * columns);
  chances[0] = 1;
  // Where one more answer leads from any place: onward, so that from the last place to the first no chance moves twice.
  const steps = Int32Array.from(
    { length: options },
    (_, option) => option * columns + (option - middle) ** 2,
  );
  for (let raters = 1; raters <= mostRaters; raters++) {
    for (let total = (raters - 1) * (options - 1); total >= 0; total--)
      for (let squares = (raters - 1) * most; squares >= 0; squares--) {
        const place = total * columns + squares;
        const chance = (chances[place] ?? 0) / options;
        if (chance === 0) continue;
        chances[place] = 0;
        for (const step of steps) chances[place + step] = (chances[place + step] ?? 0) + chance;
      }
    yield criticalOf(raters, options, (total, squares) => chances[total * columns + squares] ?? 0);
  }
}

/** What r_wg of one item reaches with a probability of 5 % at most, from the probability of each sum of answers, counted from the lowest possible, and of their squares about the middle. */
const criticalOf = (
  raters: number,
  options: number,
  chanceOf: (total: number, squares: number) => number,
): number | undefined => {
  const middle = Math.floor((options - 1) / 2);
  const most = raters * (options - 1 - middle) ** 2;
  // The probability of each raters × (sum of squared deviations), an integer.
  const chances = new Float64Array(raters * most + 1);
  for (let total = 0; total <= raters * (options - 1); total++)
    for (let squares = 0; squares <= most; squares++) {
      const chance = chanceOf(total, squares);
      if (chance === 0) continue;
      const deviations = raters * squares - (total - raters * middle) ** 2;
      chances[deviations] = (chances[deviations] ?? 0) + chance;
    }
  let [likely, critical]: [number, number | undefined] = [0, undefined];
  for (const [deviations, chance] of chances.entries()) {
    if (chance === 0) continue;
    likely += chance;
    if (likely > 0.05) break;
    critical = deviations;
  }
  return critical === undefined ? undefined : 1 - critical / raters / (raters - 1) / uniformVariance(options);
};

interface Worked {
  readonly values: (number | undefined)[];
  readonly further: Generator<number | undefined, void>;
}

/** What was worked out by now, by the number of options. */
const worked = new Map<number, Worked>();

const criticalAmong = (raters: number, options: number): number | undefined => {
  const { values, further } = worked.get(options) ?? { values: [], further: criticalValues(options) };
  worked.set(options, { values, further });
  while (values.length < raters) values.push(further.next().value ?? undefined);
  return values[raters - 1];
};

/**
 * The lowest r_wg that n people, each answering any of 2…11 options with the same probability, reach with a probability of 5 % at
 * most: exact, by adding one answer after the other (the value that Dunlap, Burke & Smith-Crowe 2003 simulated). Of several items the
 * r_wg(j) of as many with that r_wg each: exact if everybody answers all of them alike, stricter if not. For more than 50
 * people it is that of 50, which is stricter; undefined where even one mind comes more often by chance, as it does of two.
 */
export const agreementByChance = (n: number, options: number, items = 1): number | undefined => {
  const critical = criticalAmong(Math.min(n, mostRaters), options);
  return critical === undefined ? undefined : ofItems(critical, items);
};
