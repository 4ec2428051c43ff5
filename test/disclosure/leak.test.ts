import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomsOf } from '../../src/disclosure/atoms.ts';
import { exposureOf, lookForLeak } from '../../src/disclosure/leak.ts';
import { Attacker } from './attacker.ts';

const upTo = (end: number): number[] => [...Array(end).keys()];
const range = (from: number, to: number): number[] => upTo(to).filter((person) => person >= from);

/** Whether sums over these people, all of them or some by place, open a leak. */
const verdict = (
  sums: readonly (readonly number[])[],
  minimum: number,
  answerOf: (person: number) => number | undefined = () => undefined,
  places: readonly number[] = upTo(sums.length),
) => lookForLeak(exposureOf(atomsOf(sums, answerOf, 2 * minimum), sums.length, minimum), places, 0).verdict;

describe('lookForLeak', () => {
  it('finds the few that a difference speaks of', () => {
    expect(verdict([upTo(13), upTo(9)], 5)).toBe('leak');
    expect(verdict([upTo(13), upTo(8)], 5)).toBe('none');
    expect(verdict([upTo(4)], 5)).toBe('leak');
    expect(verdict([upTo(5)], 5)).toBe('none');
    expect(verdict([[]], 5)).toBe('none');
    expect(verdict([], 5)).toBe('none');
  });

  it('looks at the sums that are asked for only', () => {
    const sums = [upTo(13), upTo(9), range(9, 20)];
    expect(verdict(sums, 5, undefined, [0, 1])).toBe('leak');
    expect(verdict(sums, 5, undefined, [0, 2])).toBe('none');
    expect(verdict(sums, 5, undefined, [1, 2])).toBe('none');
    expect(verdict(sums, 5, undefined, [0])).toBe('none');
  });

  it('has nothing to look at while no combination is new', () => {
    const sums = [upTo(13), upTo(9), upTo(9)];
    const exposure = exposureOf(
      atomsOf(sums, () => undefined, 10),
      3,
      5,
    );
    const first = lookForLeak(exposure, [0], 0);
    const second = lookForLeak(exposure, [0, 1], first.rank);
    expect([first.verdict, second.verdict]).toEqual(['none', 'leak']);
    expect(lookForLeak(exposure, [0, 1, 2], second.rank)).toEqual({
      verdict: 'none',
      looks: 0,
      rank: second.rank,
    });
  });

  it('finds what only three crossing sums together give away', () => {
    // One person is in two of them, all others in one: the three less all people is that person.
    const sums = [upTo(31), [...range(0, 10), 30], [...range(10, 20), 30], range(20, 30)];
    expect(verdict(sums, 5)).toBe('leak');
    expect(verdict(sums.slice(0, 3), 5)).toBe('none');
  });

  it('finds few people among many small groups where every one alone is hidden', () => {
    // A table of 4 by 4 with two people in each cell; row 0 less column 0 holds six on either side.
    const cells = upTo(32).map((person) => ({ person, row: (person >> 1) & 3, column: person >> 3 }));
    const where = (isIn: (cell: (typeof cells)[number]) => boolean) =>
      cells.filter(isIn).map(({ person }) => person);
    const rows = upTo(4).map((row) => where((cell) => cell.row === row));
    const columns = upTo(4).map((column) => where((cell) => cell.column === column));
    expect(verdict([...rows, ...columns], 5)).toBe('none');
    // The first row again, without one of its cells.
    const partly = where((cell) => cell.row === 0 && cell.column > 0);
    expect(verdict([...rows, ...columns, partly], 5)).toBe('leak');
  });

  it('finds fewer than twice the minimum who all answered alike', () => {
    const alike = (from: number, to: number) => (person: number) =>
      person >= from && person < to ? 3 : person % 2;
    expect(verdict([upTo(40), upTo(31)], 5, alike(31, 40))).toBe('leak');
    expect(verdict([upTo(40), upTo(31)], 5, alike(32, 40))).toBe('none');
    expect(verdict([upTo(40), upTo(30)], 5, alike(30, 40))).toBe('none');
    expect(verdict([upTo(40), upTo(31)], 5)).toBe('none');
  });

  it('finds what an exhaustive attack finds, and nothing else', () => {
    const people = 14;
    const set = fc.subarray(upTo(people));
    const answers = fc.array(fc.constantFrom(1, 2, undefined), { minLength: people, maxLength: people });
    const outcomes = { none: 0, leak: 0, undecided: 0 };
    fc.assert(
      fc.property(
        fc.array(set, { minLength: 1, maxLength: 6 }),
        answers,
        fc.integer({ min: 2, max: 5 }),
        (sums, given, minimum) => {
          const attacker = new Attacker(sums.map((one) => ({ people: one, sum: 0 })));
          const recovered = [
            attacker.about(minimum - 1),
            ...[1, 2].map((answer) => attacker.about(2 * minimum - 1, (person) => given[person] === answer)),
          ].flat();
          const found = verdict(sums, minimum, (person) => given[person]);
          outcomes[found]++;
          expect(found).toBe(recovered.length > 0 ? 'leak' : 'none');
        },
      ),
      { numRuns: 1000 },
    );
    expect(outcomes.none).toBeGreaterThan(100);
    expect(outcomes.leak).toBeGreaterThan(100);
  });

  it('is undecided rather than wrong where coefficients outgrow exact arithmetic', () => {
    let state = 1;
    const bit = (): boolean => {
      state = (state * 48271) % 2147483647;
      return state % 64 < 32;
    };
    const sums = upTo(45).map(() => upTo(60).filter(bit));
    expect(verdict(sums, 5)).toBe('undecided');
  });
});
