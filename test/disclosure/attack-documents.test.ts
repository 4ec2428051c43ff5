import { describe, expect, it } from 'vitest';
import type { Assessment, Undisclosed } from '../../src/assessment/document.ts';
import { isMeasured } from '../../src/assessment/figure.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Rule } from '../../src/model/measures.ts';
import type { Model } from '../../src/model/schema.ts';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { scoreGroups } from '../../src/scoring/groups.ts';
import { scoreItems } from '../../src/scoring/items.ts';
import { noDrawsAtAll, scoreOrganisation } from '../../src/scoring/organisation.ts';
import { scorePairedItems } from '../../src/scoring/paired-items.ts';
import { statementsOf } from '../../src/scoring/statements.ts';
import { type Random, randomFrom } from '../../src/statistics/random.ts';
import { Matrix, type SurveyRow } from '../../src/tallies/matrix.ts';
import { emptyDocument } from '../empty-document.ts';
import { model as builtIn, companyOf } from '../fixtures.ts';
import { Attacker } from './attacker.ts';

const minimum = 5;

/** Practices of one item, whose scores an attacker can turn back into shares: the levels lie a quarter apart. */
const asked = [
  { id: 'shared-definition', code: 'p15c' },
  { id: 'culture-clear-to-all', code: 'p23a' },
  { id: 'open-communication', code: 'p10a' },
] as const;

const model: Model = {
  ...builtIn,
  contrasts: [],
  practices: asked.map(({ id, code }) => {
    const practice = builtIn.practices.find((one) => one.id === id);
    if (practice === undefined) throw new Error(`no practice ${id}`);
    const rule: Rule = {
      id: 'asked',
      measure: 'survey.favourable',
      items: [code],
      among: 'everyone',
      levels: [0, 0.25, 0.5, 0.75, 1],
      weight: 1,
      basis: 'judgement',
    };
    return {
      ...practice,
      dimension:
        id === 'culture-clear-to-all'
          ? 'voice'
          : practice.dimension === 'voice'
            ? 'learning'
            : practice.dimension,
      items: practice.items
        .filter((item) => item.code === code)
        .map((item) => ({ ...item, leader: undefined })),
      rules: [rule],
    };
  }),
};

const upTo = (end: number): number[] => [...Array(end).keys()];

/** A survey of some departments of very uneven size; some people name none, some skip a question, some departments are of one mind. */
const surveyOf = (random: Random): SurveyRow[] => {
  const departments = upTo(2 + random.below(7)).map((number) => ({
    name: `D${number}`,
    weight: 0.02 + random.next() ** 3,
    agreement: random.pick([0, 0.3, 0.6, 1]),
  }));
  const blank = random.pick([0, 0, 0.04]);
  const answering = random.pick([0.7, 0.95, 1]);
  return upTo(8 + random.below(random.pick([20, 80]))).map((person): SurveyRow => {
    const own = random.pickBy(departments, ({ weight }) => weight);
    return {
      wave: '',
      day: '2026-06-01',
      department: random.next() < blank ? '' : own.name,
      level: random.pick(['staff', 'staff', 'staff', 'manager', 'executive']),
      respondent: `r${person}`,
      customerFacing: random.pick(['yes', 'no', '']),
      options: 5,
      seconds: null,
      answers: new Map(
        asked
          .filter(() => random.next() < answering)
          .map(({ code }) => [code, random.next() < own.agreement ? 4 : random.below(3)]),
      ),
    };
  });
};

/** The document of a survey, as published and as it was before. */
const documentsOf = (rows: readonly SurveyRow[]) => {
  const survey = new Matrix<SurveyRow>();
  for (const row of rows) survey.add(row);
  const company = companyOf({ minimumGroup: minimum, front_line: ['D0', 'D1'] });
  const evidence = gatherEvidence({ survey }, '2026-06-30', company, model);
  const organisation = scoreOrganisation(evidence, null, noDrawsAtAll);
  const { scores } = organisation;
  const undisclosed: Undisclosed = {
    ...emptyDocument,
    practices: scores.practices,
    dimensions: scores.dimensions,
    overall: scores.overall,
    units: organisation.units.map(({ result }) => result),
    lowestUnit: organisation.lowest?.result ?? null,
    items: scoreItems(organisation.items),
    groupGaps: scoreGroups(organisation.groups),
    observations: scorePairedItems(organisation.paired),
  };
  return {
    undisclosed,
    published: publish(undisclosed, statementsOf(organisation), minimum),
    frontLine: evidence.frontLine,
  };
};

type Document = Pick<Assessment, 'practices' | 'units' | 'lowestUnit' | 'items' | 'groupGaps'>;

