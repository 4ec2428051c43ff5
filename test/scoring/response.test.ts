import { describe, expect, it } from 'vitest';
import type { Company } from '../../src/scoring/company.ts';
import { noDrawsAtAll, scoreOrganisation } from '../../src/scoring/organisation.ts';
import { scoreResponse } from '../../src/scoring/response-figures.ts';
import { responseIssues } from '../../src/scoring/response-issues.ts';
import { statementsOf } from '../../src/scoring/statements.ts';
import { type Respondent, surveyOf, times } from '../fixtures.ts';
import { evidenceFrom } from './evidence-from.ts';

const said = (department: string, answer: number, more: Partial<Respondent> = {}): Respondent => ({
  answers: { p12a: answer },
  department,
  ...more,
});

/** The response of some people to a survey of a company with this headcount, and what is wrong with that. */
const responseOf = (
  people: readonly Respondent[],
  headcount: Partial<Company['headcount']>,
  more: Partial<Company> = {},
) => {
  const company = { headcount: { departments: {}, levels: {}, functions: {}, ...headcount }, ...more };
  const evidence = evidenceFrom({ survey: surveyOf(people) }, company);
  const organisation = scoreOrganisation(evidence, null, noDrawsAtAll);
  const response = scoreResponse(organisation.response, evidence);
  const issues = responseIssues(evidence, organisation.response, (path) => ({
    file: path.join('/'),
    line: 3,
  }));
  const rates = Object.fromEntries(
    (response?.rows ?? []).map(({ by, label, rate }) => [
      by === 'company' ? 'all' : label,
      rate.status === 'measured' ? rate.value : rate.reason,
    ]),
  );
  return { response, rates, issues, statements: statementsOf(organisation).all };
};

const bar = times(30, said('Bar', 4));
const kitchen = times(15, said('kitchen', 2));

