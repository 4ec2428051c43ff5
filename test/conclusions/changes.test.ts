import { describe, expect, it } from 'vitest';
import type { Figure, Score } from '../../src/assessment/figure.ts';
import { changesBetween, type Footings } from '../../src/conclusions/changes.ts';
import type { Culture, Outcome, Snapshot } from '../../src/conclusions/snapshot.ts';

const score = (value: number, half = 0.1): Score => ({
  id: 'any',
  status: 'measured',
  value,
  low: value - half,
  high: value + half,
});
const missing = (reason: 'withheld' | 'no-file'): Score => ({ id: 'any', status: 'unmeasured', reason });

/** Practices by id; each dimension is named by the first letter of its practices. */
const culture = (
  practices: Readonly<Record<string, Score>>,
  overall: Score,
  dimensions: Readonly<Record<string, Score>> = {},
): Culture => ({
  overall,
  dimensions: Object.entries(dimensions).map(([id, one]) => ({ id, score: one })),
  practices: Object.entries(practices).map(([id, one]) => ({ id, score: one })),
});
const snapshot = (label: string, one: Culture | null, outcomes: readonly Outcome[] = []): Snapshot => ({
  label,
  stage: null,
  culture: one,
  outcomes,
});
const members = (ids: readonly string[]) => (dimension: string) =>
  ids.filter((id) => id.startsWith(dimension));
const alike: Footings = { of: () => 'whole', members: members(['a1', 'a2', 'b1']) };

const between = (before: Culture, after: Culture, footings = alike) =>
  changesBetween(snapshot('2026-Q1', before), snapshot('2026-Q2', after), footings);
const rowOf = (table: ReturnType<typeof between>, figure: string) =>
  table.changes.find((change) => change.figure === figure);

describe('changes of scores', () => {
  const before = culture({ a1: score(2), a2: score(4), b1: score(3) }, score(3), {
    a: score(3),
    b: score(3),
  });

  it('are the later less the earlier with interval and verdict, under the ids of the later document', () => {
    const after = culture({ a1: score(3), a2: score(4), b1: score(3) }, score(3.3), {
      a: score(3.5),
      b: score(3),
    });
    const table = between(before, after);
    expect(table).toMatchObject({ before: '2026-Q1', after: '2026-Q2', stage: null, decompositions: [] });
    expect(rowOf(table, 'practice.a1')).toMatchObject({
      id: 'change.2026-Q1.practice.a1',
      unit: 'score',
      before: 2,
      after: 3,
      value: 1,
      low: expect.closeTo(1 - Math.SQRT2 / 10, 9),
      verdict: 'up',
      basis: 'whole',
    });
    expect(rowOf(table, 'practice.a2')).toMatchObject({ value: 0, p: 1, verdict: 'no-evidence' });
    expect(rowOf(table, 'dimension.a')).toMatchObject({
      before: 3,
      after: 3.5,
      verdict: 'up',
      basis: 'whole',
    });
  });

  it('are corrected for how many they are: one that is just evident alone is none among many', () => {
    // 1.96 standard errors: p .05 by itself.
    const twice = (of: number, last: Score): Culture =>
      culture(
        Object.fromEntries(Array.from({ length: of }, (_, at) => [`p${at}`, at === 0 ? last : score(2)])),
        missing('no-file'),
      );
    const evident = score(2 + 0.1 * Math.SQRT2 + 1e-9);
    const alone = between(twice(1, score(2)), twice(1, evident));
    expect(rowOf(alone, 'practice.p0')).toMatchObject({ verdict: 'up', p: expect.closeTo(0.05, 6) });
    const among = between(twice(10, score(2)), twice(10, evident));
    expect(rowOf(among, 'practice.p0')).toMatchObject({
      verdict: 'no-evidence',
      adjusted: expect.closeTo(0.5, 6),
    });
  });

  it('have a verdict without a probability where nothing is uncertain', () => {
    const certain = (value: number) => culture({ a1: score(value, 0) }, missing('no-file'));
    expect(rowOf(between(certain(3), certain(2)), 'practice.a1')).toMatchObject({
      p: null,
      adjusted: null,
      verdict: 'down',
    });
    expect(rowOf(between(certain(3), certain(3)), 'practice.a1')).toMatchObject({ verdict: 'no-evidence' });
  });

  it('say why there is none: withheld before unmeasured, and what does not compare', () => {
    const after = culture({ a1: missing('withheld'), a2: missing('no-file'), b1: score(3) }, score(3), {
      b: score(3),
    });
    const other: Footings = { ...alike, of: (id) => (id === 'b1' ? 'other-scale' : 'whole') };
    const table = between(before, after, other);
    expect(rowOf(table, 'practice.a1')).toMatchObject({ status: 'unmeasured', reason: 'withheld' });
    expect(rowOf(table, 'practice.a2')).toMatchObject({ status: 'unmeasured', reason: 'unmeasured' });
    expect(rowOf(table, 'practice.b1')).toMatchObject({ status: 'unmeasured', reason: 'other-scale' });
    expect(rowOf(table, 'dimension.b')).toMatchObject({ status: 'unmeasured', reason: 'nothing-in-common' });
  });

  it('of a mean over other practices are those of what both have, as uncertain as these are on average', () => {
    const after = culture({ a1: score(2.5, 0.3), a2: missing('no-file'), b1: score(3) }, score(2.8), {
      a: score(2.5),
    });
    const table = between(before, after);
    expect(rowOf(table, 'dimension.a')).toMatchObject({ before: 2, after: 2.5, value: 0.5, basis: 'part' });
    expect(rowOf(table, 'overall')).toMatchObject({
      before: 2.5,
      after: 2.75,
      value: 0.25,
      low: expect.closeTo(0.25 - (Math.hypot(0.3, 0.1) + Math.SQRT2 / 10) / 2, 9),
      basis: 'part',
    });
  });

  it('are of a part where a practice is', () => {
    const part: Footings = { ...alike, of: (id) => (id === 'a1' ? 'part' : 'whole') };
    const table = between(before, before, part);
    expect(
      ['practice.a1', 'dimension.a', 'dimension.b', 'overall'].map((id) => rowOf(table, id)),
    ).toMatchObject(['part', 'part', 'whole', 'part'].map((basis) => ({ basis })));
  });
});

