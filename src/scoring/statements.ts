import { isMeasured } from '../assessment/figure.ts';
import type { Statements, Sum } from '../assessment/statement.ts';
import { countPeople, type SurveyRow } from '../tallies/matrix.ts';
import { addBreakdowns } from './breakdown-statements.ts';
import { sameName } from './company.ts';
import { addCustomers } from './customer-statements.ts';
import { departmentsIn } from './departments.ts';
import { holds } from './gap.ts';
import { workingIn } from './headcount.ts';
import { type Evidence, peopleOf } from './measures/measure.ts';
import type { Organisation } from './organisation.ts';
import { pairsOf } from './pairs.ts';
import { addPast, noPast, type Past } from './past-statements.ts';
import { addResponse, answeredAtAll } from './response-statements.ts';
import type { ScoresOfPeople } from './scores.ts';
import { headsAs, StatementBook } from './statement-book.ts';
import { ranks } from './statement-ranks.ts';
import { sumsBehind } from './sums-behind.ts';
import type { ScoredUnit } from './units.ts';

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

/**
 * All that figures and scores of an organisation, today and before, say of people, for disclosure to decide what of it may be
 * published.
 */
export const statementsOf = (organisation: Organisation, past: Past = noPast): Statements => {
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
