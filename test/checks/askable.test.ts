import { describe, expect, it } from 'vitest';
import { isMeasured } from '../../src/assessment/figure.ts';
import { askableEnds, hasPrevious, isDataFigure, isDayFigure } from '../../src/checks/askable.ts';
import { isFigureId } from '../../src/reference/ids.ts';
import { model } from '../fixtures.ts';
import { editionOf, figuresOf, npsOnlyAssessment, richAssessment } from '../reports/fixture.ts';

const rich = richAssessment();
const endsIn = (document = rich) => askableEnds(model, editionOf(document).published);

describe('what a condition may speak of', () => {
  it('is every figure of the document, the stage and the data', () => {
    const ends = endsIn();
    const missing = [...figuresOf(rich).keys()].filter((id) => !ends.has(id) && !id.startsWith('change.'));
    // The stage of a wave is none of the figures that targets know either.
    expect(missing.filter((id) => !/^wave\..*\.stage$/.test(id))).toEqual([]);
    for (const id of ['stage', 'data.errors', 'data.setAside.nps', 'data.n.survey', 'data.newest'])
      expect(ends.has(id)).toBe(true);
  });

  it('is also what this document has no occasion to hold, and nothing that no document holds', () => {
    const ends = endsIn(npsOnlyAssessment());
    for (const id of [
      'response.rate',
      'favourable.goals',
      'careless.any',
      'calendar.busiest',
      'without.overall',
    ])
      expect(ends.has(id)).toBe(true);
    const isOwn = (id: string): boolean => id === 'stage' || isDataFigure(id);
    expect(
      [...ends.keys()].filter(
        (id) =>
          !isOwn(id) &&
          !isFigureId(model, id) &&
          !/^(practice|dimension|lens|rule|level|item|reliability)\./.test(id),
      ),
    ).toEqual([]);
  });

  it('has the range of its unit, measured or not', () => {
    const none = endsIn(npsOnlyAssessment());
    for (const id of ['overall', 'dimension.goals', 'lens.service-cult', 'practice.every-week'])
      expect([endsIn().get(id), none.get(id)]).toEqual([
        { min: 1, max: 5 },
        { min: 1, max: 5 },
      ]);
    expect(none.get('item.p01a')).toEqual({ min: 0, max: 1 });
    expect(none.get('nps')).toEqual({ min: -100, max: 100 });
    expect(endsIn().get('response.rate')).toEqual({ min: 0, max: 1 });
    expect(none.get('data.setAside')).toEqual({ min: 0, max: 1 });
  });

  it('keeps the range that the document gives where it holds the figure', () => {
    const counted = [...figuresOf(rich).values()].find(
      ({ id, ...one }) => id === 'careless.any' && isMeasured(one),
    );
    expect(counted).toBeDefined();
    expect(endsIn().get('careless.any')).toEqual({ min: 0, max: Number.POSITIVE_INFINITY });
    expect([...endsIn().keys()].filter((id) => id === 'response.rate')).toHaveLength(1);
  });
});

describe('figures of the data', () => {
  it('are told from others, and days from numbers', () => {
    expect(['data.n.nps', 'data.newest', 'nps', 'database'].map(isDataFigure)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['data.newest', 'data.newest.nps', 'data.newestx', 'data.n.nps'].map(isDayFigure)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('an earlier value in the same data', () => {
  it.each([
    ['overall', true],
    ['nps', true],
    ['rating', true],
    ['dimension.goals', true],
    ['practice.every-week', true],
    ['unit.front-desk.nps', true],
    ['unit.front-desk.rating', true],
    ['unit.front-desk.overall', false],
    ['unit.front-desk.dimension.goals', false],
    ['unit.front-desk.nps.2026-Q1', false],
    ['nps.2026-Q1', false],
    ['lens.service-cult', false],
    ['item.p01a', false],
    ['response.rate', false],
  ])('%s: %s', (figure, expected) => {
    expect(hasPrevious(figure)).toBe(expected);
  });
});
