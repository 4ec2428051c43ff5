import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/model/schema.ts';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { measureReliability, scoreReliability } from '../../src/scoring/reliability.ts';
import { Matrix, type SurveyRow } from '../../src/tallies/matrix.ts';
import { companyOf, lines, model, type Respondent, surveyOf, times } from '../fixtures.ts';
import { fifteenByTen } from '../statistics/fifteen-by-ten.ts';

const scored = (survey: Matrix<SurveyRow> | undefined, rules: Model = model) =>
  scoreReliability(
    measureReliability(gatherEvidence(survey === undefined ? {} : { survey }, null, companyOf(), rules)),
    rules,
  );
const voiceOf = (people: readonly Respondent[]) =>
  scored(surveyOf(people)).find(({ dimension }) => dimension === 'voice');
const answersTo = (...answers: readonly (number | undefined)[]): Respondent => ({
  answers: Object.fromEntries(
    ['p10a', 'p10b', 'p10c'].flatMap((code, at) => {
      const answer = answers[at];
      return answer === undefined ? [] : [[code, answer]];
    }),
  ),
});

describe('the reliability of a dimension', () => {
  it('is the published α of fifteen people and ten items, whoever they are and however long the scale', () => {
    const [practice] = model.practices;
    const [item] = practice?.items ?? [];
    if (practice === undefined || item === undefined) throw new Error('no practice');
    const codes = fifteenByTen[0]?.map((_, at) => `p90${'abcdefghij'[at]}`) ?? [];
    const items = codes.map((code) => ({ ...item, code }));
    const ten: Model = { ...model, practices: [{ ...practice, dimension: 'voice', items }] };
    const survey = new Matrix<SurveyRow>();
    fifteenByTen.forEach((answers, person) => {
      survey.add({
        wave: '',
        day: '',
        department: '',
        level: person % 3 === 0 ? 'manager' : 'staff',
        respondent: '',
        customerFacing: '',
        seconds: null,
        options: 7,
        answers: new Map(codes.map((code, at) => [code, (answers[at] ?? 0) - 1])),
      });
    });
    const voice = scored(survey, ten).find(({ dimension }) => dimension === 'voice');
    expect(voice).toMatchObject({
      alpha: {
        id: 'reliability.voice.alpha',
        value: expect.closeTo(0.5917188485995826, 12),
        low: expect.closeTo(0.195, 3),
        high: expect.closeTo(0.84, 3),
        n: 15,
        unit: 'alpha',
      },
      // Fifteen people settle nothing.
      verdict: 'unmeasured',
    });
    expect(voice?.items.map(({ itemRest }) => itemRest.id)).toEqual(
      codes.map((code) => `reliability.voice.${code}`),
    );
  });

  it('turns reversed items round: those who see no career agree with p09b and not with the others', () => {
    const people = lines(40, (index) => String(1 + (index % 5))).map(
      (answer): Respondent => ({
        answers: { p09a: Number(answer), p09b: 6 - Number(answer), p05a: Number(answer) },
      }),
    );
    const standing = scored(surveyOf(people)).find(({ dimension }) => dimension === 'standing');
    expect(standing).toMatchObject({ alpha: { value: expect.closeTo(1, 12) }, verdict: 'scale' });
  });

  it('counts those alone who answered every item that somebody answered', () => {
    const whole = lines(6, (index) => String(1 + (index % 5))).map(Number);
    const voice = voiceOf([
      ...whole.map((answer) => answersTo(answer, answer === 5 ? 4 : answer)),
      ...times(20, answersTo(3)),
    ]);
    expect(voice?.alpha).toMatchObject({ status: 'measured', n: 6 });
    expect(voice?.items.map(({ code }) => code)).toEqual(['p10a', 'p10b']);
    expect(voice?.items[0]?.itemRest).toMatchObject({ n: 6, unit: 'correlation' });
  });

  it.each<[string, readonly Respondent[], string, string]>([
    ['fewer than the minimum group', [1, 2, 3, 4].map((one) => answersTo(one, one)), 'too-few', 'too-few'],
    ['one item', times(20, answersTo(4)), 'too-few', 'too-few'],
    ['many of one mind', times(10, answersTo(4, 4)), 'no-variance', 'no-variance'],
    ['few of one mind, which is not told', times(9, answersTo(4, 4)), 'too-few', 'too-few'],
    [
      'items of which nobody answered two',
      [...times(9, answersTo(4)), ...times(9, answersTo(undefined, 4))],
      'too-few',
      'too-few',
    ],
  ])('has a reason instead of a number: %s', (_, people, alpha, itemRest) => {
    const voice = voiceOf(people);
    expect(voice).toMatchObject({ alpha: { reason: alpha }, verdict: 'unmeasured' });
    for (const item of voice?.items ?? []) expect(item.itemRest).toMatchObject({ reason: itemRest });
  });

  it('names what is missing where no item was asked, and where there is no survey', () => {
    expect(scored(surveyOf([answersTo(4, 5)]))[0]).toMatchObject({
      alpha: { reason: 'column-missing' },
      items: [],
    });
    expect(scored(undefined).map(({ alpha }) => alpha)).toEqual(
      model.dimensions.map(({ id }) => ({
        id: `reliability.${id}.alpha`,
        status: 'unmeasured',
        reason: 'no-file',
      })),
    );
  });

  it.each([
    [0.3, 0.7, 'weak'],
    [0.3, 0.58, 'scale'],
    [0.61, 0.7, 'none'],
  ])('is judged by the bars of the model: none %d, scale %d', (none, scale, verdict) => {
    // Sums of squares 2 and 2.75, of the sums 3, 3, 6 and 5 it is 6.75: 2·(1 − 4.75/6.75).
    const people = times(10, [answersTo(1, 2), answersTo(2, 1), answersTo(3, 3), answersTo(2, 3)]).flat();
    const rules = { ...model, reliability: { scale, none, people: 40 } };
    const [voice] = scored(surveyOf(people), rules).filter(({ dimension }) => dimension === 'voice');
    expect(voice?.alpha).toMatchObject({ value: expect.closeTo(0.592593, 6), n: 40 });
    expect(voice?.verdict).toBe(verdict);
    const more = { ...model, reliability: { scale, none, people: 41 } };
    expect(scored(surveyOf(people), more).find(({ dimension }) => dimension === 'voice')?.verdict).toBe(
      'unmeasured',
    );
  });
});
