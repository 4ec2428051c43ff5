import { isMeasured } from '../assessment/figure.ts';
import type { Previous } from '../assessment/outcome.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import type { Statements, Sum } from '../assessment/statement.ts';
import type { Answers } from '../tallies/answers.ts';
import { countPeople, type SurveyRow } from '../tallies/matrix.ts';
import { addBreakdowns } from './breakdown-statements.ts';
import { sameName } from './company.ts';
import { departmentsIn } from './departments.ts';
import type { ScoredWave } from './earlier-waves.ts';
import { holds } from './gap.ts';
import { workingIn } from './headcount.ts';
import { type Evidence, peopleOf } from './measures/measure.ts';
import type { Organisation } from './organisation.ts';
import { pairsOf } from './pairs.ts';
import { asksRaters, isOfRaters, raterless, raters } from './raters.ts';
import { addResponse, answeredAtAll } from './response-statements.ts';
import type { ScoresOfPeople } from './scores.ts';
import { headsAs, StatementBook } from './statement-book.ts';
import type { ScoredUnit } from './units.ts';

/**
 * What is given up last: the counts that every report needs, then the company's figures, then its earlier waves, the latest last, then
 * departments, the largest last; first the breakdowns, which so take nothing from the rest, then the groups that cross departments, of which
 * two would else be lost for one group.
 */
const ranks = {
  counts: 4e9,
  company: 3e9,
  waves: 2e9,
  groups: -1,
  lowest: -2,
  breakdowns: -4,
} as const;

/** Customers of a department beyond these make no difference to whether few are left. */
const mostCustomers = 200;

const rowsOf = ({ survey }: Evidence): readonly SurveyRow[] =>
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

/** The company's scores follow from the rules and gaps that are in them, and go where one of these goes. */
const addCompanyScores = (
  book: StatementBook,
  { practices, dimensions, people }: ScoresOfPeople,
  { model, company: { minimumGroup } }: Evidence,
): void => {
  const add = (id: string, needs: readonly string[]): void =>
    book.add({ id, figures: [id], sums: [], rank: ranks.company, needs });
  const measured = practices.filter(({ score }) => isMeasured(score));
  for (const { score, rules, gap } of measured)
    add(
      score.id,
      [
        ...rules.flatMap((rule) => (isMeasured(rule.score) && rule.weight > 0 ? [rule.figure.id] : [])),
        ...(holds(gap, minimumGroup) ? [gap.id] : []),
      ].filter((id) => people.has(id)),
    );
  for (const { score, weights } of dimensions) if (isMeasured(score)) add(score.id, Object.keys(weights));
  const articleOf = new Map(model.practices.map(({ id, source }) => [id, source.article]));
  const idsIn = (article?: string): string[] =>
    measured
      .filter(({ id }) => article === undefined || articleOf.get(id) === article)
      .map(({ score }) => score.id);
  for (const { id } of model.lenses) add(`lens.${id}`, idsIn(id));
  add('overall', idsIn());
};

const addCompany = (book: StatementBook, { evidence, scores, items, groups, paired }: Organisation): void => {
  book.add({
    id: 'everybody',
    figures: ['response.people', 'response.rate'],
    sums: [book.sum(answeredAtAll(rowsOf(evidence)))],
    rank: ranks.counts,
  });
  // A gap counts as both of its sums; the means that it lies between go with it.
  const beside = new Map<string, { readonly figures: string[]; readonly needs: string[] }>();
  for (const { gap, views } of scores.practices)
    if (gap !== null && views !== null)
      beside.set(`${gap.id}.views`, { figures: [views.leaders.id, views.staff.id], needs: [gap.id] });
  for (const [id, people] of scores.people)
    book.add({
      id,
      figures: [id, id.replace(/^rule\./, 'level.')],
      sums: book.sums(people),
      rank: ranks.company,
      ...beside.get(id),
    });
  addCompanyScores(book, scores, evidence);
  for (const { code, measured, told } of items) {
    const [id, rank] = [`item.${code}`, ranks.company];
    book.add({ id, figures: [id], sums: book.sums(peopleOf(measured)), rank });
    book.add({
      id: `${id}.sides`,
      figures: [`${id}.neither`, `${id}.against`],
      sums: told.flatMap((one) => book.sumsOf(one)),
      rank,
      needs: [id],
    });
  }
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
  const count =
    workingIn(label, company) ?? (typeof appraisals === 'string' ? 0 : countPeople(appraisals.tally.rows));
  return headsAs(`works in ${sameName(label)}`, count);
};

