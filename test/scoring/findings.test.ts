import { describe, expect, it } from 'vitest';
import type { Assessment, Finding } from '../../src/assessment/document.ts';
import type { Figure, Score } from '../../src/assessment/figure.ts';
import { findAll, type Scored } from '../../src/scoring/findings.ts';
import { model } from '../fixtures.ts';

const score = (id: string, value: number, half = 0.1): Score => ({
  id,
  status: 'measured',
  value,
  low: value - half,
  high: value + half,
});

const figure = (id: string, value: number, n = 10, half = 0.1): Figure => ({
  id,
  status: 'measured',
  value,
  low: value - half,
  high: value + half,
  se: half / 2,
  n,
  unit: 'rating',
  window: 'undated',
});

type Practice = Assessment['practices'][number];
const rule = (practice: string, measure: string, value: number): Practice['rules'][number] => ({
  id: measure,
  measure,
  figure: figure(`rule.${practice}.${measure}`, value),
  counts: 'employees',
  score: score(`level.${practice}.${measure}`, value),
  weight: 1,
});
const practice = (id: string, value: number, more: Partial<Practice> = {}): Practice => ({
  id,
  score: score(`practice.${id}`, value),
  evidence: 'both',
  rules: [],
  gap: null,
  cappedAt: null,
  ...more,
});

const nothing: Scored = {
  practices: [],
  items: [],
  reliability: [],
  lowestUnit: null,
  groupGaps: [],
  units: [],
  internal: null,
  calendar: null,
  observations: [],
};
const found = (part: Partial<Scored>): Finding[] => findAll({ ...nothing, ...part }, model, 5);
const ids = (part: Partial<Scored>): string[] => found(part).map(({ id }) => id);

