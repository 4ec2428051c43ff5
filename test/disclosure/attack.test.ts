import { describe, expect, it } from 'vitest';
import { protect, type Statement } from '../../src/disclosure/protect.ts';
import { type Random, randomFrom } from '../../src/sample/random.ts';
import { Attacker, type Recovered } from './attacker.ts';

const minimum = 5;
const organisations = 1000;

/** One published or hidden cell: the sum of one answer over those of a set who gave one. */
interface Cell extends Statement {
  readonly variable: string;
  readonly people: readonly number[];
}

interface Organisation {
  readonly cells: readonly Cell[];
  readonly answers: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

const upTo = (end: number): number[] => [...Array(end).keys()];

/** For each person one of some groups, of very uneven size, or none. */
const cut = (random: Random, people: number, groups: number): number[] => {
  const weights = upTo(groups).map(() => 0.03 + random.next() ** 3);
  const blank = random.pick([0, 0, 0.05, 0.2]);
  return upTo(people).map(() =>
    random.next() < blank ? -1 : random.pickBy(upTo(groups), (group) => weights[group] ?? 0),
  );
};

const organisation = (seed: number): Organisation => {
  const random = randomFrom(seed);
  const size = 8 + random.below(random.pick([20, 60, 150]));
  const cuts = [
    { name: 'department', of: cut(random, size, 2 + random.below(9)), rank: 1 },
    { name: 'level', of: cut(random, size, 3), rank: 2 },
    { name: 'facing', of: cut(random, size, 2), rank: 3 },
  ];
  const answers = new Map(
    ['a', 'b', 'c'].map((variable) => {
      const agreement = random.pick([0.2, 0.5, 0.95]);
      const response = random.pick([0.6, 0.9, 1]);
      const given = upTo(size).flatMap((person): [number, number][] =>
        random.next() < response ? [[person, random.next() < agreement ? 4 : 1 + random.below(5)]] : [],
      );
      return [variable, new Map(given)];
    }),
  );
  const cells = [...answers].flatMap(([variable, given]) => {
    const cell = (name: string, rank: number, isIn: (person: number) => boolean): Cell => {
      const people = [...given.keys()].filter(isIn);
      return { id: `${name}.${variable}`, rank, needs: [], sums: [{ variable, people }], variable, people };
    };
    return [
      cell('whole', 9, () => true),
      ...cuts.flatMap(({ name, of, rank }) =>
        [...new Set(of)]
          .filter((group) => group !== -1)
          .map((group) => cell(`${name}.${group}`, rank, (person) => of[person] === group)),
      ),
    ];
  });
  return { cells, answers };
};

type Answers = ReadonlyMap<number, number>;

const sumOf = (people: readonly number[], given: Answers): number =>
  people.reduce((sum, person) => sum + (given.get(person) ?? Number.NaN), 0);

/** What is recovered is the truth: so many times the answer of each. */
const confirm = (recovered: readonly Recovered[], given: Answers): void => {
  for (const { people, times, value } of recovered)
    expect(value).toBe(
      people.reduce((sum, person, at) => sum + (times[at] ?? 0n) * BigInt(given.get(person) ?? 0), 0n),
    );
};

/** How much an attacker works out of one variable, from the cells that are shown and are not empty. */
const assail = (cells: readonly Cell[], given: Answers, isShown: (cell: Cell) => boolean) => {
  const attacker = new Attacker(
    cells.filter(isShown).map(({ people }) => ({ people, sum: sumOf(people, given) })),
  );
  const few = attacker.about(minimum - 1);
  const alike = [...new Set(given.values())].flatMap((answer) =>
    attacker.about(2 * minimum - 1, (person) => given.get(person) === answer),
  );
  confirm([...few, ...alike], given);
  const hidden = cells.filter((cell) => !isShown(cell));
  const recovered = hidden.filter(({ people }) => {
    const sum = attacker.sumOf(people);
    if (sum !== undefined) expect(sum).toBe(sumOf(people, given));
    return sum !== undefined;
  });
  return { few: few.length, alike: alike.length, hidden: hidden.length, recovered: recovered.length };
};

/** What is worked out of all organisations, if of each only some cells are shown. */
const assailAll = (shownOf: (organisation: Organisation) => (cell: Cell) => boolean) => {
  const total = { few: 0, alike: 0, hidden: 0, recovered: 0, shown: 0, organisations: 0 };
  for (const seed of upTo(organisations)) {
    const firm = organisation(seed);
    const isShown = shownOf(firm);
    let isHit = false;
    for (const [variable, given] of firm.answers) {
      const cells = firm.cells.filter((cell) => cell.variable === variable && cell.people.length > 0);
      const found = assail(cells, given, isShown);
      total.few += found.few;
      total.alike += found.alike;
      total.hidden += found.hidden;
      total.recovered += found.recovered;
      total.shown += cells.length - found.hidden;
      isHit ||= found.few + found.alike + found.recovered > 0;
    }
    if (isHit) total.organisations++;
  }
  return total;
};

describe('an attacker who knows who belongs to what', () => {
  it('recovers nothing from what is published', () => {
    const total = assailAll(({ cells, answers }) => {
      const { withheld, audit } = protect(cells, {
        minimum,
        answers: (variable, person) => answers.get(variable)?.get(person),
      });
      expect(audit.undecided).toBe(0);
      return ({ id }) => !withheld.has(id);
    });
    const { hidden, shown, ...recovered } = total;
    expect(recovered).toEqual({ few: 0, alike: 0, recovered: 0, organisations: 0 });
    expect(hidden).toBeGreaterThan(10_000);
    expect(shown).toBeGreaterThan(10_000);
  });

  it('recovers hidden cells, people and pairs where only small cells are withheld', () => {
    const total = assailAll(
      () =>
        ({ people }) =>
          people.length >= minimum,
    );
    expect(total.recovered).toBeGreaterThan(1000);
    expect(total.few).toBeGreaterThan(10_000);
    expect(total.alike).toBeGreaterThan(10_000);
    expect(total.organisations).toBeGreaterThan(organisations / 2);
  });
});
