import { isMeasured } from '../assessment/figure.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import type { Statements, Sum } from '../assessment/statement.ts';
import type { Answers } from '../tallies/answers.ts';
import { countPeople, type MatrixRow } from '../tallies/matrix.ts';
import { addBreakdowns } from './breakdown-statements.ts';
import { sameName } from './company.ts';
import { departmentsIn } from './departments.ts';
import { holds } from './gap.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import type { Organisation } from './organisation.ts';
import { pairsOf } from './pairs.ts';
import type { Group, People } from './sample.ts';
import type { ScoresOfPeople } from './scores.ts';
import { StatementBook } from './statement-book.ts';
import type { ScoredUnit } from './units.ts';

/**
 * What is given up last: the counts that every report needs, then the company's figures, then departments, the largest last; first the
 * breakdowns, which so take nothing from the rest, then the groups that cross departments, of which two would else be lost for one group.
 */
const ranks = { counts: 4e9, company: 3e9, groups: -1, lowest: -2, breakdowns: -4 } as const;

/** Customers of a department beyond these make no difference to whether few are left. */
const mostCustomers = 200;

const peopleOf = (measured: Measured): People | undefined =>
  typeof measured !== 'string' && 'people' in measured ? measured.people : undefined;

/** How many answered is on every page, by file and by department. */
const everybody = (rows: readonly MatrixRow[]): Group => ({
  kind: 'survey',
  variable: 'answered at all',
  rows,
});

const rowsOf = ({ survey }: Evidence): readonly MatrixRow[] =>
  typeof survey === 'string' ? [] : survey.tally.rows;

/** Of an α only who answered all items is known, not what. */
const addReliability = (book: StatementBook, { reliability }: Organisation): void => {
  for (const { dimension, alpha, items } of reliability) {
    const id = `reliability.${dimension}`;
    const measured = [{ code: 'alpha', measured: alpha }, ...items].flatMap((one) => {
      const people = peopleOf(one.measured);
      return people === undefined ? [] : [{ figure: `${id}.${one.code}`, people }];
    });
    const [first] = measured;
    if (first === undefined) continue;
    const figures = measured.map(({ figure }) => figure);
    book.add({ id, figures, sums: book.sums(first.people), rank: ranks.company });
  }
};

const addCompany = (book: StatementBook, { evidence, scores, items, groups, paired }: Organisation): void => {
  book.add({
    id: 'everybody',
    figures: [],
    sums: [book.sum(everybody(rowsOf(evidence)))],
    rank: ranks.counts,
  });
  for (const [id, people] of scores.people)
    book.add({ id, figures: [id], sums: book.sums(people), rank: ranks.company });
  for (const { code, measured } of items)
    book.add({
      id: `item.${code}`,
      figures: [`item.${code}`],
      sums: book.sums(peopleOf(measured)),
      rank: ranks.company,
    });
  for (const { id, measured } of paired)
    book.add({ id, figures: [id], sums: book.sums(peopleOf(measured)), rank: ranks.company });
  // Two groups that together may be everybody: where one is too small, the other would give it away.
  for (const { id, high, low } of groups)
    book.add({
      id: `group.${id}`,
      figures: [high.id, low.id, `group.${id}.difference`],
      sums: [high, low].flatMap(({ measured }) => book.sums(peopleOf(measured))),
      rank: ranks.groups,
    });
};

/** What the scores of some practices give away: of the rules that are in them, and of a gap that may hold them. */
const sumsBehind = (
  book: StatementBook,
  { people }: ScoresOfPeople,
  practices: readonly PracticeResult[],
  minimumGroup: number,
): Sum[] =>
  practices.flatMap(({ id, rules, gap }) => [
    ...rules
      .filter(({ score, weight }) => isMeasured(score) && weight > 0)
      .flatMap((rule) => book.sums(people.get(`rule.${id}.${rule.id}`))),
    ...(holds(gap, minimumGroup) ? book.sums(people.get(gap.id)) : []),
  ]);

/** The people of a department as far as culture.yaml or the appraisals count them: its records speak of them though nobody answered. */
const thoseWhoWorkIn = (label: string, { company, appraisals }: Evidence): Sum[] => {
  const declared = Object.entries(company.headcount.departments).find(
    ([name]) => sameName(name) === sameName(label),
  )?.[1];
  const count = declared ?? (typeof appraisals === 'string' ? 0 : countPeople(appraisals.tally.rows));
  return count === 0
    ? []
    : [{ variable: `works in ${sameName(label)}`, people: Array.from({ length: count }, (_, at) => at) }];
};