describe('findings', () => {
  it('are none where there is nothing to say', () => {
    expect(ids({})).toEqual([]);
  });

  it('name a gap of leaders above the bar of the model, and none below it or against it', () => {
    const withGap = (value: number) => [
      practice('deeds-match-words', 3, { gap: figure('gap.deeds-match-words', value) }),
    ];
    expect(found({ practices: withGap(0.8) })).toEqual([
      {
        id: 'say-do-gap',
        subject: 'deeds-match-words',
        figures: ['gap.deeds-match-words', 'practice.deeds-match-words'],
      },
    ]);
    expect(ids({ practices: withGap(0.7) })).toEqual([]);
    expect(ids({ practices: withGap(-1) })).toEqual([]);
  });

  it('tell paper from deeds, and both from a feeling without a record', () => {
    const of = (record: string, records: number, opinion: number) =>
      ids({
        practices: [
          practice('ideas-answered', 3, {
            rules: [
              rule('ideas-answered', 'survey.favourable', opinion),
              rule('ideas-answered', record, records),
            ],
          }),
        ],
      });
    expect(of('appraisals.share', 4, 2)).toEqual(['on-paper-only']);
    expect(of('activities.answered', 4, 2)).toEqual(['done-but-not-felt']);
    expect(of('customers.weeks', 4, 2)).toEqual(['done-but-not-felt']);
    expect(of('activities.answered', 2, 4)).toEqual(['felt-not-recorded']);
    expect(of('activities.answered', 3.5, 2)).toEqual([]);
  });

  it('name a tension only where the one is well above the other and their intervals part', () => {
    const pair = (high: number, low: number, half: number) => [
      { ...practice('kept-in-view', high), score: score('practice.kept-in-view', high, half) },
      { ...practice('goal-for-everyone', low), score: score('practice.goal-for-everyone', low, half) },
    ];
    expect(ids({ practices: pair(3.5, 2.5, 0.2) })).toEqual(['words-without-goal']);
    expect(ids({ practices: pair(3.5, 2.5, 0.6) })).toEqual([]);
    expect(ids({ practices: pair(3.4, 2.5, 0.1) })).toEqual([]);
    expect(ids({ practices: pair(2.5, 3.5, 0.1) })).toEqual([]);
  });

  it('name a week only where chance would not fill it so', () => {
    const calendar = (deeds: number, year = 40): Assessment['calendar'] => ({
      weeks: [
        { monday: '2026-03-16', closed: false, deeds: { story: deeds } },
        { monday: '2026-03-23', closed: false, deeds: { story: year - deeds } },
      ],
      busiest: '2026-03-16',
      busiestDeeds: figure('calendar.busiest', deeds),
      byChance: 8,
    });
    expect(ids({ calendar: calendar(9) })).toEqual(['week-a-year']);
    expect(ids({ calendar: calendar(8) })).toEqual([]);
    // A week of twelve in a year of eighty is 15 %; in a year of eighty-one it is less.
    expect(ids({ calendar: calendar(12, 80) })).toEqual(['week-a-year']);
    expect(ids({ calendar: calendar(12, 81) })).toEqual([]);
  });

  it('name the lowest department where it lies clearly below the rest', () => {
    const units: Assessment['units'] = [
      {
        id: 'b',
        label: 'B',
        people: figure('unit.b.people', 9, 9),
        overall: score('unit.b.overall', 2),
        dimensions: [],
        nps: { id: 'unit.b.nps', status: 'unmeasured', reason: 'no-file' },
        rating: { id: 'unit.b.rating', status: 'unmeasured', reason: 'no-file' },
      },
    ];
    const against = (rest: number) =>
      found({
        units,
        lowestUnit: { unit: 'b', own: score('lowest.own', 2), rest: score('lowest.rest', rest) },
      });
    expect(against(2.3)).toEqual([
      { id: 'weakest-department', subject: 'B', figures: ['lowest.own', 'lowest.rest'] },
    ]);
    expect(against(2.1)).toEqual([]);
    expect(against(2)).toEqual([]);
  });

  it('do not call for wider limits where the limits are unclear', () => {
    const shares = (clarity: number, freedom: number) =>
      ids({
        practices: [practice('culture-clear-to-all', 4), practice('bounded-autonomy', 2)],
        items: [
          ['p14a', clarity] as const,
          ...(['p14b', 'p14c', 'p14d'] as const).map((code) => [code, freedom] as const),
        ].map(([code, value]) => ({ code, figure: figure(`item.${code}`, value) })),
      });
    expect(shares(0.8, 0.3)).toEqual(['limits-or-principles']);
    expect(shares(0.2, 0.9)).toEqual([]);
    expect(shares(0.6, 0.3)).toEqual([]);
    expect(
      ids({ practices: [practice('culture-clear-to-all', 4), practice('bounded-autonomy', 2)] }),
    ).toEqual([]);
  });

  it('name the money and time that those at the top do not give', () => {
    expect(
      ids({ practices: [practice('managers-model-service', 4), practice('committed-leadership', 2)] }),
    ).toEqual(['free-of-commitment']);
  });

  it('set groups against each other only where their intervals part', () => {
    const groups = (high: number, low: number) =>
      ids({
        groupGaps: [
          {
            id: 'definition-at-the-top',
            high: figure('group.definition-at-the-top.executives', high),
            low: figure('group.definition-at-the-top.front-line', low),
          },
        ],
      });
    expect(groups(0.9, 0.6)).toEqual(['definition-at-the-top']);
    expect(groups(0.9, 0.75)).toEqual([]);
    expect(groups(0.4, 0.9)).toEqual([]);
  });

  it('name a dimension whose items form no scale, and an item that runs against the others', () => {
    const rest = (code: string, value: number, n = 30) => ({
      code,
      itemRest: figure(`reliability.voice.${code}`, value, n),
    });
    const voice = (
      verdict: Assessment['reliability'][number]['verdict'],
      items: Assessment['reliability'][number]['items'] = [],
    ) =>
      found({
        reliability: [{ dimension: 'voice', alpha: figure('reliability.voice.alpha', 0.2), items, verdict }],
      });
    expect(voice('none')).toEqual([
      { id: 'no-scale', subject: 'voice', figures: ['reliability.voice.alpha'] },
    ]);
    expect(voice('weak')).toEqual([]);
    expect(voice('unmeasured')).toEqual([]);
    expect(voice('scale', [rest('p10a', -0.11), rest('p10b', -0.1), rest('p10c', 0.4)])).toEqual([
      { id: 'runs-against', subject: 'p10a', figures: ['reliability.voice.p10a'] },
    ]);
    expect(voice('scale', [rest('p10a', -0.5, 29)])).toEqual([]);
  });

  it('say of the maxim what the interval allows, and no more', () => {
    const observed = (value: number, half: number) =>
      ids({ observations: [figure('observation.internal-external', value, 6, half)] });
    expect(observed(0.8, 0.1)).toEqual(['inside-as-outside']);
    expect(observed(-0.8, 0.1)).toEqual(['inside-against-outside']);
    expect(observed(0.5, 0.6)).toEqual(['inside-and-outside-open']);
  });
});
