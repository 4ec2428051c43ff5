import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/scoring/evidence.ts';
import { measurePairedItems, scorePairedItems } from '../../src/scoring/paired-items.ts';
import { companyOf, model, type Respondent, surveyOf, times } from '../fixtures.ts';

const paired = (people: readonly Respondent[]) =>
  scorePairedItems(
    measurePairedItems(gatherEvidence({ survey: surveyOf(people) }, null, companyOf(), model)),
  );

describe('some items against others', () => {
  it('are compared person by person, among those who answered both sorts', () => {
    // Clear (p14a) 1, free 1 of 2, 0 of 1: differences ½ and 1; the third says nothing of freedom.
    const [found] = paired([
      { answers: { p14a: 5, p14b: 5, p14c: 1 } },
      { answers: { p14a: 4, p14d: 2 } },
      { answers: { p14a: 1 } },
    ]);
    expect(found).toMatchObject({ id: 'observation.limits-or-principles', value: 0.75, n: 2, unit: 'share' });
  });

  it('are surer than two shares of the same people: what one person says hangs together', () => {
    const people = [
      ...times(30, { answers: { p14a: 5, p14b: 5 } }),
      ...times(30, { answers: { p14a: 1, p14b: 1 } }),
      ...times(10, { answers: { p14a: 5, p14b: 1 } }),
    ];
    const [found] = paired(people);
    expect(found?.status === 'measured' && found.low).toBeGreaterThan(0.04);
  });

  it('are not measured where nobody answered both', () => {
    expect(paired([{ answers: { p14a: 5 } }])).toMatchObject([{ reason: 'no-answers' }]);
  });
});
