import { describe, expect, it } from 'vitest';
import { assessed, csv, lines } from '../fixtures.ts';

/** So many answers of customers on a day about a department, in turn happy and not. */
const nps = (day: string, department: string, count: number): string[] =>
  lines(count, (at) => `${at % 2 === 0 ? 10 : 3},${day},${department}`);

const ring = ['Bar', 'Kitchen', 'Office'];
/** In a month every team is rated by five of another, and by some more. */
const ratings = (month: string, more: number): string[] =>
  ring.flatMap((from, at) =>
    lines(
      5 + (at === 0 ? more : 0),
      (index) => `${month}-05,${from},${ring[(at + 1) % 3]},${1 + (index % 5)},${from}${month}${index}`,
    ),
  );

const survey = (people: number): string =>
  csv('p04a,p04b', ...lines(people, (at) => (at % 2 === 0 ? '5,4' : '2,1')));

describe('what is told of earlier times', () => {
  it('is nothing of a department with few customers in the quarter before, nor what would follow from the others', async () => {
    const found = await assessed({
      'nps.csv': csv(
        'score,date,department',
        ...nps('2026-02-01', 'Bar', 40),
        ...nps('2026-02-02', 'Kitchen', 20),
        ...nps('2026-02-03', 'Spa', 3),
        ...nps('2026-05-01', 'Bar', 40),
        ...nps('2026-05-02', 'Kitchen', 20),
        ...nps('2026-05-03', 'Spa', 30),
      ),
    });
    const { previous } = found.outcome.nps;
    const reasons = Object.fromEntries(
      (previous?.units ?? []).map(({ id, figure }) => [
        id,
        figure.status === 'unmeasured' ? figure.reason : 'shown',
      ]),
    );
    // Fewer than five are no figure; without the Kitchen the company less the Bar tells of the Spa alone.
    expect(reasons).toEqual({ bar: 'shown', kitchen: 'withheld', spa: 'too-few' });
    expect(previous?.figure.status).toBe('measured');
    const kitchen = found.conclusions.changes[0]?.changes.find(({ figure }) => figure === 'unit.kitchen.nps');
    expect(kitchen).toMatchObject({ status: 'unmeasured', reason: 'withheld' });
  });

  it('is no score of a year of ratings that differs from this year’s by those of two people', async () => {
    const withRatings = async (more: number) => {
      const found = await assessed({
        '2026-Q1/survey.csv': survey(40),
        '2026-Q2/survey.csv': survey(42),
        'internal.csv': csv(
          'date,from_department,to_department,rating,respondent',
          ...ratings('2026-02', 0),
          ...lines(more, (at) => `2026-05-05,Bar,Kitchen,${1 + (at % 5)},later${at}`),
        ),
      });
      return found.trend?.earlier[0]?.practices.find(({ id }) => id === 'one-company-service')?.score;
    };
    expect(await withRatings(0)).toMatchObject({ status: 'measured' });
    expect(await withRatings(2)).toMatchObject({ status: 'unmeasured', reason: 'withheld' });
    expect(await withRatings(8)).toMatchObject({ status: 'measured' });
  });
});
