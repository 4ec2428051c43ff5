import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { measureItems, scoreItems } from '../../src/scoring/items.ts';
import { Matrix, type SurveyRow } from '../../src/tallies/matrix.ts';
import { companyOf, model, type Respondent, surveyOf, times } from '../fixtures.ts';

const sidesOf = (code: string, people: readonly Respondent[], more = {}) => {
  const evidence = gatherEvidence({ survey: surveyOf(people) }, null, companyOf(more), model);
  const found = scoreItems(measureItems(evidence)).find((item) => item.code === code);
  return [found?.against, found?.neither, found?.figure].map((one) =>
    one?.status === 'measured' ? one.value : one?.reason,
  );
};

describe('the sides of an item', () => {
  it('are the answers below, at and above the middle of the scale, and make up the whole', () => {
    const people = [1, 2, 3, 4, 5, 5, 5, 4].map((p10a) => ({ answers: { p10a } }));
    expect(sidesOf('p10a', people)).toEqual([0.25, 0.125, 0.625]);
  });

  it('are turned round with a reversed item', () => {
    const people = [1, 1, 1, 3, 5].map((p03c) => ({ answers: { p03c } }));
    expect(sidesOf('p03c', people)).toEqual([0.2, 0.2, 0.6]);
  });

  /** One answer each, on a scale of so many options. */
  const measuredOn = (options: number, answers: readonly number[]) => {
    const survey = new Matrix<SurveyRow>();
    const { rows } = surveyOf(answers.map((p10a) => ({ answers: { p10a } })));
    for (const row of rows) survey.add({ ...row, options });
    const items = measureItems(gatherEvidence({ survey }, null, companyOf(), model));
    const found = items.find(({ code }) => code === 'p10a');
    if (found === undefined) throw new Error('p10a is an item of the model');
    return found;
  };
  const on = (options: number, answers: readonly number[]) => {
    const { against, neither, measured } = measuredOn(options, answers);
    return [against, neither, measured].map((one) => (typeof one === 'string' ? one : one.estimate.value));
  };

  it('have no middle on a scale of four, and a wide one on eleven', () => {
    expect(on(4, [1, 2, 3, 4])).toEqual([0.5, 0, 0.5]);
    expect(on(7, [3, 4, 5, 7])).toEqual([0.25, 0.25, 0.5]);
    expect(on(11, [4, 5, 6, 7, 8])).toEqual([0.2, 0.6, 0.2]);
  });

  it('tell the sum of all answers where there are three options, and of four nothing beside the favourable share', () => {
    const told = (options: number, answers: readonly number[]) =>
      measuredOn(options, answers).told.map(({ variable, isAlike }) => [variable, isAlike]);
    expect(told(3, [1, 2, 3])).toEqual([
      ['sides p10a', false],
      ['answer p10a', false],
    ]);
    expect(told(5, [1, 3, 5])).toEqual([['sides p10a', false]]);
    expect(told(5, [1, 2, 5])).toEqual([['sides p10a', true]]);
    expect(told(4, [1, 2, 4])).toEqual([['sides p10a', false]]);
  });

  it('have the reason of the item where that is not measured', () => {
    expect(sidesOf('p10b', times(6, { answers: { p10a: 4 } }))).toEqual(Array(3).fill('column-missing'));
  });

  it('count people and not rows, as the item does', () => {
    const evidence = gatherEvidence(
      {
        survey: surveyOf([
          ...times(2, { respondent: 'a', answers: { p10a: 1 } }),
          ...times(2, { respondent: 'b', answers: { p10a: 5 } }),
        ]),
      },
      null,
      companyOf(),
      model,
    );
    const found = scoreItems(measureItems(evidence)).find(({ code }) => code === 'p10a');
    expect(found).toMatchObject({ figure: { n: 2 }, against: { n: 2, value: 0.5 }, neither: { n: 2 } });
  });
});
