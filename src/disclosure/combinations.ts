/** A linear combination of sums: the coefficient at each column, whole numbers without a common divisor. */
export type Combination = Float64Array;

/**
 * Independent combinations in reduced echelon form: each has its own column, the first where it is not zero, and all
 * others are zero there. They rise by column, so those from a column on span what vanishes on the columns before.
 */
export type Basis = readonly { readonly column: number; readonly combination: Combination }[];

/** Up to here a product, and the difference of two products, is exact in a double. */
const largestExact = 2 ** 26;

const commonDivisor = (a: number, b: number): number => {
  let [divisor, rest] = [Math.abs(a), Math.abs(b)];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return divisor;
};

/** The greatest common divisor of whole numbers; 0 if all are zero. */
export const divisorOf = (coefficients: Iterable<number>): number => {
  let divisor = 0;
  for (const coefficient of coefficients) {
    if (coefficient !== 0) divisor = commonDivisor(divisor, coefficient);
    if (divisor === 1) break;
  }
  return divisor;
};

/** A combination less so much of another that it is zero at a column where the other is not; undefined if it cannot be had exactly. */
const cleared = (combination: Combination, by: Combination, column: number): Combination | undefined => {
  const [own = 0, other = 0] = [by[column], combination[column]];
  const common = commonDivisor(own, other);
  const result = combination.map(
    (coefficient, at) => (own / common) * coefficient - (other / common) * (by[at] ?? 0),
  );
  const divisor = divisorOf(result);
  const reduced = divisor > 1 ? result.map((coefficient) => coefficient / divisor) : result;
  return reduced.some((coefficient) => Math.abs(coefficient) > largestExact) ? undefined : reduced;
};

/**
 * A basis with one combination more; the same basis if it follows from those that are there, undefined if it cannot be
 * had exactly. Gauss–Jordan elimination over whole numbers: coefficients divide minors of the matrix of sums, which are at
 * most (k + 1)^((k + 1) / 2) / 2^k for k sums of zeros and ones (Hadamard), so it takes some twenty wildly crossing sums to fail.
 */
export const extend = (basis: Basis, combination: Combination): Basis | undefined => {
  let rest: Combination | undefined = combination;
  for (const one of basis) {
    if (rest[one.column] !== 0) rest = cleared(rest, one.combination, one.column);
    if (rest === undefined) return undefined;
  }
  const added = { column: rest.findIndex((coefficient) => coefficient !== 0), combination: rest };
  if (added.column === -1) return basis;
  const extended = [added];
  for (const one of basis) {
    const isZero = one.combination[added.column] === 0;
    const changed = isZero ? one.combination : cleared(one.combination, rest, added.column);
    if (changed === undefined) return undefined;
    extended.push({ column: one.column, combination: changed });
  }
  return extended.sort((one, other) => one.column - other.column);
};