describe('the response rate', () => {
  it('is counted of the company, its departments and its levels', () => {
    const { response, rates, issues } = responseOf([...bar, ...kitchen], {
      departments: { Bar: 40, Kitchen: 50 },
      levels: { staff: 80, manager: 10 },
    });
    expect(rates).toEqual({ all: 0.5, Bar: 0.75, kitchen: 0.3, staff: 45 / 80, manager: 0 });
    expect(response?.rows[0]).toMatchObject({
      headcount: 90,
      people: { id: 'response.people', value: 45, low: 45, high: 45, n: 45, unit: 'count' },
      rate: { id: 'response.rate', low: 0.5, high: 0.5, se: 0, n: 90, unit: 'share' },
    });
    expect(response?.rows[1]).toMatchObject({
      people: { id: 'unit.bar.people' },
      rate: { id: 'unit.bar.response' },
    });
    expect(issues).toEqual([]);
  });

  it('is none where nobody says how many work there', () => {
    const { rates } = responseOf([...bar, ...kitchen], { departments: { Bar: 40 } });
    expect(rates).toEqual({ all: 'not-declared', Bar: 0.75, kitchen: 'not-declared', staff: 'not-declared' });
    expect(responseOf(bar, {}).issues).toEqual([]);
  });

  it('is none and an issue where more answered than work there, and never above 1', () => {
    const { rates, issues } = responseOf([...bar, ...kitchen], { departments: { Bar: 25, Kitchen: 15 } });
    expect(rates).toMatchObject({ all: 'over-headcount', Bar: 'over-headcount', kitchen: 1 });
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'over-headcount',
        facts: { name: 'all', heads: 40 },
        file: 'headcount',
      }),
      expect.objectContaining({ code: 'over-headcount', facts: { name: 'Bar', heads: 25 }, line: 3 }),
    ]);
  });

  it('says of fewer people than the minimum neither a rate nor that there are too many', () => {
    const { rates, issues } = responseOf([...bar, ...times(3, said('Spa', 4))], {
      departments: { Bar: 40, Spa: 2 },
    });
    expect(rates).toMatchObject({ Spa: 'withheld' });
    expect(issues).toEqual([]);
  });

  it('is nought where nobody of a department answered, and unknown where nobody was asked for it', () => {
    const departments = { Bar: 40, Office: 12 };
    expect(responseOf(bar, { departments }).rates).toMatchObject({ all: 30 / 52, Office: 0 });
    expect(responseOf(times(9, said('', 4)), { departments }).rates).toMatchObject({
      all: 9 / 52,
      Bar: 'column-missing',
    });
  });

  it('knows departments that the data lacks, with what may be meant, and those of nobody', () => {
    const { issues, rates } = responseOf([...bar, ...kitchen], {
      departments: { Bar: 40, Kitchn: 20, Treasury: 9, Hall: 0 },
    });
    const where = { key: 'headcount.departments', what: 'department' };
    expect(issues.map(({ code, facts }) => [code, facts])).toEqual([
      ['name-unknown-near', { ...where, name: 'Kitchn', suggestion: 'kitchen' }],
      ['name-unknown', { ...where, name: 'Treasury' }],
      ['name-unknown', { ...where, name: 'Hall' }],
      ['headcount-zero', { name: 'Hall' }],
    ]);
    expect(rates).toMatchObject({ Treasury: 'no-answers', Kitchn: 'no-answers', Hall: 'no-answers' });
  });

  it('is null without a survey', () => {
    const evidence = evidenceFrom({});
    const { response } = scoreOrganisation(evidence, null, noDrawsAtAll);
    expect(scoreResponse(response, evidence)).toBeNull();
    expect(responseIssues(evidence, response, () => ({ file: '' }))).toEqual([]);
  });

  it('of a department and of a level is said with how many answered there', () => {
    const { statements } = responseOf([...bar, ...kitchen], {
      departments: { Bar: 40, Kitchen: 50, Office: 12 },
      levels: { staff: 90, manager: 12 },
    });
    const of = (figure: string) => statements.find(({ figures }) => figures.includes(figure));
    expect(of('response.rate')).toBe(of('response.people'));
    expect(of('unit.bar.response')).toBe(of('unit.bar.people'));
    expect(of('response.rate.staff')).toBe(of('response.people.staff'));
    const answered = of('response.rate.staff')?.sums.find(
      ({ variable }) => variable === 'survey answered at all',
    );
    expect(answered?.people).toHaveLength(45);
    expect(of('unit.office.response')?.sums).toMatchObject([{ people: { length: 12 } }]);
  });
});

describe('what those who did not answer could change', () => {
  it('is counted over everybody who works there', () => {
    // 45 of 90 answered, 30 of them in favour.
    const { response } = responseOf([...bar, ...kitchen], { departments: { Bar: 40, Kitchen: 50 } });
    const shares = Object.fromEntries(
      (response?.favourable ?? []).map(({ dimension, share }) => [dimension, share]),
    );
    expect(shares).toMatchObject({
      null: {
        id: 'favourable',
        value: 2 / 3,
        worst: expect.closeTo(1 / 3),
        best: expect.closeTo(5 / 6),
        n: 45,
      },
      empowerment: {
        id: 'favourable.empowerment',
        worst: expect.closeTo(1 / 3),
        best: expect.closeTo(5 / 6),
      },
      voice: { reason: 'column-missing' },
    });
  });

  it('counts people who left out a dimension as not having answered it', () => {
    const silent = times(10, { answers: { p10a: 4 }, department: 'Bar' });
    const { response } = responseOf([...bar, ...silent], { departments: { Bar: 50 } });
    const empowerment = response?.favourable.find(({ dimension }) => dimension === 'empowerment')?.share;
    expect(empowerment).toMatchObject({ value: 1, n: 30, worst: 0.6, best: 1 });
  });

  it.each([
    ['not-declared', {}],
    ['over-headcount', { departments: { Bar: 10, Kitchen: 10 } }],
  ] as const)('is %s where it is not known how many they are', (reason, headcount) => {
    const { response } = responseOf([...bar, ...kitchen], headcount);
    for (const { share } of response?.favourable ?? []) expect(share).toMatchObject({ reason });
  });
});
