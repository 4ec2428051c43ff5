import { describe, expect, it } from 'vitest';
import type { Assessment, Undisclosed } from '../../src/assessment/document.ts';
import { isMeasured } from '../../src/assessment/figure.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Rule } from '../../src/model/measures.ts';
import type { Model } from '../../src/model/schema.ts';
import { flaggedIn } from '../../src/scoring/careless.ts';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { noDrawsAtAll, scoreOrganisation } from '../../src/scoring/organisation.ts';
import { scoreResponse } from '../../src/scoring/response-figures.ts';
import { statementsOf } from '../../src/scoring/statements.ts';
import { type Random, randomFrom } from '../../src/statistics/random.ts';
import { Matrix, type SurveyRow } from '../../src/tallies/matrix.ts';
import { emptyDocument } from '../empty-document.ts';
import { model as builtIn, companyOf } from '../fixtures.ts';
import { Attacker } from './attacker.ts';

const minimum = 5;
const upTo = (end: number): number[] => [...Array(end).keys()];

/** Two practices of one item each, whose scores can be turned back into shares, and items that only show who answers without reading. */
const asked = [
  { id: 'shared-definition', code: 'p15c', dimension: 'learning' },
  { id: 'culture-clear-to-all', code: 'p23a', dimension: 'voice' },
] as const;
const others = upTo(8).map((number) => `x${number}`);

const model: Model = {
  ...builtIn,
  contrasts: [],
  groupGaps: [],
  practices: asked.map(({ id, code, dimension }, at) => {
    const practice = builtIn.practices.find((one) => one.id === id);
    const [item] = practice?.items.filter((one) => one.code === code) ?? [];
    if (practice === undefined || item === undefined) throw new Error(`no practice ${id}`);
    const rule: Rule = {
      id: 'asked',
      measure: 'survey.favourable',
      items: [code],
      among: 'everyone',
      levels: [0, 0.25, 0.5, 0.75, 1],
      weight: 1,
      basis: 'judgement',
    };
    const own = { ...item, leader: undefined, reversed: false };
    const items = [own, ...(at === 0 ? others.map((other) => ({ ...own, code: other })) : [])];
    return { ...practice, dimension, items, rules: [rule] };
  }),
};

const levels = ['staff', 'staff', 'staff', 'manager', 'executive'] as const;

/** A survey of departments of uneven size in which some people choose one option throughout or answer within seconds. */
const surveyOf = (random: Random): SurveyRow[] => {
  const departments = upTo(2 + random.below(4)).map((number) => ({
    name: `D${number}`,
    weight: 0.02 + random.next() ** 3,
  }));
  const [careless, fast] = [random.pick([0.05, 0.15, 0.3]), random.pick([0, 0.1, 0.2])];
  const answering = random.pick([0.7, 1]);
  return upTo(12 + random.below(random.pick([20, 60]))).map((person): SurveyRow => {
    const option = random.next() < careless ? random.below(5) : undefined;
    const answers = [...asked.map(({ code }) => code), ...others].flatMap((code) =>
      others.includes(code) || random.next() < answering ? [[code, option ?? random.below(5)] as const] : [],
    );
    return {
      wave: '',
      day: '2026-06-01',
      department: random.pickBy(departments, ({ weight }) => weight).name,
      level: random.pick(levels),
      respondent: `r${person}`,
      customerFacing: '',
      options: 5,
      seconds: random.next() < fast ? 3 : 300,
      answers: new Map(answers),
    };
  });
};

const documentsOf = (rows: readonly SurveyRow[]) => {
  const survey = new Matrix<SurveyRow>();
  for (const row of rows) survey.add(row);
  const headcount = {
    departments: { D0: 90, D1: 90, D2: 90, D3: 90, D4: 90 },
    levels: { staff: 300, manager: 100, executive: 50 },
    functions: {},
  };
  const company = companyOf({ minimumGroup: minimum, headcount });
  const evidence = gatherEvidence({ survey }, '2026-06-30', company, model);
  const organisation = scoreOrganisation(evidence, null, noDrawsAtAll);
  const { scores, response } = organisation;
  const undisclosed: Undisclosed = {
    ...emptyDocument,
    practices: scores.practices,
    dimensions: scores.dimensions,
    overall: scores.overall,
    units: organisation.units.map(({ result }) => result),
    response: scoreResponse(response, evidence),
  };
  return {
    undisclosed,
    published: publish(undisclosed, statementsOf(organisation), minimum),
    careless: response?.careless,
  };
};