/** A department: how many answered, each dimension, and the overall score that follows from them. */
const addUnit = (
  book: StatementBook,
  { result, scores, evidence }: ScoredUnit,
  { model, company }: Evidence,
): void => {
  const { people, overall, dimensions } = result;
  const rows = rowsOf(evidence);
  const sums = [book.sum(answeredAtAll(rows)), ...thoseWhoWorkIn(result.label, evidence)];
  const figures = [people.id, `unit.${result.id}.response`];
  book.add({ id: people.id, figures, sums, rank: rows.length });
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

/** Customers' figures of departments in the quarter before, beside that of the company. */
const addPrevious = (
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

/** Scores of another time or of less than all rules: of practices, and the dimensions and the overall score that follow from them. */
const addScores = (
  book: StatementBook,
  begin: string,
  scores: ScoresOfPeople,
  { minimumGroup, ratings, rank }: { minimumGroup: number; ratings: Sum; rank: number },
): void => {
  const id = (own: string): string => `${begin}.${own}`;
  const add = (
    own: string,
    sums: readonly Sum[],
    needs: readonly string[],
    more: readonly string[] = [],
  ): void => book.add({ id: id(own), figures: [id(own), ...more], sums, rank, needs });
  const measured = scores.practices.filter(({ score }) => isMeasured(score));
  for (const practice of measured) {
    const own = sumsBehind(book, scores, [practice], minimumGroup);
    add(practice.score.id, asksRaters(practice) ? [...own, ratings] : own, []);
  }
  for (const { score, weights } of scores.dimensions)
    if (isMeasured(score)) add(score.id, [], Object.keys(weights).map(id));
  // The stage is decided on all of them, too.
  add(
    'overall',
    [],
    measured.map(({ score }) => id(score.id)),
    [id('stage')],
  );
};

/** An earlier wave, as it was known at its end and on the ground that it has in common with the one that is assessed. */
const addWave = (
  book: StatementBook,
  { label, scores, evidence, ground }: ScoredWave,
  ratings: { readonly before: Sum; readonly after: Sum },
  rank: number,
): void => {
  const { minimumGroup } = evidence.company;
  book.open(evidence);
  addScores(book, `wave.${label}`, scores, { minimumGroup, ratings: ratings.before, rank });
  if (ground === null) return;
  for (const side of ['before', 'after'] as const)
    addScores(book, `ground.${label}.${side}`, ground[side], { minimumGroup, ratings: ratings[side], rank });
};

/** What was scored of other times than the one that is assessed. */
interface Past {
  /** The latest last. */
  readonly waves: readonly ScoredWave[];
  readonly quarters: {
    readonly [figure in 'nps' | 'rating']: {
      readonly tally: Answers | undefined;
      readonly previous: Previous;
    };
  };
}

const noPast: Past = {
  waves: [],
  quarters: {
    nps: { tally: undefined, previous: null },
    rating: { tally: undefined, previous: null },
  },
};

const addPast = (book: StatementBook, organisation: Organisation, { waves, quarters }: Past): void => {
  const { evidence, scores } = organisation;
  for (const { tally, previous } of [quarters.nps, quarters.rating])
    addPrevious(book, organisation, tally, previous);
  const [now, ...before] = raters([evidence, ...[...waves].reverse().map((wave) => wave.evidence)]);
  // What is assessed today stands; an earlier wave goes where the two would tell of the few who came or went between.
  for (const { id, rules } of scores.practices.filter(asksRaters))
    for (const rule of rules.filter(isOfRaters))
      book.add({
        id: `rule.${id}.${rule.id}`,
        figures: [rule.figure.id],
        sums: now === undefined ? [] : [now],
        rank: ranks.company,
      });
  for (const [at, wave] of [...waves].reverse().entries())
    addWave(book, wave, { before: before[at] ?? raterless, after: now ?? raterless }, ranks.waves - at);
};

/**
 * All that figures and scores of an organisation, today and before, say of people, for disclosure to decide what of it may be
 * published.
 */
export const statementsOf = (organisation: Organisation, past = noPast): Statements => {
  const book = new StatementBook(organisation.evidence);
  addCompany(book, organisation);
  addReliability(book, organisation);
  addCustomers(book, organisation, 'nps', 'nps');
  addCustomers(book, organisation, 'reviews', 'rating');
  addPairs(book, organisation.evidence);
  for (const unit of organisation.units) addUnit(book, unit, organisation.evidence);
  addLowest(book, organisation);
  const { response, evidence } = organisation;
  addResponse(book, response, evidence, (scores, practices) =>
    sumsBehind(book, scores, practices, evidence.company.minimumGroup),
  );
  addBreakdowns(book, organisation.breakdowns, ranks.breakdowns);
  addPast(book, organisation, past);
  return book.all;
};
