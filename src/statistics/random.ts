/** Seeded randomness: the same seed gives the same numbers on every machine. */
export interface Random {
  /** 0 ≤ x < 1, in steps of 2⁻³². */
  next(): number;
  /** A whole number, 0 ≤ x < end. */
  below(end: number): number;
  /** One of the values. */
  pick<T>(values: readonly T[]): T;
  /** One of the values, each as often as its weight says. */
  pickBy<T>(values: readonly T[], weight: (value: T) => number): T;
  /** The values in another order. */
  shuffle<T>(values: readonly T[]): T[];
  /** Roughly normal, mean 0 and deviation 1: twelve uniforms less six, exact where a logarithm would not be. */
  normal(): number;
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** Spreads a seed over 32-bit words: splitmix32, a Weyl sequence through the integer hash 21f0aaad 735a2d97. */
export const splitmix = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
};

/** The 32-bit words of xoshiro128** 1.1 by David Blackman and Sebastiano Vigna (prng.di.unimi.it). */
export const xoshiro = (start: readonly [number, number, number, number]): (() => number) => {
  let [a, b, c, d] = start;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
};

/** A generator for a seed, a whole number. */
export const randomFrom = (seed: number): Random => {
  const word = splitmix(seed);
  const bits = xoshiro([word(), word(), word(), word()]);
  const next = (): number => bits() / 2 ** 32;
  const below = (end: number): number => Math.floor(next() * end);

  const pickBy = <T>(values: readonly T[], weight: (value: T) => number): T => {
    let left = next() * values.reduce((sum, value) => sum + weight(value), 0);
    for (const value of values) {
      left -= weight(value);
      if (left < 0) return value;
    }
    throw new RangeError('nothing to pick from');
  };

  return {
    next,
    below,
    pickBy,
    pick: (values) => pickBy(values, () => 1),
    shuffle: (values) =>
      values
        .map((value) => ({ value, place: next() }))
        .sort((one, other) => one.place - other.place)
        .map(({ value }) => value),
    normal: () => {
      let total = -6;
      for (let i = 0; i < 12; i++) total += next();
      return total;
    },
  };
};

/** A seed for a text: FNV-1a over its UTF-16 units, 32 bits. */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};