type Document = Pick<Assessment, 'practices' | 'units' | 'response'>;
type Organisation = ReturnType<typeof documentsOf> & { readonly rows: readonly SurveyRow[] };
type Told = { readonly people: number[]; readonly sum: number };

/** What the counts of a document tell of who answered, to somebody who knows who belongs to what and who is flagged. */
const counted = (document: Document, { rows, careless }: Organisation): Told[] => {
  const of = (isIn: (row: SurveyRow) => boolean): number[] =>
    rows.flatMap((row, person) => (isIn(row) ? [person] : []));
  const told: Told[] = [];
  const tell = (figure: { readonly status: string } | undefined, people: number[]): void => {
    if (figure?.status !== 'measured' || !('value' in figure)) return;
    expect(figure.value).toBe(people.length);
    if (people.length > 0) told.push({ people, sum: people.length });
  };
  for (const { by, label, headcount, people, rate } of document.response?.rows ?? []) {
    const members = of(
      (row) => by === 'company' || (by === 'department' ? row.department : row.level) === label,
    );
    tell(people, members);
    if (isMeasured(rate) && members.length > 0) {
      expect(rate.value * (headcount ?? 0)).toBeCloseTo(members.length, 3);
      told.push({ people: members, sum: members.length });
    }
  }
  if (careless === undefined) return told;
  const any = flaggedIn(careless);
  for (const { sign, people } of document.response?.careless ?? []) {
    const found = sign === 'any' ? any : careless[sign];
    if (typeof found !== 'string')
      tell(
        people,
        of((row) => found.has(row)),
      );
  }
  return told;
};

/** What the scores of a document, with and without those who are flagged, tell of one question. */
const answered = (
  document: Document,
  { rows, careless }: Organisation,
  question: (typeof asked)[number],
): Told[] => {
  const { code, dimension, id } = question;
  const flagged = careless === undefined ? new Set() : flaggedIn(careless);
  const told: Told[] = [];
  const tell = (score: { readonly status: string } | undefined, isIn: (row: SurveyRow) => boolean): void => {
    if (score?.status !== 'measured' || !('value' in score)) return;
    const people = rows.flatMap((row, person) => (row.answers.has(code) && isIn(row) ? [person] : []));
    const sum = ((Number(score.value) - 1) / 4) * people.length;
    expect(sum).toBeCloseTo(Math.round(sum), 3);
    told.push({ people, sum: Math.round(sum) });
  };
  tell(document.practices.find((one) => one.id === id)?.rules[0]?.score, () => true);
  for (const { label, dimensions } of document.units)
    tell(dimensions.find((one) => one.id === dimension)?.score, ({ department }) => department === label);
  const without = document.response?.without?.dimensions.find((one) => one.id === dimension)?.score;
  tell(without, (row) => !flagged.has(row));
  return told;
};

/** How many combinations of what is told are about fewer people than the minimum. */
const workedOut = (document: Document, organisation: Organisation): number =>
  [
    counted(document, organisation),
    ...asked.map((question) => answered(document, organisation, question)),
  ].reduce((sum, told) => sum + new Attacker(told).about(minimum - 1).length, 0);

describe('who reads of a response, and knows who belongs to what and who is flagged', () => {
  const organisations = upTo(400).map((seed): Organisation => {
    const rows = surveyOf(randomFrom(seed + 1));
    return { rows, ...documentsOf(rows) };
  });

  it('learns nothing of fewer people than the minimum', () => {
    const found = organisations.map((one) => workedOut(one.published, one));
    expect(found.filter((count) => count > 0)).toEqual([]);
    const shown = (is: (response: NonNullable<Assessment['response']>) => boolean): number =>
      organisations.filter(({ published: { response } }) => response !== null && is(response)).length;
    expect(
      shown(({ without }) => without?.dimensions.some(({ score }) => isMeasured(score)) ?? false),
    ).toBeGreaterThan(80);
    expect(
      shown(({ careless }) => careless.some(({ people }) => isMeasured(people) && people.n > 0)),
    ).toBeGreaterThan(100);
    expect(
      shown(({ rows }) => rows.some(({ by, rate }) => by === 'level' && isMeasured(rate))),
    ).toBeGreaterThan(100);
  });

  it('learns much of them from the same document before', () => {
    const found = organisations.map((one) => workedOut(one.undisclosed, one));
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(200);
  });

  it('learns of them where only what the response says is not looked at', () => {
    const found = organisations.map((one) =>
      workedOut({ ...one.published, response: one.undisclosed.response }, one),
    );
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(200);
  });
});
