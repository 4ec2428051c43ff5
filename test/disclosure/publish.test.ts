import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Assessment } from '../../src/assessment/document.ts';
import type { Figure } from '../../src/assessment/figure.ts';
import { publish } from '../../src/disclosure/publish.ts';
import { readAssessment } from '../../src/disclosure/read.ts';
import { UsageError } from '../../src/errors.ts';

const figure = (id: string, n: number): Figure => ({
  id,
  status: 'measured',
  value: 0.4,
  low: 0.2,
  high: 0.6,
  se: 0.1,
  n,
  unit: 'share',
  window: 'undated',
});
const people = (n: number): Figure =>
  ({ ...figure('unit.a.people', n), value: n, low: n, high: n, se: 0, unit: 'count' }) as Figure;
const score = (id: string) => ({ id, status: 'measured', value: 3, low: 2, high: 4 }) as const;
const nothing = (id: string) => ({ id, status: 'unmeasured', reason: 'no-file' }) as const;

/** An assessment whose groups have these sizes. */
const assessment = (
  sizes: { rule: number; gap: number; item: number; unit: number; guests: number },
  minimumGroup = 5,
): Assessment => ({
  schemaVersion: 1,
  generator: { name: 'culture', version: '0.0.0' },
  organisation: 'Acme',
  asOf: null,
  model: { id: 'culture', version: '1.0.0', sha256: '' },
  inputs: [],
  stage: { status: 'reached', value: 2, heldBackBy: [] },
  overall: score('overall'),
  dimensions: [],
  practices: [
    {
      id: 'p',
      score: score('practice.p'),
      evidence: 'both',
      rules: [
        {
          id: 'survey',
          measure: 'survey.favourable',
          counts: 'employees',
          figure: figure('rule.p.survey', sizes.rule),
          score: score('level.p.survey'),
          weight: 1,
        },
        {
          id: 'weeks',
          measure: 'customers.weeks',
          counts: 'periods',
          figure: figure('rule.p.weeks', 3),
          score: score('level.p.weeks'),
          weight: 1,
        },
      ],
      gap: figure('gap.p', sizes.gap),
      cappedAt: null,
    },
  ],
  items: [{ code: 'p01a', figure: figure('item.p01a', sizes.item) }],
  outcome: {
    nps: { figure: nothing('nps'), counts: null, distribution: null, trend: [] },
    rating: { figure: nothing('rating'), scale: null, trend: [] },
  },
  units: [
    {
      id: 'a',
      label: 'A',
      people: people(sizes.unit),
      overall: score('unit.a.overall'),
      dimensions: [{ id: 'voice', score: score('unit.a.dimension.voice') }],
      nps: figure('unit.a.nps', sizes.guests),
      rating: nothing('unit.a.rating'),
    },
  ],
  issues: { total: 0, shown: [] },
  chosenLenses: [],
  lenses: [],
  lowestUnit: null,
  groupGaps: [],
  internal: null,
  calendar: null,
  observations: [],
  findings: [],
  priorities: [],
  disclosure: { minimumGroup, withheld: 0 },
  method: [],
});

const reasonOf = (one: { status: string; reason?: string } | null | undefined) =>
  one?.status === 'measured' ? 'shown' : one?.reason;

