import type { Statement, Statements, Sum } from '../assessment/statement.ts';
import { type MatrixRow, numberPeople } from '../tallies/matrix.ts';
import type { Evidence } from './measures/measure.ts';
import type { Group, People, Sample } from './sample.ts';

/** More people than this make no difference to whether few are spoken of. */
const mostPeople = 200;

/** A sum over so many people of whom no more is known than how many they are; none of nobody. */
export const headsAs = (variable: string, count: number): Sum[] =>
  count === 0
    ? []
    : [{ variable, people: Array.from({ length: Math.min(count, mostPeople) }, (_, at) => at) }];

/** Takes down what is said of whom, with the same number for the same person. */
export class StatementBook {
  readonly #numbers = new Map<MatrixRow, number>();
  readonly #counts = { survey: 0, appraisals: 0 };
  readonly #answers = new Map<string, Map<number, number>>();
  readonly statements: Statement[] = [];

  constructor(evidence: Evidence) {
    this.open(evidence);
  }

  /** Numbers the people of some evidence, each within its window: who answers in another one is somebody else there, but a row keeps its number. */
  open(evidence: Evidence): void {
    for (const kind of ['survey', 'appraisals'] as const) {
      const found = evidence[kind];
      if (typeof found === 'string') continue;
      const { of } = numberPeople<MatrixRow>(found.tally.rows);
      const numbers = new Map<number, number>();
      for (const [row, person] of of) {
        const known = this.#numbers.get(row);
        if (known !== undefined) numbers.set(person, known);
      }
      for (const [row, person] of of) {
        const number = numbers.get(person) ?? this.#counts[kind]++;
        numbers.set(person, number);
        this.#numbers.set(row, number);
      }
    }
  }

  /** What one sample or group gives away, and beside it that all say the same to one of its questions. */
  sumsOf(sample: Group | Sample): Sum[] {
    const sum = this.sum(sample);
    if (!('isAlike' in sample) || !sample.isAlike) return [sum];
    const variable = `${sum.variable}, one of these`;
    this.answers(
      variable,
      [...sum.people],
      [...sum.people].map(() => 0),
    );
    return [sum, { variable, people: sum.people }];
  }

  sum(sample: Group | Sample): Sum {
    const variable = `${sample.kind} ${sample.variable}`;
    const people = sample.rows.map((row) => this.#numbers.get(row) ?? -1);
    if ('values' in sample) this.answers(variable, people, sample.values);
    return { variable, people: [...new Set(people)] };
  }

  sums(people: People | undefined): Sum[] {
    return (people?.samples ?? []).flatMap((sample) => this.sumsOf(sample));
  }

  /** Keeps what people said; who said two things said no one thing. */
  answers(variable: string, people: readonly number[], values: readonly number[]): void {
    const known = this.#answers.get(variable) ?? new Map<number, number>();
    this.#answers.set(variable, known);
    people.forEach((person, at) => {
      const [before, value] = [known.get(person), values[at] ?? Number.NaN];
      known.set(person, before === undefined || before === value ? value : Number.NaN);
    });
  }

  add(statement: Omit<Statement, 'needs'> & Partial<Pick<Statement, 'needs'>>): void {
    this.statements.push({ needs: [], ...statement });
  }

  get all(): Statements {
    return {
      all: this.statements,
      answer: (variable, person) => this.#answers.get(variable)?.get(person),
    };
  }
}
