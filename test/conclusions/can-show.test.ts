import { describe, expect, it } from 'vitest';
import type { Unconcluded } from '../../src/assessment/document.ts';
import type { Figure } from '../../src/assessment/figure.ts';
import { canShow } from '../../src/conclusions/can-show.ts';
import { conclude } from '../../src/conclusions/conclude.ts';
import { type Assurance, answersNeeded } from '../../src/statistics/sample-size.ts';
import { emptyUnconcluded } from '../empty-document.ts';

const sure: Assurance = { power: 0.8, alpha: 0.05, population: Number.POSITIVE_INFINITY };

const figure = (
  id: string,
  unit: 'nps' | 'rating' | 'share' | 'count',
  value: number,
  n: number,
  se = 0,
): Figure => ({
  id,
  status: 'measured',
  value,
  low: value,
  high: value,
  se,
  n,
  unit,
  window: 'undated',
});
const none = (id: string): Figure => ({ id, status: 'unmeasured', reason: 'withheld' });

const document = (more: Partial<Unconcluded> = {}): Unconcluded => ({
  ...emptyUnconcluded,
  outcome: {
    nps: {
      figure: figure('nps', 'nps', 20, 97, 8),
      counts: null,
      distribution: null,
      trend: [
        { period: '2026-Q1', figure: none('nps.2026-Q1') },
        { period: '2026-Q2', figure: figure('nps.2026-Q2', 'nps', 20, 97, 8) },
      ],
      previous: null,
    },
    rating: {
      figure: figure('rating', 'rating', 4, 1, 0.7),
      scale: { min: 1, max: 5 },
      trend: [],
      previous: null,
    },
  },
  items: [
    {
      code: 'a',
      figure: figure('item.a', 'share', 0.4, 90),
      neither: none('item.a.neither'),
      against: none('item.a.against'),
    },
    {
      code: 'b',
      figure: figure('item.b', 'share', 0.6, 90),
      neither: none('item.b.neither'),
      against: none('item.b.against'),
    },
    { code: 'c', figure: none('item.c'), neither: none('item.c.neither'), against: none('item.c.against') },
  ],
  units: [
    {
      id: 'u',
      label: 'U',
      people: figure('unit.u.people', 'count', 50, 50),
      overall: { id: 'unit.u.overall', status: 'unmeasured', reason: 'too-few' },
      dimensions: [],
      nps: none('unit.u.nps'),
      rating: figure('unit.u.rating', 'rating', 4, 24, 0.2),
    },
  ],
  ...more,
});

describe('canShow', () => {
  it('takes the spread from the published figures, and passes over what is withheld', () => {
    const { figures } = canShow(document());
    expect(figures.map((one) => [one.figure, one.of, one.answers])).toEqual([
      ['nps', 'nps', 97],
      ['nps.2026-Q2', 'nps', 97],
      ['rating', 'mean', 1],
      ['unit.u.people', 'share', 50],
      ['unit.u.rating', 'mean', 24],
    ]);
    const [nps, , rating, people, unit] = figures.map(({ difference }) => difference);
    // A standard error of 8 from 97 answers and three more is a deviation of 80.
    expect(nps).toBeCloseTo(2.8015852 * 80 * Math.sqrt(2 / 97), 4);
    expect(rating).toBeNull();
    // The mean of the items that are shown is .5.
    expect(answersNeeded(people ?? 0, { of: 'share', share: 0.5 }, sure)).toBeCloseTo(50, 6);
    // A deviation of .2 · √25 = 1.
    expect(answersNeeded(unit ?? 0, { of: 'mean', deviation: 1 }, sure)).toBeCloseTo(24, 6);
  });

  it('says nothing of shares where no item is shown, and nothing at all where nothing is', () => {
    const ids = (one: Unconcluded) => canShow(one).figures.map(({ figure: id }) => id);
    expect(ids(document({ items: [] }))).not.toContain('unit.u.people');
    expect(ids(emptyUnconcluded)).toEqual([]);
  });

  it('tells of the company what those who answered can show, where their number is shown', () => {
    const companyOf = (people: Figure) =>
      canShow(
        document({
          response: {
            rows: [
              { by: 'company', id: '', label: '', headcount: null, people, rate: none('response.rate') },
              {
                by: 'level',
                id: 'staff',
                label: 'staff',
                headcount: null,
                people: figure('response.level.staff.people', 'count', 80, 80),
                rate: none('response.level.staff.rate'),
              },
            ],
            finitePopulation: { status: 'not-asked' },
            favourable: [],
            careless: [],
            without: null,
          },
        }),
      ).figures.filter(({ figure: id }) => id.startsWith('response'));
    const [company, ...others] = companyOf(figure('response.people', 'count', 90, 90));
    expect([company?.of, company?.answers, others]).toEqual(['share', 90, []]);
    expect(answersNeeded(company?.difference ?? 0, { of: 'share', share: 0.5 }, sure)).toBeCloseTo(90, 6);
    expect(companyOf(none('response.people'))).toEqual([]);
  });

  it('asks for more of greater power, and is rounded in the document', () => {
    const surer = canShow(document(), { ...sure, power: 0.9 });
    const usual = conclude(document()).canShow;
    expect([usual.power, usual.alpha, surer.power]).toEqual([0.8, 0.05, 0.9]);
    expect(surer.figures[0]?.difference).toBeGreaterThan(usual.figures[0]?.difference ?? 1e9);
    expect(String(usual.figures[0]?.difference)).toMatch(/^\d+\.\d{1,6}$/);
  });
});
