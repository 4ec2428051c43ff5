/** Whole numbers. */
export type Vector = readonly number[];

/** Coefficients stay within it, so that a sum of 8,192 products of two is exact in a double. */
const largestCoefficient = 2 ** 20;

/** What cannot be settled exactly or in reasonable time; caught where the question was asked. */
export class Unsettled extends Error {}

const exact = <V extends Vector>(vector: V): V => {
  for (const value of vector) if (Math.abs(value) > largestCoefficient) throw new Unsettled();
  return vector;
};

const commonDivisor = (a: number, b: number): number => {
  let [divisor, rest] = [Math.abs(a), Math.abs(b)];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return divisor;
};

/** The shortest vector of whole numbers in the same or the opposite direction whose first value that is not zero is positive. */
export const directionOf = (vector: Vector): Vector => {
  let divisor = 0;
  for (const value of vector) {
    if (value !== 0) divisor = commonDivisor(divisor, value);
    if (divisor === 1) break;
  }
  const first = vector.find((value) => value !== 0) ?? 0;
  const by = first < 0 ? -divisor : divisor;
  return by === 0 || by === 1 ? vector : vector.map((value) => (value === 0 ? 0 : value / by));
};

/** A combination less so much of another that what they are worth at some column, not zero, goes. */
const without = (combination: Vector, value: number, other: Vector, otherValue: number): Vector => {
  const common = commonDivisor(value, otherValue);
  const [keep, take] = [otherValue / common, value / common];
  return exact(
    directionOf(combination.map((coefficient, sum) => keep * coefficient - take * (other[sum] ?? 0))),
  );
};

/**
 * The linear combinations of up to 8,192 sums that are zero at some columns; a column says how often each sum holds
 * certain people. Gaussian elimination over whole numbers, exact or Unsettled: coefficients divide minors of the columns.
 */
export class Combinations {
  /** Independent ones that the others are made of, each by its coefficient at every sum. */
  #basis: readonly Vector[];

  /** All combinations of so many sums. */
  constructor(sums: number) {
    const places = Array.from({ length: sums }, (_, place) => place);
    this.#basis = places.map((one) => places.map((other) => (one === other ? 1 : 0)));
  }

  /** How many independent ones there are. */
  get rank(): number {
    return this.#basis.length;
  }

  /** How often each of the independent ones holds the people of a column. */
  at(column: Vector): number[] {
    const places: number[] = [];
    for (let sum = 0; sum < column.length; sum++) if (column[sum] !== 0) places.push(sum);
    const values = new Array<number>(this.#basis.length);
    for (let index = 0; index < values.length; index++) {
      const combination = this.#basis[index] ?? [];
      let value = 0;
      for (const sum of places) value += (combination[sum] ?? 0) * (column[sum] ?? 0);
      values[index] = value;
    }
    return exact(values);
  }

  /** Keeps those that are zero at a column, too; says whether they are fewer. */
  vanishAt(column: Vector): boolean {
    const values = this.at(column);
    let least = -1;
    for (let index = 0; index < values.length; index++)
      if (
        values[index] !== 0 &&
        (least === -1 || Math.abs(values[index] ?? 0) < Math.abs(values[least] ?? 0))
      )
        least = index;
    const [pivot, own] = [this.#basis[least], values[least]];
    if (pivot === undefined || own === undefined) return false;
    const basis: Vector[] = [];
    for (const [index, combination] of this.#basis.entries()) {
      const value = values[index] ?? 0;
      if (index !== least) basis.push(value === 0 ? combination : without(combination, value, pivot, own));
    }
    this.#basis = basis;
    return true;
  }
}
