import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/document.ts';
import type { Figure, Score } from '../../src/assessment/figure.ts';
import type { Finding } from '../../src/assessment/findings.ts';
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
  levels: [1, 2, 3, 4, 5],
});
const practice = (id: string, value: number, more: Partial<Practice> = {}): Practice => ({
  id,
  score: score(`practice.${id}`, value),
  evidence: 'both',
  rules: [],
  items: [],
  gap: null,
  views: null,
  cappedAt: null,
  ...more,
});

/** An item of whose other answers nothing is known. */
const item = (code: string, share: Scored['items'][number]['figure']): Scored['items'][number] => ({
  code,
  figure: share,
  neither: open(`item.${code}.neither`),
  against: open(`item.${code}.against`),
});

const nothing: Scored = {
  practices: [],
  items: [],
  reliability: [],
  lowestUnit: null,
  groupGaps: [],
  breakdowns: [],
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
    const wide = figure('gap.deeds-match-words', 1.5, 5, 1.7);
    expect(ids({ practices: [practice('deeds-match-words', 3, { gap: wide })] })).toEqual([]);
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

  it('set records against opinion only where their intervals part, and count knowledge as neither', () => {
    const of = (...rules: Practice['rules']) =>
      ids({ practices: [practice('ideas-answered', 3, { rules })] });
    const said = rule('ideas-answered', 'survey.favourable', 2);
    const done = rule('ideas-answered', 'activities.answered', 4);
    const wide = { ...done, score: score(done.score.id, 4, 2) };
    expect(of(said, done)).toEqual(['done-but-not-felt']);
    expect(of(said, wide)).toEqual([]);
    const felt = rule('ideas-answered', 'survey.favourable', 3.5);
    const known = rule('ideas-answered', 'survey.knowing', 1);
    expect(of(felt, known, done)).toEqual([]);
    expect(of(known, done)).toEqual([]);
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
        observations: [figure('observation.limits-or-principles', clarity - freedom)],
        practices: [practice('culture-clear-to-all', 4), practice('bounded-autonomy', 2)],
        items: [
          ['p14a', clarity] as const,
          ...(['p14b', 'p14c', 'p14d'] as const).map((code) => [code, freedom] as const),
        ].map(([code, value]) => item(code, figure(`item.${code}`, value))),
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

  it('set groups against each other only where the interval of their difference lies above none', () => {
    const groups = (high: number, low: number) =>
      ids({
        groupGaps: [
          {
            id: 'definition-at-the-top',
            high: figure('group.definition-at-the-top.executives', high),
            low: figure('group.definition-at-the-top.front-line', low),
            difference: figure('group.definition-at-the-top.difference', high - low),
          },
        ],
      });
    expect(groups(0.9, 0.6)).toEqual(['definition-at-the-top']);
    expect(groups(0.9, 0.79)).toEqual(['definition-at-the-top']);
    expect(groups(0.9, 0.81)).toEqual([]);
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
});

const open = (id: string): Figure & Score => ({ id, status: 'unmeasured', reason: 'no-file' });
/** A figure that lies just so. */
const between = (id: string, low: number, high: number): Figure => ({
  id,
  status: 'measured',
  value: (low + high) / 2,
  low,
  high,
  se: 0.1,
  n: 10,
  unit: 'share',
  window: 'undated',
});

describe('records against opinion', () => {
  const of = (rules: Practice['rules']) => found({ practices: [practice('ideas-answered', 3, { rules })] });
  const opinion = rule('ideas-answered', 'survey.favourable', 2);
  const paper = rule('ideas-answered', 'appraisals.share', 4);
  const deed = rule('ideas-answered', 'activities.answered', 4);

  it('are named with all that is measured and counts', () => {
    expect(of([opinion, paper])).toEqual([
      {
        id: 'on-paper-only',
        subject: 'ideas-answered',
        figures: [
          'practice.ideas-answered',
          'level.ideas-answered.survey.favourable',
          'level.ideas-answered.appraisals.share',
        ],
      },
    ]);
  });

  it('are no paper where one of the records is of deeds, if that counts', () => {
    const idsOf = (...rules: Practice['rules']) => of(rules).map(({ id }) => id);
    expect(idsOf(opinion, paper, deed)).toEqual(['done-but-not-felt']);
    expect(idsOf(opinion, paper, { ...deed, weight: 0 })).toEqual(['on-paper-only']);
    expect(idsOf(opinion, paper, { ...deed, score: open('level') })).toEqual(['on-paper-only']);
  });

  it('are nothing where one of both is not there', () => {
    expect(of([opinion])).toEqual([]);
    expect(of([deed])).toEqual([]);
    expect(of([opinion, { ...deed, score: open('level') }])).toEqual([]);
  });
});

describe('ratings between teams', () => {
  const pair = (from: string, value: number, n = 5) => ({
    from,
    to: 'x',
    figure: figure(`pair.${from}.x`, value, n),
  });
  const team = (label: string, own: Figure, received: Figure) => ({ id: label, label, own, received });
  const of = (internal: Partial<NonNullable<Scored['internal']>>) =>
    found({ internal: { teams: [], pairs: [], ...internal } });

  it('name the lowest of three pairs or more that are large enough', () => {
    const pairs = [pair('a', 3), pair('b', 2), pair('c', 4), pair('d', 1, 4)];
    expect(of({ pairs })).toEqual([{ id: 'weakest-pair', subject: null, figures: ['pair.b.x'] }]);
    expect(of({ pairs: pairs.slice(1) })).toEqual([]);
    expect(of({ pairs: [] })).toEqual([]);
    const unknown = { from: 'e', to: 'x', figure: open('pair.e.x') };
    expect(of({ pairs: [...pairs.slice(0, 2), unknown] })).toEqual([]);
  });

  it('name a team that sees itself more than a point above what others say of it', () => {
    const sees = (own: number, received: number) =>
      of({ teams: [team('A', figure('team.a.own', own), figure('team.a.received', received))] });
    expect(sees(4.5, 3)).toEqual([
      { id: 'better-in-own-eyes', subject: 'A', figures: ['team.a.own', 'team.a.received'] },
    ]);
    expect(sees(4, 3)).toEqual([]);
    expect(sees(3, 4.5)).toEqual([]);
    expect(of({ teams: [team('A', open('own'), figure('received', 1))] })).toEqual([]);
    expect(of({ teams: [team('A', figure('own', 5), open('received'))] })).toEqual([]);
  });
});

describe('what lies just at a bound', () => {
  it('is no lowest department', () => {
    const against = (rest: number) =>
      ids({
        lowestUnit: {
          unit: 'b',
          own: { id: 'lowest.own', status: 'measured', value: 2, low: 1.5, high: 2.5 },
          rest: { id: 'lowest.rest', status: 'measured', value: 3, low: rest, high: 3.5 },
        },
      });
    expect([against(2.5), against(2.6)]).toEqual([[], ['weakest-department']]);
  });

  it('is no contrast, no gap and no tension', () => {
    const practices = (low: number, high: number): Practice[] => [
      {
        ...practice('kept-in-view', 3.5),
        score: { id: 'practice.kept-in-view', status: 'measured', value: 3.5, low, high: 4 },
      },
      {
        ...practice('goal-for-everyone', 2.5),
        score: { id: 'practice.goal-for-everyone', status: 'measured', value: 2.5, low: 2, high },
      },
    ];
    expect(found({ practices: practices(3.1, 3) })).toEqual([
      {
        id: 'words-without-goal',
        subject: null,
        figures: ['practice.kept-in-view', 'practice.goal-for-everyone'],
      },
    ]);
    expect(ids({ practices: practices(3, 3) })).toEqual([]);
    const groups = (low: number) =>
      found({
        groupGaps: [
          { id: 'g', high: between('h', 0, 1), low: between('l', 0, 1), difference: between('d', low, 1) },
        ],
      });
    expect(groups(0.1)).toEqual([{ id: 'g', subject: null, figures: ['h', 'l', 'd'] }]);
    expect(groups(0)).toEqual([]);
  });
});

describe('the limits that may be wider', () => {
  const practices = [practice('culture-clear-to-all', 4), practice('bounded-autonomy', 2)];
  const items = [item('p14a', figure('item.p14a', 0.65))];
  const better = (low: number) => between('observation.limits-or-principles', low, 1);

  it('are clear to two thirds, and clearer than people are free', () => {
    const named = ['practice.culture-clear-to-all', 'practice.bounded-autonomy', 'item.p14a'];
    expect(found({ practices, items, observations: [better(0.1)] })).toEqual([
      { id: 'limits-or-principles', subject: null, figures: [...named, 'observation.limits-or-principles'] },
    ]);
    expect(ids({ practices, items, observations: [better(0)] })).toEqual([]);
    expect(ids({ practices, items, observations: [open('observation.limits-or-principles')] })).toEqual([]);
    expect(ids({ practices, items })).toEqual([]);
    expect(ids({ practices, items: [], observations: [better(0.1)] })).toEqual([]);
    const unknown = [item('p14a', open('item.p14a'))];
    expect(ids({ practices, items: unknown, observations: [better(0.1)] })).toEqual([]);
    const others = [item('p14b', figure('item.p14b', 0.9)), ...items];
    expect(found({ practices, items: others, observations: [better(0.1)] })[0]?.figures).toHaveLength(4);
  });
});

describe('the week that carries a year', () => {
  it('is named by its Monday with its figure, and not where chance is not known', () => {
    const calendar = (byChance: number | null): Assessment['calendar'] => ({
      weeks: [{ monday: '2026-03-16', closed: false, deeds: { story: 9 } }],
      busiest: '2026-03-16',
      busiestDeeds: figure('calendar.busiest', 9),
      byChance,
    });
    expect(found({ calendar: calendar(8) })).toEqual([
      { id: 'week-a-year', subject: '2026-03-16', figures: ['calendar.busiest'] },
    ]);
    expect(found({ calendar: calendar(null) })).toEqual([]);
  });
});

describe('training that failed and was run again', () => {
  it('is named where there is one', () => {
    const rerun = (value: number) => found({ observations: [figure('observation.training-rerun', value)] });
    expect(rerun(1)).toEqual([
      { id: 'training-rerun', subject: null, figures: ['observation.training-rerun'] },
    ]);
    expect(rerun(0)).toEqual([]);
    expect(found({ observations: [open('observation.training-rerun')] })).toEqual([]);
  });
});

describe('the name of the lowest department', () => {
  it('is its label, or its id where there is none', () => {
    const named = (units: readonly string[]) =>
      found({
        units: units.map((id) => ({
          id,
          label: id.toUpperCase(),
          people: figure(`unit.${id}.people`, 9, 9),
          overall: open('overall'),
          dimensions: [],
          nps: open('nps'),
          rating: open('rating'),
        })),
        lowestUnit: { unit: 'b', own: score('lowest.own', 2), rest: score('lowest.rest', 3) },
      })[0]?.subject;
    expect([named(['a', 'b']), named([])]).toEqual(['B', 'b']);
  });
});