describe('publish', () => {
  it('shows what rests on the minimum group and withholds what rests on fewer', () => {
    const shown = publish(assessment({ rule: 5, gap: 5, item: 5, unit: 5, guests: 5 }));
    expect(shown.disclosure).toEqual({ minimumGroup: 5, withheld: 0 });
    const hidden = publish(assessment({ rule: 4, gap: 4, item: 4, unit: 4, guests: 4 }));
    const [practice] = hidden.practices;
    const [unit] = hidden.units;
    expect(
      [
        practice?.rules[0]?.figure,
        practice?.gap,
        hidden.items[0]?.figure,
        unit?.people,
        unit?.overall,
        unit?.dimensions[0]?.score,
        unit?.nps,
      ].map(reasonOf),
    ).toEqual(Array.from({ length: 7 }, () => 'withheld'));
    expect(hidden.disclosure.withheld).toBe(7);
  });

  it('shows counts of weeks, which are no people', () => {
    expect(
      reasonOf(
        publish(assessment({ rule: 5, gap: 5, item: 5, unit: 5, guests: 5 })).practices[0]?.rules[1]?.figure,
      ),
    ).toBe('shown');
  });

  it('says that nobody answered where nobody did: that gives nobody away', () => {
    const plain = assessment({ rule: 5, gap: 5, item: 5, unit: 5, guests: 9 });
    const [unit] = plain.units;
    if (unit === undefined) throw new Error('no unit');
    const without = publish({
      ...plain,
      units: [
        { ...unit, people: { id: 'x', status: 'unmeasured', reason: 'no-answers' }, overall: nothing('o') },
      ],
    });
    expect(reasonOf(without.units[0]?.people)).toBe('no-answers');
    expect(reasonOf(without.units[0]?.nps)).toBe('shown');
  });

  it('withholds both of two groups where one is small, and the finding that rests on them', () => {
    const plain = assessment({ rule: 9, gap: 9, item: 9, unit: 9, guests: 9 });
    const between = (high: number, low: number) =>
      publish({
        ...plain,
        groupGaps: [{ id: 'g', high: figure('group.g.near', high), low: figure('group.g.far', low) }],
        findings: [{ id: 'g', subject: null, figures: ['group.g.near', 'group.g.far'] }],
      });
    expect(between(5, 5).findings).toHaveLength(1);
    for (const [high, low] of [
      [4, 40],
      [40, 4],
    ] as const) {
      const hidden = between(high, low);
      expect([hidden.groupGaps[0]?.high, hidden.groupGaps[0]?.low].map(reasonOf)).toEqual([
        'withheld',
        'withheld',
      ]);
      expect(hidden.findings).toEqual([]);
    }
  });

  it('does not compare a department that it does not show', () => {
    const compared = (unit: number) =>
      publish({
        ...assessment({ rule: 9, gap: 9, item: 9, unit, guests: 9 }),
        lowestUnit: { unit: 'a', own: score('lowest.own'), rest: score('lowest.rest') },
      }).lowestUnit;
    expect(reasonOf(compared(5)?.own)).toBe('shown');
    expect([compared(4)?.own, compared(4)?.rest].map(reasonOf)).toEqual(['withheld', 'withheld']);
  });

  it('leaves no number of a small group anywhere in the document', () => {
    const size = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        fc.record({ rule: size, gap: size, item: size, unit: size, guests: size }),
        fc.integer({ min: 3, max: 12 }),
        (sizes, minimum) => {
          const published = publish(assessment(sizes, minimum));
          const ns = [
            published.practices[0]?.rules[0]?.figure,
            published.practices[0]?.gap,
            published.items[0]?.figure,
            published.units[0]?.people,
            published.units[0]?.nps,
          ].flatMap((one) => (one?.status === 'measured' ? [one.n] : []));
          for (const n of ns) expect(n).toBeGreaterThanOrEqual(minimum);
        },
      ),
    );
  });

  it('changes nothing else, and the result is a valid document', () => {
    const plain = assessment({ rule: 9, gap: 9, item: 9, unit: 9, guests: 9 });
    expect(publish(plain)).toEqual(plain);
    expect(
      Assessment.safeParse(publish(assessment({ rule: 1, gap: 1, item: 1, unit: 1, guests: 1 }))).success,
    ).toBe(true);
  });
});

describe('readAssessment', () => {
  it('reads back what was published and refuses the rest with the reason', () => {
    const published = publish(assessment({ rule: 9, gap: 9, item: 9, unit: 9, guests: 9 }));
    expect(readAssessment(JSON.stringify(published))).toEqual(published);
    expect(() => readAssessment('{')).toThrow(UsageError);
    expect(() => readAssessment('{"schemaVersion":2}')).toThrow(UsageError);
  });
});
