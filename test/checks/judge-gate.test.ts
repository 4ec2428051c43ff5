import { describe, expect, it } from 'vitest';
import { effectOf } from '../../src/checks/judge-gate.ts';
import { npsOnlyAssessment, richAssessment } from '../reports/fixture.ts';
import { atLeast, atMost, conditionOf, judge, noDropFrom } from './gates.ts';

const outcomeOf = (...all: Parameters<typeof judge>) => judge(...all).judged.map(({ outcome }) => outcome);
const statusOf = (...all: Parameters<typeof judge>) => outcomeOf(...all).map(({ status }) => status);

/** The same company whose overall score is so much higher. */
const withOverall = (value: number, low: number, high: number) => {
  const rich = richAssessment({ waves: 1 });
  return { ...rich, trend: null, overall: { id: 'overall', status: 'measured' as const, value, low, high } };
};

describe('bounds', () => {
  it.each([
    ['overall', atLeast(2.694), 'held'],
    ['overall', atLeast(2.695), 'below'],
    ['overall', atMost(2.694), 'held'],
    ['overall', atMost(2.693), 'above'],
    ['stage', atLeast(3), 'held'],
    ['stage', atLeast(4), 'below'],
    ['nps', atLeast(20.1), 'held'],
    ['nps', atMost(20), 'above'],
    ['data.newest.nps', atLeast('2026-09-28'), 'held'],
    ['data.newest', atLeast('2026-09-29'), 'below'],
    ['data.newest', atMost('2026-09-27'), 'above'],
    ['data.newest.survey', atLeast('2026-01-01'), 'unmeasured'],
    ['data.n.survey', atLeast(309), 'held'],
    ['data.n.nps', atLeast(1992), 'below'],
    ['data.n.reviews', atLeast(1), 'unmeasured'],
    ['data.setAside', atMost(9 / 2309), 'held'],
    ['data.setAside.nps', atMost(0.0044), 'above'],
    ['data.setAside.survey', atMost(0), 'held'],
  ])('%s %o: %s', (figure, demand, status) => {
    expect(statusOf([conditionOf(figure, demand)])).toEqual([status]);
  });

  it('do not count rows as set aside for the time they are of', () => {
    const rich = richAssessment();
    const inputs = rich.inputs.map((input) => ({
      ...input,
      rows: { read: 2000, scored: 1000, setAside: { 'earlier-wave': 700, 'outside-year': 290, ragged: 10 } },
    }));
    const [judged] = judge([conditionOf('data.setAside', atMost(0.005))], { ...rich, inputs }).judged;
    expect(judged).toMatchObject({
      outcome: { status: 'held' },
      found: { value: 0.005, basis: { n: 4000 } },
    });
  });

  it('count errors of the data by the rows they stand for, those that are not kept among them', () => {
    const rich = richAssessment();
    const issue = { code: 'ragged-row', severity: 'error' as const, file: 'a.csv', count: 3 };
    const valueWith = (issues: typeof rich.issues) => {
      const [judged] = judge([conditionOf('data.errors', atMost(0))], { ...rich, issues }).judged;
      return judged?.found.status === 'measured' && judged.found.value;
    };
    const warning = { ...issue, severity: 'warning' as const };
    expect(valueWith({ total: 7, shown: [issue, warning] })).toBe(3);
    expect(valueWith({ total: 0, shown: [] })).toBe(0);
    expect(valueWith({ total: 10, shown: [issue, issue] })).toBe(10);
  });
});

