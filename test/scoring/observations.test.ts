import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/document.ts';
import type { Figure } from '../../src/assessment/figure.ts';
import { observe } from '../../src/scoring/observations.ts';
import type { Deed } from '../../src/tallies/events.ts';
import { deed, evidenceFrom, logOf } from './evidence-from.ts';

const figure = (value: number | null): Figure =>
  value === null
    ? { id: 'f', status: 'unmeasured', reason: 'too-few' }
    : {
        id: 'f',
        status: 'measured',
        value,
        low: value,
        high: value,
        se: 0,
        n: 9,
        unit: 'rating',
        window: 'undated',
      };

/** Departments with what colleagues and what customers say of them, as NPS and as a rating. */
type Given = readonly (readonly [received: number | null, nps: number | null, rating: number | null])[];

const observed = (given: Given, more: Partial<Pick<Assessment, 'units'>> = {}): Figure | undefined => {
  const internal: Assessment['internal'] = {
    teams: given.map(([received], index) => ({
      id: `d${index}`,
      label: `D${index}`,
      received: figure(received),
      own: figure(null),
    })),
    pairs: [],
  };
  const units = given.map(([, nps, rating], index) => ({
    id: `d${index}`,
    label: `D${index}`,
    people: figure(9),
    overall: { id: 's', status: 'unmeasured', reason: 'too-few' } as const,
    dimensions: [],
    nps: figure(nps),
    rating: figure(rating),
  }));
  return observe(evidenceFrom({}), internal, more.units ?? units)[0];
};

describe('service inside and outside', () => {
  it('is the rank correlation over departments, by NPS where four have one', () => {
    const given: Given = [
      [1, 40, 1],
      [2, 30, 2],
      [3, 20, 3],
      [4, 10, 4],
    ];
    expect(observed(given)).toMatchObject({
      id: 'observation.internal-external',
      status: 'measured',
      value: -1,
      n: 4,
      unit: 'correlation',
      window: 'undated',
    });
    expect(observed([[1, null, 1], ...given.slice(1)])).toMatchObject({ value: 1, n: 4 });
  });

  it('leaves out departments of which one of both is not known', () => {
    const given: Given = [
      [1, 10, null],
      [2, 20, null],
      [3, 30, null],
      [4, 40, null],
      [null, 0, null],
      [0, null, null],
    ];
    expect(observed(given)).toMatchObject({ value: 1, n: 4 });
    expect(observed(given.slice(1))).toMatchObject({ status: 'unmeasured', reason: 'too-few' });
    expect(observed(given, { units: [] })).toMatchObject({ reason: 'too-few' });
  });

  it('is nothing where all are alike, or no ratings were given', () => {
    expect(observed([1, 2, 3, 4].map((value) => [value, 20, null] as const))).toMatchObject({
      id: 'observation.internal-external',
      reason: 'no-variance',
    });
    expect(observe(evidenceFrom({}), null, [])[0]).toEqual({
      id: 'observation.internal-external',
      status: 'unmeasured',
      reason: 'no-file',
    });
  });
});

describe('training that failed and was run again', () => {
  const training = (day: string, subject: string, outcome: Deed['outcome'] = '') =>
    deed('training', day, { subject, outcome });
  const of = (...deeds: readonly Deed[]) => observe(evidenceFrom({ activities: logOf(deeds) }), null, [])[1];

  it('is counted by subject, if it was run on a later day', () => {
    const found = of(
      training('2026-03-01', 'a', 'failed'),
      training('2026-04-01', 'a', 'failed'),
      training('2026-05-01', 'a'),
      training('2026-03-01', 'b', 'failed'),
      training('2026-03-01', 'b'),
      training('2026-02-01', 'b'),
      training('2026-03-01', 'c', 'worked'),
      training('2026-04-01', 'c'),
      training('2026-03-01', '', 'failed'),
      training('2026-12-31', ''),
    );
    expect(found).toEqual({
      id: 'observation.training-rerun',
      status: 'measured',
      value: 1,
      low: 1,
      high: 1,
      se: 0,
      n: 1,
      unit: 'count',
      window: { from: '2026-02-01', to: '2026-12-31', label: '2026-02-01/2026-12-31' },
    });
    expect(of(training('2026-03-01', 'a'))).toMatchObject({ value: 0 });
  });

  it('is unknown where training is not logged', () => {
    expect(of(deed('story', '2026-12-31'))).toMatchObject({
      id: 'observation.training-rerun',
      reason: 'not-logged',
    });
  });
});