const nps = (id: string, value: number, n: number, half = 5): Figure => ({
  id,
  status: 'measured',
  value,
  low: value - half,
  high: value + half,
  se: half / 1.96,
  n,
  unit: 'nps',
  window: 'undated',
});
const outcome = (total: Figure, units: Readonly<Record<string, Figure>>, scale = 'nps'): Outcome => ({
  figure: total,
  scale,
  units: Object.entries(units).map(([id, figure]) => ({ id, figure })),
});

describe('changes of what customers say', () => {
  const then = outcome(nps('nps.2026-Q1', 40, 200), {
    desk: nps('unit.desk.nps.2026-Q1', 60, 100),
    spa: nps('unit.spa.nps.2026-Q1', 20, 100),
  });
  const now = outcome(nps('nps', 30, 200), {
    desk: nps('unit.desk.nps', 60, 50),
    spa: nps('unit.spa.nps', 20, 150),
  });
  const changes = (before: Outcome, after: Outcome) =>
    changesBetween(snapshot('2026-Q1', null, [before]), snapshot('2026-Q2', null, [after]), alike);

  it('are of the company and of the units that both times have', () => {
    const { bar, ...units } = { bar: nps('unit.bar.nps', 9, 30), desk: nps('unit.desk.nps', 60, 50) };
    const table = changes(then, outcome(nps('nps', 30, 200), { ...units, bar }));
    expect(table.changes.map(({ figure }) => figure)).toEqual(['nps', 'unit.desk.nps']);
    expect(table.changes[0]).toMatchObject({
      unit: 'nps',
      before: 40,
      after: 30,
      value: -10,
      verdict: 'down',
    });
  });

  it('are none on another scale', () => {
    expect(
      changes(outcome(nps('r', 4, 9), {}, '1 to 5'), outcome(nps('r', 8, 9), {}, '1 to 10')),
    ).toMatchObject({
      changes: [{ status: 'unmeasured', reason: 'other-scale' }],
      decompositions: [],
    });
  });

  it('are split into what units have changed and what their sizes have', () => {
    expect(changes(then, now).decompositions).toEqual([
      {
        figure: 'nps',
        total: -10,
        within: 0,
        mix: -10,
        units: [
          { unit: 'desk', within: 0, mix: expect.closeTo(-6.25, 9) },
          { unit: 'spa', within: 0, mix: expect.closeTo(-3.75, 9) },
        ],
      },
    ]);
  });

  it('count all that is shown under no unit as one', () => {
    const hidden: Figure = { id: 'unit.bar.nps', status: 'unmeasured', reason: 'withheld' };
    const wider = (total: Figure, { units }: Outcome): Outcome =>
      outcome(total, { ...Object.fromEntries(units.map(({ id, figure }) => [id, figure])), bar: hidden });
    const { decompositions } = changes(
      wider(nps('nps.2026-Q1', 32, 250), then),
      wider(nps('nps', 32, 250), now),
    );
    // 50 more people: of NPS 0 before, 40 after.
    expect(decompositions[0]).toMatchObject({
      total: 0,
      within: expect.closeTo(8, 9),
      mix: expect.closeTo(-8, 9),
    });
    expect(decompositions[0]?.units.at(-1)).toMatchObject({ unit: null, within: expect.closeTo(8, 9) });
  });

  it('are not split with fewer than two units, nor where units hold more answers than the company', () => {
    const one = outcome(nps('nps', 30, 200), { desk: nps('unit.desk.nps', 60, 50) });
    expect(changes(then, one).decompositions).toEqual([]);
    expect(changes(then, { ...now, figure: nps('nps', 30, 199) }).decompositions).toEqual([]);
  });
});

describe('the change of a stage', () => {
  const at = (label: string, value: number, probabilities: number[]): Snapshot => ({
    ...snapshot(label, null),
    stage: { value, probabilities },
  });

  it('is as probable as two draws say', () => {
    const { stage } = changesBetween(at('a', 2, [0.5, 0.5, 0, 0, 0]), at('b', 3, [0, 0.5, 0.5, 0, 0]), alike);
    expect(stage).toEqual({ before: 2, after: 3, above: 0.75, below: 0 });
  });

  it('is none without two stages', () => {
    expect(changesBetween(snapshot('a', null), at('b', 3, [0, 0, 1, 0, 0]), alike).stage).toBeNull();
  });
});
