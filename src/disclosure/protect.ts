import { atomsOf, type People } from './atoms.ts';
import { type Exposure, exposureOf, lookForLeak, manyAlike, type Verdict } from './leak.ts';

/** What a published number gives away: the sum of one answer over some people, all distinct. */
export interface Sum {
  readonly variable: string;
  readonly people: People;
}

/** One thing that is published or withheld as a whole. */
export interface Statement {
  readonly id: string;
  readonly sums: readonly Sum[];
  /** What is given up first: the lowest, among equals the first by id. Those of the whole organisation come last. */
  readonly rank: number;
  /** Ids of the statements that it combines; it is withheld with any of them, which would else follow from the rest. */
  readonly needs: readonly string[];
}

/** Why: it speaks of too few people, of few people who all say the same, or something that does would follow from it. */
export type Withheld = 'small' | 'unanimous' | 'subtraction';

export interface Protection {
  readonly withheld: ReadonlyMap<string, Withheld>;
  /** What was looked at, in numbers; with `undecided` at 0 nothing was withheld out of caution only. */
  readonly audit: {
    readonly variables: number;
    readonly sums: number;
    /** How many families of combinations had to be looked at one by one; elimination settles the others. */
    readonly looks: number;
    /** Statements of which it could not be settled whether anything follows, and which are withheld for that. */
    readonly undecided: number;
  };
}

interface Options {
  /** The fewest people that may be spoken of. */
  readonly minimum: number;
  /** What a person answered; undefined of a variable without values, such as a count. */
  readonly answers: (variable: string, person: number) => number | undefined;
}

/** The last to be given up first. */
const byRank = (one: Statement, other: Statement): number =>
  other.rank - one.rank || (one.id < other.id ? 1 : -1);

/** Statements by rank, but each after all that it needs. */
function* inTurn(statements: readonly Statement[]): Generator<Statement> {
  const waiting = [...statements].sort(byRank);
  const done = new Set<string>();
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ needs }) => needs.every((id) => done.has(id)));
    const [statement] = next === -1 ? [] : waiting.splice(next, 1);
    if (statement === undefined)
      throw new RangeError(`${waiting[0]?.id} needs itself or what is not among the statements`);
    if (done.has(statement.id)) throw new RangeError(`two statements are called ${statement.id}`);
    done.add(statement.id);
    yield statement;
  }
}

/** Why a statement is withheld whatever else is published; undefined if it need not be. */
const ownReason = ({ sums }: Statement, { minimum, answers }: Options): Withheld | undefined => {
  if (sums.some(({ people }) => people.length > 0 && people.length < minimum)) return 'small';
  const isUnanimous = ({ variable, people: [first, ...others] }: Sum): boolean => {
    const answer = first === undefined ? undefined : answers(variable, first);
    return answer !== undefined && others.every((person) => answers(variable, person) === answer);
  };
  const alike = sums.some((sum) => sum.people.length < manyAlike(minimum) && isUnanimous(sum));
  return alike ? 'unanimous' : undefined;
};

/** The sums of one variable, and which of them are published. */
interface Ledger {
  readonly sums: readonly People[];
  readonly exposure: Exposure;
  /** Places in `sums`. */
  published: ReadonlySet<number>;
  /** How many independent combinations of what is published could have been leaks. */
  rank: number;
}

const isSame = (one: People, other: People): boolean =>
  one === other || (one.length === other.length && one.every((person, place) => person === other[place]));

/** A ledger for each variable of the statements; sums over the same people are one sum. */
const openLedgers = (
  statements: readonly Statement[],
  { minimum, answers }: Options,
): ReadonlyMap<string, Ledger> => {
  const sumsOf = new Map<string, People[]>();
  for (const { variable, people } of statements.flatMap(({ sums }) => sums)) {
    const sums = sumsOf.get(variable) ?? [];
    if (!sums.some((known) => isSame(known, people))) sums.push(people);
    sumsOf.set(variable, sums);
  }
  const open = (variable: string, sums: readonly People[]): Ledger => {
    const atoms = atomsOf(sums, (person) => answers(variable, person), manyAlike(minimum));
    return { sums, exposure: exposureOf(atoms, sums.length, minimum), published: new Set(), rank: 0 };
  };
  return new Map([...sumsOf].map(([variable, sums]) => [variable, open(variable, sums)]));
};

/** Enters statements one after the other, unless people could be given away by all that is then published. */
class Ledgers {
  readonly #ledgers: ReadonlyMap<string, Ledger>;
  #looks = 0;

  constructor(statements: readonly Statement[], options: Options) {
    this.#ledgers = openLedgers(statements, options);
  }

  get looks(): number {
    return this.#looks;
  }

  enter(statement: Statement): Verdict {
    const entries: { ledger: Ledger; published: ReadonlySet<number>; rank: number }[] = [];
    for (const [ledger, added] of this.#placesOf(statement)) {
      const published = new Set([...ledger.published, ...added]);
      if (published.size === ledger.published.size) continue;
      const { verdict, looks, rank } = lookForLeak(ledger.exposure, [...published], ledger.rank);
      this.#looks += looks;
      if (verdict !== 'none') return verdict;
      entries.push({ ledger, published, rank });
    }
    for (const { ledger, published, rank } of entries) {
      ledger.published = published;
      ledger.rank = rank;
    }
    return 'none';
  }

  #placesOf({ sums }: Statement): Map<Ledger, number[]> {
    const places = new Map<Ledger, number[]>();
    for (const { variable, people } of sums) {
      const ledger = this.#ledgers.get(variable);
      if (ledger === undefined) continue;
      const place = ledger.sums.findIndex((known) => isSame(known, people));
      places.set(ledger, [...(places.get(ledger) ?? []), place]);
    }
    return places;
  }
}

/**
 * What must be withheld so that no linear combination of published sums of one variable speaks of 1 to minimum − 1
 * people, or of fewer than twice the minimum who all gave the same answer (complementary suppression). Whoever reads
 * knows who belongs to which set. From the highest rank down, each statement is published unless it would open a leak
 * beside those above it: so nothing is withheld that could be given back, and one more of the lowest rank changes
 * nothing for the others. Independent of the order of statements and people; what cannot be settled is withheld.
 * Throws RangeError for two statements of one id, and for needs that are not there or go round in a circle.
 */
export const protect = (statements: readonly Statement[], options: Options): Protection => {
  const ordered = [...inTurn(statements)];
  const withheld = new Map<string, Withheld>();
  for (const statement of ordered) {
    const reason = ownReason(statement, options);
    if (reason !== undefined) withheld.set(statement.id, reason);
  }
  const candidates = ordered.filter(({ id }) => !withheld.has(id));
  const ledgers = new Ledgers(candidates, options);
  let undecided = 0;
  for (const statement of candidates) {
    const verdict = statement.needs.some((id) => withheld.has(id)) ? 'leak' : ledgers.enter(statement);
    if (verdict === 'undecided') undecided++;
    if (verdict !== 'none') withheld.set(statement.id, 'subtraction');
  }
  const sums = statements.flatMap((statement) => statement.sums);
  return {
    withheld,
    audit: {
      variables: new Set(sums.map(({ variable }) => variable)).size,
      sums: sums.length,
      looks: ledgers.looks,
      undecided,
    },
  };
};
