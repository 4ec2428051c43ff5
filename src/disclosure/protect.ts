import type { Statement, Sum } from '../assessment/statement.ts';
import { type Atom, atomsOf, type People } from './atoms.ts';
import { type Basis, type Combination, extend } from './combinations.ts';
import { lookForLeak, manyAlike, safeFirst, type Verdict } from './leak.ts';

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

/** What is published of one variable. */
interface Ledger {
  /** The columns of the basis. */
  readonly atoms: readonly Atom[];
  readonly rows: ReadonlyMap<People, Combination>;
  basis: Basis;
}

const openLedger = (variable: string, sets: readonly People[], { minimum, answers }: Options): Ledger => {
  const answerOf = (person: number) => answers(variable, person);
  const atoms = safeFirst(atomsOf(sets, answerOf, manyAlike(minimum)), minimum);
  const rows = sets.map((people, set): [People, Combination] => [
    people,
    Float64Array.from(atoms, ({ sets: inSets }) => (inSets.includes(set) ? 1 : 0)),
  ]);
  return { atoms, rows: new Map(rows), basis: [] };
};

/** A ledger for each variable of the statements. */
const openLedgers = (statements: readonly Statement[], options: Options): Map<string, Ledger> => {
  const sets = new Map<string, Set<People>>();
  for (const { variable, people } of statements.flatMap(({ sums }) => sums))
    sets.set(variable, (sets.get(variable) ?? new Set()).add(people));
  return new Map(
    [...sets].map(([variable, people]) => [variable, openLedger(variable, [...people], options)]),
  );
};

/** Enters statements one after the other, unless people could be given away by all that is then published. */
class Ledgers {
  readonly #ledgers: ReadonlyMap<string, Ledger>;
  readonly #minimum: number;
  #looks = 0;

  constructor(statements: readonly Statement[], options: Options) {
    this.#ledgers = openLedgers(statements, options);
    this.#minimum = options.minimum;
  }

  get looks(): number {
    return this.#looks;
  }

  enter({ sums }: Statement): Verdict {
    const extended = new Map<Ledger, Basis>();
    for (const { variable, people } of sums) {
      const ledger = this.#ledgers.get(variable);
      const row = ledger?.rows.get(people);
      if (ledger === undefined || row === undefined) continue;
      const basis = extend(extended.get(ledger) ?? ledger.basis, row);
      if (basis === undefined) return 'undecided';
      extended.set(ledger, basis);
    }
    for (const [ledger, basis] of extended) {
      if (basis === ledger.basis) continue;
      const { verdict, looks } = lookForLeak(basis, ledger.atoms, this.#minimum);
      this.#looks += looks;
      if (verdict !== 'none') return verdict;
    }
    for (const [ledger, basis] of extended) ledger.basis = basis;
    return 'none';
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
