import { describe, expect, it } from 'vitest';
import { scoreInternal } from '../../src/scoring/internal-service.ts';
import type { Rating } from '../../src/tallies/events.ts';
import { surveyOf } from '../fixtures.ts';
import { evidenceFrom, rating, ratingsOf } from './evidence-from.ts';

const said = (from: string, to: string, values: readonly number[]): Rating[] =>
  values.map((value, index) => rating(from, to, value, { respondent: `${from}${to}${index}` }));
const of = (ratings: readonly Rating[], internalScale = { min: 1, max: 5 }) =>
  scoreInternal(
    evidenceFrom(
      {
        internal: ratingsOf(ratings),
        survey: surveyOf([{ answers: { p10a: 4 }, department: 'Silent' }]),
      },
      {},
      { internalScale },
    ),
  );
const nine = [3, 4, 3, 4, 3, 4, 3, 4, 3];

describe('what teams say of each other', () => {
  it('is shown pair by pair, with raters as witnesses', () => {
    const twice = [...said('Bar', 'Kitchen', nine), ...said('Bar', 'Kitchen', [5, 5])];
    const found = of(twice);
    expect(found?.pairs).toMatchObject([
      {
        from: 'bar',
        to: 'kitchen',
        figure: {
          id: 'pair.bar.kitchen',
          value: 41 / 11,
          n: 9,
          unit: 'rating',
          window: { to: '2026-12-31' },
        },
      },
    ]);
  });

  it('is a mean over the other teams, pairs counting alike, of those that may be shown', () => {
    const found = of([
      ...said('A', 'B', [1, 2, 1, 2, 1]),
      ...said('C', 'b', nine),
      ...said('D', 'B', [5, 5, 5, 5]),
      ...said('E', 'B', Array(9).fill(5)),
      ...said('B', 'B', [5, 4, 5, 4, 5, 4]),
    ]);
    const team = found?.teams.find(({ id }) => id === 'b');
    expect(team).toMatchObject({
      label: 'B',
      received: {
        id: 'team.b.received',
        value: expect.closeTo((1.4 + 31 / 9) / 2, 12),
        n: 2,
        unit: 'rating',
      },
      own: { id: 'team.b.own', value: 4.5, n: 6, unit: 'rating' },
    });
    expect(found?.teams.find(({ id }) => id === 'a')).toMatchObject({
      received: { id: 'team.a.received', status: 'unmeasured', reason: 'too-few' },
      own: { id: 'team.a.own', status: 'unmeasured', reason: 'no-answers' },
    });
    expect(found?.pairs.map(({ from, to }) => [from, to])).toEqual([
      ['a', 'b'],
      ['c', 'b'],
      ['d', 'b'],
      ['e', 'b'],
    ]);
  });

  it('names only teams that rate or are rated', () => {
    expect(of(said('Front Desk', 'Bar', nine))?.teams.map(({ id, label }) => [id, label])).toEqual([
      ['bar', 'Bar'],
      ['front-desk', 'Front Desk'],
    ]);
  });

  it('is on a scale of 1 to 5 whatever scale people answered on', () => {
    const found = of(said('A', 'B', [0, 10, 10, 10, 10]), { min: 0, max: 10 });
    expect(found?.pairs[0]?.figure).toMatchObject({ value: expect.closeTo(4.2, 12), n: 5 });
  });

  it('is nothing without ratings or their scale', () => {
    expect(scoreInternal(evidenceFrom({}, {}, { internalScale: { min: 1, max: 5 } }))).toBeNull();
    expect(scoreInternal(evidenceFrom({ internal: ratingsOf(said('A', 'B', nine)) }))).toBeNull();
  });
});