/** A department: how many answered, each dimension, and the overall score that follows from them. */
const addUnit = (
  book: StatementBook,
  { result, scores, evidence }: ScoredUnit,
  { model, company }: Evidence,
): void => {
  const { people, overall, dimensions } = result;
  const rows = rowsOf(evidence);
  const sums = [book.sum(everybody(rows)), ...thoseWhoWorkIn(result.label, evidence)];
  book.add({ id: people.id, figures: [people.id], sums, rank: rows.length });
  const dimensionOf = new Map(model.practices.map((practice) => [practice.id, practice.dimension]));
  const measured = dimensions.filter(({ score }) => isMeasured(score));
  for (const dimension of measured)
    book.add({
      id: dimension.score.id,
      figures: [dimension.score.id],
      sums: sumsBehind(
        book,
        scores,
        scores.practices.filter((practice) => dimensionOf.get(practice.id) === dimension.id),
        company.minimumGroup,
      ),
      rank: rows.length,
      needs: [people.id],
    });
  book.add({
    id: overall.id,
    figures: [overall.id],
    sums: [],
    rank: rows.length,
    needs: measured.map(({ score }) => score.id),
  });
};

const addLowest = (book: StatementBook, { evidence, lowest }: Organisation): void => {
  if (lowest === null) return;
  const { result, sides, practices } = lowest;
  book.add({
    id: 'lowest',
    figures: [result.own.id, result.rest.id],
    sums: sides.flatMap((scores) =>
      sumsBehind(
        book,
        scores,
        scores.practices.filter(({ id }) => practices.has(id)),
        evidence.company.minimumGroup,
      ),
    ),
    rank: ranks.lowest,
    needs: [`unit.${result.unit}.people`],
  });
};

/** Pairs of teams: nobody rates in two of them what is added up with the other. */
const addPairs = (book: StatementBook, { internal, internalScale, ...evidence }: Evidence): void => {
  if (typeof internal === 'string' || internalScale === null) return;
  const departments = departmentsIn({ internal, internalScale, ...evidence });
  const idOf = (name: string): string =>
    departments.find(({ label }) => sameName(label) === name)?.id ?? name;
  for (const { from, to, raters, ratings } of pairsOf(internal.tally, internalScale)) {
    const variable = `internal ${from} ${to}`;
    book.answers(variable, raters, ratings);
    const id = from === to ? `team.${idOf(from)}.own` : `pair.${idOf(from)}.${idOf(to)}`;
    book.add({ id, figures: [id], sums: [{ variable, people: [...new Set(raters)] }], rank: raters.length });
  }
};

/** As many numbers as a department has customers: who they are is not known, only that departments share none. */
const customersOf = (tally: Answers, departments: readonly string[], start: number): number[] => {
  const { people } = tally.of((name) => departments.includes(name));
  return Array.from({ length: Math.min(people, mostCustomers) }, (_, at) => start * mostCustomers + at);
};

/** Customers' figures of departments, beside that of the company. */
const addCustomers = (
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

/** The order of departments by what customers say tells of each of them: it goes with any that is withheld. */
const addOrder = (book: StatementBook, { units }: Organisation): void =>
  book.add({
    id: 'observation.internal-external',
    figures: ['observation.internal-external'],
    sums: [],
    rank: ranks.lowest,
    needs: units.flatMap(({ result: { nps, rating } }) =>
      [nps, rating].filter((one) => isMeasured(one)).map(({ id }) => id),
    ),
  });

/** All that figures and scores of an organisation say of people, for disclosure to decide what of it may be published. */
export const statementsOf = (organisation: Organisation): Statements => {
  const book = new StatementBook(organisation.evidence);
  addCompany(book, organisation);
  addReliability(book, organisation);
  addCustomers(book, organisation, 'nps', 'nps');
  addCustomers(book, organisation, 'reviews', 'rating');
  addPairs(book, organisation.evidence);
  for (const unit of organisation.units) addUnit(book, unit, organisation.evidence);
  addLowest(book, organisation);
  addOrder(book, organisation);
  addBreakdowns(book, organisation.breakdowns, ranks.breakdowns);
  return book.all;
};
