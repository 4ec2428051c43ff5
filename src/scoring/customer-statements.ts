import { isMeasured } from '../assessment/figure.ts';
import type { Previous } from '../assessment/outcome.ts';
import type { Answers } from '../tallies/answers.ts';
import { departmentsIn } from './departments.ts';
import type { Organisation } from './organisation.ts';
import type { StatementBook } from './statement-book.ts';
import { ranks } from './statement-ranks.ts';

/** Customers of a department beyond these make no difference to whether few are left. */
const mostCustomers = 200;

/** As many numbers as a department has customers: who they are is not known, only that departments share none. */
const customersOf = (tally: Answers, departments: readonly string[], start: number): number[] => {
  const { people } = tally.of((name) => departments.includes(name));
  return Array.from({ length: Math.min(people, mostCustomers) }, (_, at) => start * mostCustomers + at);
};

/** Customers' figures of departments in the quarter before, beside that of the company. */
export const addPrevious = (
  book: StatementBook,
  { evidence }: Organisation,
  tally: Answers | undefined,
  previous: Previous,
): void => {
  if (tally === undefined || previous === null) return;
  const variable = `${previous.figure.id} before`;
  const departments = departmentsIn(evidence);
  const own = departments.map(({ spellings }, at) => customersOf(tally, [...spellings], at + 1));
  const named = new Set(departments.flatMap(({ spellings }) => [...spellings]));
  const others = tally.departments.filter((name) => !named.has(name));
  book.add({
    id: variable,
    figures: [previous.figure.id],
    sums: [{ variable, people: [...customersOf(tally, others, 0), ...own.flat()] }],
    rank: ranks.company,
  });
  for (const [at, { figure }] of previous.units.entries()) {
    const people = own[at] ?? [];
    if (isMeasured(figure))
      book.add({ id: figure.id, figures: [figure.id], sums: [{ variable, people }], rank: people.length });
  }
};

/** Customers' figures of departments, beside that of the company. */
export const addCustomers = (
  book: StatementBook,
  { evidence, units }: Organisation,
  kind: 'nps' | 'reviews',
  figure: 'nps' | 'rating',
): void => {
  const found = evidence[kind];
  if (typeof found === 'string') return;
  const named = departmentsIn(evidence).map(({ id, spellings }, at) => ({
    id,
    people: customersOf(found.tally, [...spellings], at + 1),
  }));
  const everyone = [...customersOf(found.tally, [''], 0), ...named.flatMap(({ people }) => people)];
  const { window } = found;
  book.add({
    id: figure,
    figures: [figure, ...(window === 'undated' ? [] : [`${figure}.${window.label}`])],
    sums: [{ variable: kind, people: everyone }],
    rank: ranks.company,
  });
  for (const { result } of units) {
    const own = result[figure];
    const people = named.find(({ id }) => id === result.id)?.people ?? [];
    if (isMeasured(own))
      book.add({ id: own.id, figures: [own.id], sums: [{ variable: kind, people }], rank: people.length });
  }
};
