import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomsOf } from '../../src/disclosure/atoms.ts';

const none = () => undefined;

describe('atomsOf', () => {
  it('puts people together who are in the same sets, in the order of the sets', () => {
    expect(atomsOf([[0, 1, 2, 3, 9], Int32Array.of(2, 3, 4), [], [3]], none, 10)).toEqual([
      { size: 3, sets: [0], answer: undefined },
      { size: 1, sets: [0, 1], answer: undefined },
      { size: 1, sets: [0, 1, 3], answer: undefined },
      { size: 1, sets: [1], answer: undefined },
    ]);
    expect(atomsOf([], none, 10)).toEqual([]);
    expect(atomsOf([[]], none, 10)).toEqual([]);
  });

  it('says what few people answered if they all answered that', () => {
    const answers = [4, 4, 2, 4, undefined, undefined, 3, undefined];
    const answerOf = (person: number) => answers[person];
    const sets = [[0, 1], [2, 3], [4, 5], [6, 7], [8]];
    expect(atomsOf(sets, answerOf, 3).map(({ answer }) => answer)).toEqual([
      4,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(atomsOf(sets, answerOf, 2).map(({ answer }) => answer)).toEqual(Array(5).fill(undefined));
  });

  it('asks nobody who is in no set', () => {
    const asked: number[] = [];
    atomsOf([[1], [3]], (person) => asked.push(person), 10);
    expect(asked).toEqual([1, 3]);
  });

  it('counts somebody who is named twice once', () => {
    expect(atomsOf([[0, 1, 1], [1]], none, 10)).toEqual([
      { size: 1, sets: [0], answer: undefined },
      { size: 1, sets: [0, 1], answer: undefined },
    ]);
  });

  it('holds everybody once, whatever the order of people', () => {
    const people = fc.uniqueArray(fc.nat(30));
    fc.assert(
      fc.property(fc.array(people, { maxLength: 5 }), (sets) => {
        const atoms = atomsOf(sets, none, 10);
        sets.forEach((set, index) => {
          const inSet = atoms.filter((atom) => atom.sets.includes(index));
          expect(inSet.reduce((sum, { size }) => sum + size, 0)).toBe(set.length);
        });
        const reversed = sets.map((set) => [...set].reverse());
        expect(atomsOf(reversed, none, 10)).toEqual(atoms);
      }),
    );
  });
});
