import { describe, expect, it } from 'vitest';
import { observe } from '../../src/scoring/observations.ts';
import type { Deed } from '../../src/tallies/events.ts';
import { deed, evidenceFrom, logOf } from './evidence-from.ts';

describe('training that failed and was run again', () => {
  const training = (day: string, subject: string, outcome: Deed['outcome'] = '') =>
    deed('training', day, { subject, outcome });
  const of = (...deeds: readonly Deed[]) => observe(evidenceFrom({ activities: logOf(deeds) }))[0];

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
