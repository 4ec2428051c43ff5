/** Documents are rounded to six; a bound may be stated with some more. */
const most = 9;

/** A number with so many decimals; halves go away from nought, as decimals are written: 2.695 is 2.70 although its binary is a little less. */
export const rounded = (value: number, decimals: number): number => {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(12)))) / scale;
};

/** Two numbers that are not to look alike unless they are. */
export type Pair = readonly [one: number, other: number];

const areEqual = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;

const isApart = ([one, other]: Pair, decimals: number): boolean =>
  areEqual(one, other) || rounded(one, decimals) !== rounded(other, decimals);

/** The fewest decimals, from so many up to nine, with which the numbers of each pair look alike only where they are equal, and each of the stated numbers is written in full. */
export const decimalsApart = (
  fewest: number,
  pairs: readonly Pair[],
  stated: readonly number[] = [],
): number => {
  for (let decimals = fewest; decimals < most; decimals++) {
    const areExact = stated.every((number) => areEqual(rounded(number, decimals), number));
    if (areExact && pairs.every((pair) => isApart(pair, decimals))) return decimals;
  }
  return most;
};