describe('what has no value', () => {
  const conditions = [
    conditionOf('rating', atLeast(3), { unmeasured: 'ignore' }),
    conditionOf('rating', atLeast(3)),
    conditionOf('rating', atLeast(3), { severity: 'warn' }),
    conditionOf('rating', atLeast(3), { severity: 'off' }),
    conditionOf('calendar.busiest', atLeast(0)),
    conditionOf('stage', atLeast(2)),
  ];

  it('fails, warns or is ignored as culture.yaml says, with its own reason', () => {
    const { judged } = judge(conditions, npsOnlyAssessment());
    expect(judged.map(({ effect }) => effect)).toEqual([
      'ignored',
      'fails',
      'warns',
      'off',
      'fails',
      'fails',
    ]);
    expect(judged.map(({ outcome }) => 'reason' in outcome && outcome.reason)).toEqual([
      'no-file',
      'no-file',
      'no-file',
      false,
      'absent',
      'too-few',
    ]);
  });

  it('is a survey that is missing where it is a figure of one', () => {
    const asked = ['response.rate', 'favourable', 'calendar.busiest'].map((figure) =>
      conditionOf(figure, atLeast(0)),
    );
    expect(outcomeOf(asked, npsOnlyAssessment())).toEqual([
      { status: 'unmeasured', reason: 'no-file' },
      { status: 'unmeasured', reason: 'no-file' },
      { status: 'unmeasured', reason: 'absent' },
    ]);
  });

  it('is withheld where disclosure withheld it', () => {
    const rich = richAssessment();
    const hidden = rich.items.find(({ figure }) => 'reason' in figure && figure.reason === 'withheld');
    expect(outcomeOf([conditionOf(hidden?.figure.id ?? '', atLeast(0.5))], rich)).toEqual([
      { status: 'unmeasured', reason: 'withheld' },
    ]);
  });
});

describe('effects', () => {
  it.each([
    ['held', 'error', 'fail', 'passes'],
    ['below', 'error', 'ignore', 'fails'],
    ['above', 'warn', 'ignore', 'warns'],
    ['dropped', 'error', 'ignore', 'fails'],
    ['dropped', 'off', 'fail', 'off'],
    ['incomparable', 'error', 'ignore', 'ignored'],
    ['incomparable', 'warn', 'fail', 'warns'],
  ] as const)('%s, severity %s, unmeasured: %s: %s', (outcome, severity, unmeasured, effect) => {
    expect(effectOf({ severity, unmeasured }, outcome)).toBe(effect);
  });
});