/** What one question's numbers in a document tell to who knows who answered it: of which people, and how many of them agree. */
const toldBy = (document: Document, rows: readonly SurveyRow[], { id, code }: (typeof asked)[number]) => {
  const dimension = model.practices.find((practice) => practice.id === id)?.dimension ?? '';
  const told: { name: string; people: number[]; share: number }[] = [];
  const tell = (name: string, isIn: (row: SurveyRow) => boolean, share: number): void => {
    const people = rows.flatMap((row, person) => (row.answers.has(code) && isIn(row) ? [person] : []));
    told.push({ name, people, share });
  };
  const item = document.items.find((one) => one.code === code)?.figure;
  if (item !== undefined && isMeasured(item)) tell('item', () => true, item.value);
  const rule = document.practices.find((practice) => practice.id === id)?.rules[0]?.figure;
  if (rule !== undefined && isMeasured(rule)) tell('rule', () => true, rule.value);
  for (const { id: unit, label, dimensions } of document.units) {
    const score = dimensions.find((one) => one.id === dimension)?.score;
    if (score !== undefined && isMeasured(score))
      tell(unit, ({ department }) => department === label, (score.value - 1) / 4);
  }
  const leads = ({ level }: SurveyRow): boolean => level === 'manager' || level === 'executive';
  const isFront = (row: SurveyRow): boolean =>
    row.customerFacing === 'yes' || (row.customerFacing === '' && ['D0', 'D1'].includes(row.department));
  const isFar = (row: SurveyRow): boolean =>
    row.customerFacing === 'no' ||
    (row.customerFacing === '' && row.department !== '' && !['D0', 'D1'].includes(row.department));
  const groups: Readonly<Record<string, (row: SurveyRow) => boolean>> = {
    executives: ({ level }) => level === 'executive',
    'front-line': (row) => !leads(row) && isFront(row),
    'near-customers': isFront,
    'far-from-customers': isFar,
  };
  for (const { id: gap, high, low } of document.groupGaps)
    if (model.groupGaps.find((one) => one.id === gap)?.practice === id)
      for (const figure of [high, low])
        if (isMeasured(figure)) {
          const name = figure.id.split('.')[2] ?? '';
          tell(name, groups[name] ?? (() => false), figure.value);
        }
  return told;
};

/** What is worked out of a document: groups of fewer than the minimum, each sum held against what they said. */
const workedOut = (document: Document, rows: readonly SurveyRow[]): number =>
  asked
    .map((question) => {
      const agrees = (person: number): bigint =>
        (rows[person]?.answers.get(question.code) ?? 0) >= 3 ? 1n : 0n;
      const sums = toldBy(document, rows, question).map(({ people, share }) => {
        const sum = Math.round(share * people.length);
        expect(share * people.length).toBeCloseTo(sum, 3);
        return { people, sum };
      });
      const found = new Attacker(sums).about(minimum - 1);
      for (const { people, times, value } of found)
        expect(value).toBe(people.reduce((sum, person, at) => sum + (times[at] ?? 0n) * agrees(person), 0n));
      return found.length;
    })
    .reduce((sum, count) => sum + count, 0);

describe('who reads the document of an organisation, and knows who belongs to what', () => {
  const organisations = upTo(1000).map((seed) => {
    const rows = surveyOf(randomFrom(seed + 1));
    return { rows, ...documentsOf(rows) };
  });

  it('learns nothing of fewer people than the minimum', () => {
    const found = organisations.map(({ published, rows }) => workedOut(published, rows));
    expect(found.filter((count) => count > 0)).toEqual([]);
    const shown = organisations.filter(({ published }) =>
      published.units.some(({ dimensions }) => dimensions.some(({ score }) => isMeasured(score))),
    );
    expect(shown.length).toBeGreaterThan(400);
    const withheld = organisations.reduce((sum, { published }) => sum + published.disclosure.withheld, 0);
    expect(withheld).toBeGreaterThan(5000);
  });

  it('learns much of them from the same document before', () => {
    const found = organisations.map(({ undisclosed, rows }) => workedOut(undisclosed, rows));
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(500);
  });

  it('learns of them where only small groups are withheld', () => {
    const found = organisations.map(({ undisclosed, rows }) => {
      const isSmall = (unit: Assessment['units'][number]): boolean =>
        isMeasured(unit.people) && unit.people.n < minimum;
      const primary = {
        ...undisclosed,
        units: undisclosed.units.filter((unit) => !isSmall(unit)),
        groupGaps: undisclosed.groupGaps.filter(({ high, low }) =>
          [high, low].every((one) => isMeasured(one) && one.n >= minimum),
        ),
      };
      return workedOut(primary, rows);
    });
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(300);
  });
});
