import { describe, expect, it } from 'vitest';
import { isMeasured } from '../../src/assessment/figure.ts';
import { noDraws } from '../../src/scoring/means.ts';
import { combine, scoreAll, wholeScore } from '../../src/scoring/scores.ts';
import { model, surveyOf, times } from '../fixtures.ts';
import { evidenceFrom } from './evidence-from.ts';
import { scoresOf } from './scores-of.ts';

const measured = {
  score: { id: 'x', status: 'measured', value: 3, low: 2, high: 4 },
  weight: 1,
  draws: noDraws,
} as const;
const open = {
  score: { id: 'y', status: 'unmeasured', reason: 'no-file' },
  weight: 1,
  draws: noDraws,
} as const;

describe('a whole score', () => {
  it.each([
    [25, 11, 'unmeasured'],
    [25, 12, 'measured'],
    [7, 3, 'unmeasured'],
    [7, 4, 'measured'],
    [4, 2, 'measured'],
  ])('of %i practices with %i measured is %s', (all, known, status) => {
    const { score, draws } = wholeScore(
      'overall',
      [...times(known, measured), ...times(all - known, open)],
      model,
    );
    expect(score).toMatchObject({
      id: 'overall',
      status,
      ...(status === 'unmeasured' ? { reason: 'too-few' } : { value: 3 }),
    });
    expect(draws).toHaveLength(0);
  });
});

describe('dimensions', () => {
  it('are means of their measured practices, which say what each carries', () => {
    const scores = scoresOf(({ number, dimension }) => ({
      value: dimension === 'voice' ? 2 + (number % 2) : number === 1 ? null : 4,
    }));
    const voice = scores.dimensions.find(({ id }) => id === 'voice');
    const own = model.practices.filter(({ dimension }) => dimension === 'voice');
    const mean = own.reduce((total, { number }) => total + 2 + (number % 2), 0) / own.length;
    expect(voice?.score).toMatchObject({ id: 'dimension.voice', value: mean });
    expect(voice?.weights).toEqual(
      Object.fromEntries(own.map(({ id }) => [`practice.${id}`, 1 / own.length])),
    );
    expect(scores.dimensions.map(({ id }) => id)).toEqual(model.dimensions.map(({ id }) => id));
    expect(scores.overall).toMatchObject({ id: 'overall', status: 'measured' });
  });

  it('have the draws of their practices', () => {
    const { practices } = scoresOf(() => ({ value: 3 }));
    const draws = new Map(practices.map(({ id }) => [id, Float64Array.from([2, 4])]));
    const { overall, dimensions } = combine(practices, draws, model);
    const ends = { value: 3, low: expect.closeTo(2, 12), high: expect.closeTo(4, 12) };
    for (const score of [overall, ...dimensions.map((one) => one.score)]) expect(score).toMatchObject(ends);
  });
});

describe('all scores', () => {
  const people = [
    ...times(6, { answers: { p10a: 5, p10b: 4 }, respondent: '' }),
    ...times(6, { answers: { p10a: 2 }, respondent: '' }),
  ];
  const scores = () => scoreAll(evidenceFrom({ survey: surveyOf(people) }), 40);

  it('are of every practice, with what each comes to in each draw', () => {
    const { practices, draws } = scores();
    expect(practices.map(({ id }) => id)).toEqual(model.practices.map(({ id }) => id));
    for (const { id, score } of practices) expect(draws.get(id)).toHaveLength(isMeasured(score) ? 40 : 0);
    expect(practices.filter(({ score }) => isMeasured(score)).map(({ id }) => id)).toEqual([
      'open-communication',
    ]);
  });

  it('know the items that somebody answered, and whom their figures speak of', () => {
    const { answered, people: spoken } = scores();
    expect([...answered].sort()).toEqual(['p10a', 'p10b']);
    const [[id, one] = []] = [...spoken];
    expect(id).toBe('rule.open-communication.survey-favourable');
    expect(one?.samples[0].rows).toHaveLength(12);
    expect(scoreAll(evidenceFrom({}), 0)).toMatchObject({ answered: new Set(), people: new Map() });
  });
});
