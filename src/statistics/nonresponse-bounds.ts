/** Between what two values a share of a population lies whatever those are like of whom nothing is known. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The worst-case bounds 0…1 of the share of `population` people, of whom `answered` (1 … population) gave the share 0…1: as if all of
 * the others disagreed, and as if all of them agreed. No assumption is made about who does not answer (Manski 1989; Horowitz and
 * Manski 1998). They are as wide as the part that did not answer, and hold no chance of sampling.
 */
export const nonresponseBounds = (share: number, answered: number, population: number): Bounds => {
  const known = answered / population;
  return { low: share * known, high: share * known + (1 - known) };
};
