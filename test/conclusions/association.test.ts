import { describe, expect, it } from 'vitest';
import type { Unconcluded } from '../../src/assessment/document.ts';
import type { Figure, Score } from '../../src/assessment/figure.ts';
import { associations, findAssociations } from '../../src/conclusions/association.ts';
import { emptyUnconcluded } from '../empty-document.ts';

const quarter = { from: '2026-07-01', to: '2026-09-30', label: '2026-Q3' };

const figure = (id: string, value: number | null): Figure =>
  value === null
    ? { id, status: 'unmeasured', reason: 'withheld' }
    : {
        id,
        status: 'measured',
        value,
        low: value,
        high: value,
        se: 0,
        n: 9,
        unit: 'rating',
        window: quarter,
      };
const score = (id: string, value: number | null): Score =>
  value === null
    ? { id, status: 'unmeasured', reason: 'withheld' }
    : { id, status: 'measured', value, low: value, high: value };

interface Given {
  readonly overall?: number | null;
  readonly received?: number | null;
  readonly nps?: number | null;
  readonly rating?: number | null;
}

const published = (given: readonly Given[], hasTeams = true): Unconcluded => ({
  ...emptyUnconcluded,
  outcome: {
    nps: { figure: figure('nps', 20), counts: null, distribution: null, trend: [], previous: null },
    rating: { figure: figure('rating', null), scale: null, trend: [], previous: null },
  },
  units: given.map(({ overall = null, nps = null, rating = null }, at) => ({
    id: `d${at}`,
    label: `D${at}`,
    people: figure('people', 9),
    overall: score('overall', overall),
    dimensions: [],
    nps: figure('nps', nps),
    rating: figure('rating', rating),
  })),
  internal: hasTeams
    ? {
        teams: given.map(({ received = null }, at) => ({
          id: `d${at}`,
          label: `D${at}`,
          received: figure('received', received),
          own: figure('own', null),
        })),
        pairs: [],
      }
    : null,
});
const [culture, internal] = [0, 1].map(
  (at) => (given: readonly Given[], hasTeams?: boolean) => associations(published(given, hasTeams))[at],
);

const rising = [1, 2, 3, 4, 5, 6].map((at) => ({ overall: at / 2, received: at, nps: -10 * at, rating: at }));

describe('associations', () => {
  it('are rank correlations over the departments that have both, by the NPS where six have one', () => {
    const found = culture?.(rising);
    expect(found).toMatchObject({
      figure: {
        id: 'association.culture',
        status: 'measured',
        value: -1,
        n: 6,
        unit: 'correlation',
        window: quarter,
      },
      outcome: 'nps',
      units: ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'],
      needs: 6,
    });
    expect(internal?.(rising)).toMatchObject({ figure: { id: 'association.internal', value: -1, n: 6 } });
  });

  it('go by the rating where fewer than six have an NPS and six a rating', () => {
    const [first, ...rest] = rising;
    expect(culture?.([{ ...first, nps: null }, ...rest])).toMatchObject({
      figure: { value: 1, window: 'undated' },
      outcome: 'rating',
    });
    expect(internal?.([{ ...first, nps: null }, ...rest])).toMatchObject({ figure: { value: 1 } });
    expect(culture?.([{ ...first, nps: null, rating: null }, ...rest])).toMatchObject({ outcome: 'nps' });
  });

  it('are the coefficient worked out by hand, with ties', () => {
    const given = [1, 2, 3, 4, 5, 5].map((overall, at) => ({ overall, nps: [2, 1, 4, 3, 6, 5][at] ?? 0 }));
    // Ranks 1 2 3 4 5.5 5.5 against 2 1 4 3 6 5: products of deviations 15, squares 17 and 17.5.
    expect(culture?.(given)?.figure).toMatchObject({ value: 15 / Math.sqrt(17 * 17.5) });
  });

  it('leave out what is withheld, and are refused with fewer than six', () => {
    const open = [
      { overall: null, received: null, nps: 5 },
      { overall: 5, received: 5 },
    ];
    expect(culture?.([...open, ...rising])?.units).toEqual(['d2', 'd3', 'd4', 'd5', 'd6', 'd7']);
    expect(culture?.([...open, ...rising.slice(1)])).toMatchObject({
      figure: { id: 'association.culture', status: 'unmeasured', reason: 'too-few' },
      units: ['d2', 'd3', 'd4', 'd5', 'd6'],
    });
    expect(internal?.(rising, false)).toMatchObject({ figure: { reason: 'too-few' }, units: [] });
    expect(culture?.([])).toMatchObject({ figure: { reason: 'too-few' } });
  });

  it('are none where all are alike', () => {
    expect(culture?.(rising.map((one) => ({ ...one, overall: 2 })))).toMatchObject({
      figure: { reason: 'no-variance' },
    });
  });
});

describe('findAssociations', () => {
  const found = (id: string, low: number, high: number) =>
    findAssociations([
      {
        figure: {
          id,
          status: 'measured',
          value: (low + high) / 2,
          low,
          high,
          se: 0.1,
          n: 6,
          unit: 'correlation',
          window: 'undated',
        },
        outcome: 'nps',
        units: [],
        needs: 6,
      },
    ]);

  it('say what the interval allows, and no more', () => {
    expect(found('association.culture', 0.1, 0.5)).toEqual([
      { id: 'culture-as-outcome', subject: null, figures: ['association.culture'] },
    ]);
    const ids = (id: string, low: number, high: number) => found(id, low, high).map((one) => one.id);
    expect(ids('association.culture', -0.5, -0.1)).toEqual(['culture-against-outcome']);
    expect(ids('association.culture', 0, 0.5)).toEqual(['culture-and-outcome-open']);
    expect(ids('association.culture', -0.5, 0)).toEqual(['culture-and-outcome-open']);
    expect(ids('association.internal', 0.1, 0.5)).toEqual(['inside-as-outside']);
    expect(ids('association.internal', -0.5, -0.1)).toEqual(['inside-against-outside']);
    expect(ids('association.internal', -0.5, 0.1)).toEqual(['inside-and-outside-open']);
  });

  it('say nothing of what is not measured', () => {
    expect(findAssociations(associations(published([])))).toEqual([]);
  });
});
