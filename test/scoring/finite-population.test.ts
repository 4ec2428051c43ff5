import { describe, expect, it } from 'vitest';
import type { Company } from '../../src/scoring/company.ts';
import { factorOf } from '../../src/scoring/finite-population.ts';
import { noDrawsAtAll, scoreOrganisation } from '../../src/scoring/organisation.ts';
import { scoreResponse } from '../../src/scoring/response-figures.ts';
import { responseIssues } from '../../src/scoring/response-issues.ts';
import { scoreAll } from '../../src/scoring/scores.ts';
import type { Level, SurveyRow } from '../../src/tallies/matrix.ts';
import { type Respondent, surveyOf } from '../fixtures.ts';
import { evidenceFrom, partOf } from './evidence-from.ts';

const people = (count: number, more: Partial<Respondent> = {}): Respondent[] =>
  Array.from({ length: count }, (_, at) => ({
    answers: { p12a: 1 + (at % 5), p10a: 1 + ((at * 3) % 5) },
    department: 'Bar',
    ...more,
  }));

const answering = (count: number, departments: Record<string, number>, more: Partial<Company> = {}) =>
  evidenceFrom(
    { survey: surveyOf(people(count)) },
    { finitePopulation: true, headcount: { departments, levels: {}, functions: {} }, ...more },
  );

const rowsIn = (evidence: ReturnType<typeof evidenceFrom>): readonly SurveyRow[] =>
  typeof evidence.survey === 'string' ? [] : evidence.survey.tally.rows;

const widthOf = (one: { readonly status: string } | undefined) => {
  if (one === undefined || !('low' in one) || !('high' in one)) throw new Error('not measured');
  return {
    below: Number('value' in one && one.value) - Number(one.low),
    above: Number(one.high) - Number('value' in one && one.value),
  };
};

describe('a finite population', () => {
  const finite = answering(60, { Bar: 80 });
  const infinite = answering(60, { Bar: 80 }, { finitePopulation: false });
  const [own, other] = [finite, infinite].map((evidence) => ({
    scores: scoreAll(evidence, 400),
    organisation: scoreOrganisation(evidence, null, noDrawsAtAll),
    evidence,
  }));

  it('shrinks the intervals of figures by the root of the part that did not answer', () => {
    const figuresOf = (one: typeof own) =>
      one?.scores.practices.find(({ id }) => id === 'clear-vision')?.rules[0]?.figure;
    const [narrow, wide] = [figuresOf(own), figuresOf(other)];
    expect(widthOf(narrow).below).toBeCloseTo(widthOf(wide).below / 2, 12);
    expect(widthOf(narrow).above).toBeCloseTo(widthOf(wide).above / 2, 12);
    expect(narrow).toMatchObject({ value: wide?.status === 'measured' && wide.value, n: 60 });
  });

  it('shrinks what is drawn, and so the intervals of scores, in the same measure', () => {
    const drawn = (one: typeof own) => [...(one?.scores.draws.get('clear-vision') ?? [])];
    const value = own?.scores.practices.find(({ id }) => id === 'clear-vision')?.score;
    if (value?.status !== 'measured') throw new Error('not measured');
    const off = (one: typeof own) =>
      Math.sqrt(drawn(one).reduce((sum, draw) => sum + (draw - value.value) ** 2, 0));
    expect(off(own) / off(other)).toBeCloseTo(0.5, 1);
    expect(off(own)).toBeGreaterThan(0);
  });

  it('is that of a department where only its answers are asked', () => {
    const evidence = evidenceFrom(
      { survey: surveyOf([...people(60), ...people(10, { department: 'Spa' })]) },
      {
        finitePopulation: true,
        headcount: { departments: { Bar: 80, Spa: 1000 }, levels: {}, functions: {} },
      },
    );
    const part = partOf({ ...evidence, unit: new Set(['bar']) }, 'Bar');
    expect(factorOf({ ...part, unit: new Set(['bar']) }, { rows: rowsIn(part) })).toBe(0.5);
    expect(factorOf(evidence, { rows: rowsIn(evidence) })).toBeCloseTo(Math.sqrt(1 - 70 / 1080), 12);
    expect(factorOf({ ...part, unit: new Set(['bar', 'pool']) }, { rows: rowsIn(part) })).toBe(1);
    // How many of a level work in the company says nothing of a department.
    const headcount = { ...evidence.company.headcount, levels: { staff: 75, manager: 9 } };
    const graded = { ...part, unit: new Set(['bar']), company: { ...evidence.company, headcount } };
    expect(factorOf(graded, { rows: rowsIn(part) })).toBe(0.5);
  });

  it('is that of the levels that answer, if each of the people names one', () => {
    const of = (level: Level, count: number) => people(count, { level });
    const evidence = (staff: Level) =>
      evidenceFrom(
        { survey: surveyOf([...of(staff, 45), ...of('manager', 9)]) },
        {
          finitePopulation: true,
          headcount: {
            departments: { Bar: 100 },
            levels: { staff: 60, manager: 20, executive: 20 },
            functions: {},
          },
        },
      );
    const staffOf = (one: ReturnType<typeof evidence>) =>
      rowsIn(one).filter(({ level }) => level !== 'manager');
    const graded = evidence('staff');
    expect(factorOf(graded, { rows: staffOf(graded) })).toBe(0.5);
    expect(factorOf(graded, { rows: rowsIn(graded) })).toBeCloseTo(Math.sqrt(1 - 54 / 80), 12);
    const ungraded = evidence('');
    expect(factorOf(ungraded, { rows: staffOf(ungraded) })).toBeCloseTo(Math.sqrt(1 - 45 / 100), 12);
  });

  it.each([
    ['not-declared', 60, {}, []],
    ['everybody', 60, { Bar: 60 }, ['census']],
    ['everybody', 60, { Bar: 50 }, ['over-headcount', 'over-headcount']],
    ['applied', 60, { Bar: 80 }, []],
  ] as const)('is said to be %s with %d answers and %j', (status, count, departments, codes) => {
    const evidence = answering(count, departments);
    const { response } = scoreOrganisation(evidence, null, noDrawsAtAll);
    expect(scoreResponse(response, evidence)?.finitePopulation).toMatchObject({ status });
    expect(responseIssues(evidence, response, () => ({ file: '' })).map(({ code }) => code)).toEqual(codes);
    if (status !== 'applied') expect(factorOf(evidence, { rows: rowsIn(evidence) })).toBe(1);
  });

  it('is not asked for by itself', () => {
    expect(factorOf(infinite, { rows: rowsIn(infinite) })).toBe(1);
    const { response } = scoreOrganisation(infinite, null, noDrawsAtAll);
    expect(scoreResponse(response, infinite)?.finitePopulation).toEqual({ status: 'not-asked' });
  });
});
