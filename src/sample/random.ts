/** Seeded randomness: the same seed gives the same numbers on every machine. */
export interface Random {
  /** 0 ≤ x < 1, in steps of 2⁻³². */
  next(): number;
  /** A whole number, 0 ≤ x < end. */
  below(end: number): number;
  /** One of the values. */
  pick<T>(values: readonly T[]): T;
  /** Roughly normal, mean 0 and deviation 1 (the sum of twelve uniforms less six). */
  normal(): number;
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** Spreads a seed over 32 bits (splitmix32: a Weyl sequence through MurmurHash3's finaliser). */
const spread = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
};

/** xoshiro128** of Blackman and Vigna (2018), integers only. */
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
  const draw = spread(seed);
  const bits = xoshiro([draw(), draw(), draw(), draw()]);
  const next = (): number => bits() / 2 ** 32;
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    pick: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    normal: () => {
      let total = -6;
      for (let i = 0; i < 12; i++) total += next();
      return total;
    },
  };
};