describe('drops', () => {
  const before = withOverall(3.2, 3.05, 3.35);
  const after = withOverall(2.9, 2.75, 3.05);
  const overall = conditionOf('overall', noDropFrom('then.json'));

  it('are told from noise by the interval of the difference', () => {
    // Zou & Donner: 0.3 ± √(0.15² + 0.15²); z = 0.3 × 1.96 / 0.2121 = 2.772, one-sided p = 0.0028.
    const { judged, family } = judge([overall], after, { 'then.json': before });
    expect(family).toBe(1);
    const [one] = judged;
    if (one?.outcome.status !== 'dropped') throw new Error('no drop');
    const { since, passesFrom } = one.outcome;
    expect(since.value).toBeCloseTo(-0.3);
    expect(since.p).toBeCloseTo(0.0028, 4);
    expect(since.adjusted).toBe(since.p);
    // The fall whose one-sided p is 0.05: 1.645 × 0.2121 / 1.96 = 0.178.
    expect(passesFrom).toBeCloseTo(3.022, 3);
  });

  it('pass on the other side of that value, and when it rises', () => {
    const around = (value: number) => withOverall(value, value - 0.15, value + 0.15);
    const at = (value: number) => statusOf([overall], around(value), { 'then.json': before });
    expect(at(3.021)).toEqual(['dropped']);
    expect(at(3.023)).toEqual(['held']);
    expect(at(4)).toEqual(['held']);
  });

  it('are corrected over all that can be judged, and over nothing else', () => {
    const names = Array.from({ length: 30 }, (_, index) => `then-${index}.json`);
    const saved = Object.fromEntries(['then.json', ...names].map((name) => [name, { ...before }]));
    const many = names.map((name) => conditionOf('nps', noDropFrom(name)));
    const judged = (more: typeof many) => judge([overall, ...more], after, saved);
    expect(judged(many).family).toBe(31);
    expect(judged(many).judged[0]?.outcome.status).toBe('held');
    const off = many.map((one) => ({ ...one, severity: 'off' as const }));
    expect(judged(off).family).toBe(1);
    expect(judged(off).judged[0]?.outcome.status).toBe('dropped');
    expect(judged([conditionOf('practice.nothing', noDropFrom('then.json'))]).family).toBe(1);
  });

  it('count once where several conditions ask for the same one', () => {
    const warning = { ...overall, severity: 'warn' as const };
    const { judged, family } = judge([overall, warning, overall], after, { 'then.json': before });
    expect(family).toBe(1);
    expect(judged.map(({ effect }) => effect)).toEqual(['fails', 'warns', 'fails']);
    const [first, ...others] = judged.map(({ outcome }) => outcome);
    expect(first).toMatchObject({ status: 'dropped', since: { adjusted: expect.closeTo(0.0028, 4) } });
    expect(others).toEqual([first, first]);
  });

  it('count once where one saved assessment is named by several paths', () => {
    const again = conditionOf('overall', noDropFrom('./then.json'));
    const saved = { 'then.json': before, './then.json': before };
    const { judged, family } = judge([overall, again], after, saved);
    expect(family).toBe(1);
    expect(judged[1]?.outcome).toEqual(judged[0]?.outcome);
    expect(judge([overall, again], after, { ...saved, './then.json': { ...before } }).family).toBe(2);
  });

  it('of what was not measured, or not found in the same way, have their own reasons', () => {
    const elsewhere = {
      ...before,
      outcome: { ...before.outcome, rating: { ...before.outcome.rating, scale: { min: 1, max: 10 } } },
    };
    const asked = ['rating', 'response.rate', 'calendar.busiest'].map((figure) =>
      conditionOf(figure, noDropFrom('then.json')),
    );
    const without = { ...elsewhere, calendar: null };
    expect(outcomeOf(asked, after, { 'then.json': without })).toMatchObject([
      { status: 'incomparable', reason: 'other-scale', before: '2026-09-30' },
      { status: 'held', since: { value: 0, p: null, adjusted: null } },
      { status: 'incomparable', reason: 'unmeasured' },
    ]);
  });

  it('of what is counted in full are drops however small', () => {
    const rate = (value: number) => {
      const rich = richAssessment();
      const { response } = rich;
      if (response === null) throw new Error('no response');
      const rows = response.rows.map((row) =>
        row.rate.id === 'response.rate' && row.rate.status === 'measured'
          ? { ...row, rate: { ...row.rate, value, low: value, high: value } }
          : row,
      );
      return { ...rich, response: { ...response, rows } };
    };
    const asked = [conditionOf('response.rate', noDropFrom('then.json'))];
    const since = { p: null, adjusted: null };
    expect(outcomeOf(asked, rate(0.699), { 'then.json': rate(0.7) })).toMatchObject([
      { status: 'dropped', since, passesFrom: 0.7 },
    ]);
    expect(judge(asked, rate(0.699), { 'then.json': rate(0.7) }).family).toBe(0);
  });

  it('since the wave or quarter before are those of the document', () => {
    const rich = richAssessment();
    const asked = ['overall', 'nps', 'dimension.goals'].map((figure) =>
      conditionOf(figure, noDropFrom('previous')),
    );
    const { judged } = judge(asked, rich);
    const last = rich.trend?.earlier.at(-1)?.label;
    expect(judged.map(({ outcome }) => ('since' in outcome ? outcome.since?.before : outcome))).toEqual([
      last,
      rich.outcome.nps.previous?.period,
      last,
    ]);
    expect(outcomeOf(asked.slice(0, 2), npsOnlyAssessment())).toEqual([
      { status: 'unmeasured', reason: 'no-file' },
      { status: 'incomparable', before: null, reason: 'no-earlier' },
    ]);
  });
});
