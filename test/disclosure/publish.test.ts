import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Assessment, type Undisclosed } from '../../src/assessment/document.ts';
import type { Figure } from '../../src/assessment/figure.ts';
import type { Statement, Statements } from '../../src/assessment/statement.ts';
import { publish } from '../../src/disclosure/publish.ts';
import { readAssessment } from '../../src/disclosure/read.ts';
import { UsageError } from '../../src/errors.ts';
import { emptyDocument } from '../empty-document.ts';

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
interface Sizes {
  readonly rule: number;
  readonly gap: number;
  readonly item: number;
  readonly unit: number;
  readonly guests: number;
}

const assessment = (sizes: Sizes): Undisclosed => ({
  ...emptyDocument,
  stage: { status: 'reached', value: 2, probabilities: [0, 1, 0, 0, 0], heldBackBy: [] },
  overall: score('overall'),
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
          levels: [0, 1, 2, 3, 4],
        },
        {
          id: 'weeks',
          measure: 'customers.weeks',
          counts: 'periods',
          figure: figure('rule.p.weeks', 3),
          score: score('level.p.weeks'),
          weight: 1,
          levels: [0, 1, 2, 3, 4],
        },
      ],
      items: [],
      gap: figure('gap.p', sizes.gap),
      views: null,
      cappedAt: null,
    },
  ],
  items: [
    {
      code: 'p01a',
      figure: figure('item.p01a', sizes.item),
      neither: nothing('item.p01a.neither'),
      against: nothing('item.p01a.against'),
    },
  ],
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
  reliability: [],
});

const statement = (id: string, people: number, needs: readonly string[] = []): Statement => ({
  id,
  figures: [id],
  sums: [{ variable: id, people: Array.from({ length: people }, (_, person) => person) }],
  rank: people,
  needs,
});

/** What it says of people; each thing of people of its own, so that nothing can be subtracted. */
const statements = ({ rule, gap, item, unit, guests }: Sizes): Statements => ({
  all: [
    statement('rule.p.survey', rule),
    statement('gap.p', gap),
    statement('item.p01a', item),
    statement('unit.a.people', unit),
    { ...statement('unit.a.dimension.voice', 0), needs: ['unit.a.people'] },
    { ...statement('unit.a.overall', 0), needs: ['unit.a.dimension.voice'] },
    statement('unit.a.nps', guests),
  ],
  answer: () => undefined,
});

const all = (n: number): Sizes => ({ rule: n, gap: n, item: n, unit: n, guests: n });

const published = (
  sizes: Sizes,
  changes: Partial<Undisclosed> = {},
  more: readonly Statement[] = [],
  minimum = 5,
) => {
  const said = statements(sizes);
  return publish({ ...assessment(sizes), ...changes }, { ...said, all: [...said.all, ...more] }, minimum);
};

const reasonOf = (one: { status: string; reason?: string } | null | undefined) =>
  one?.status === 'measured' ? 'shown' : one?.reason;

describe('publish', () => {
  it('shows what rests on the minimum group and withholds what rests on fewer', () => {
    expect(published(all(5)).disclosure).toMatchObject({ minimumGroup: 5, withheld: 0 });
    const hidden = published(all(4));
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
    expect(hidden.disclosure).toMatchObject({
      withheld: 7,
      certificate: { statements: 7, primary: 5, complementary: 2 },
    });
  });

  it('shows counts of weeks, which are no people', () => {
    expect(reasonOf(published(all(4)).practices[0]?.rules[1]?.figure)).toBe('shown');
  });

  it('says that nobody answered where nobody did: that gives nobody away', () => {
    const [unit] = assessment(all(5)).units;
    if (unit === undefined) throw new Error('no unit');
    const nobody = {
      ...unit,
      people: { id: 'unit.a.people', status: 'unmeasured', reason: 'no-answers' } as const,
    };
    const found = published({ ...all(5), unit: 0, guests: 9 }, { units: [nobody] });
    expect(reasonOf(found.units[0]?.people)).toBe('no-answers');
    expect(reasonOf(found.units[0]?.nps)).toBe('shown');
  });

  it('withholds all figures of a statement, wherever they stand, and the finding that rests on one', () => {
    const between = (near: number) =>
      published(
        all(9),
        {
          groupGaps: [
            {
              id: 'g',
              high: figure('group.g.near', near),
              low: figure('group.g.far', 40),
              difference: nothing('group.g.difference'),
            },
          ],
          findings: [{ id: 'g', subject: null, figures: ['group.g.near', 'group.g.far'] }],
        },
        [{ ...statement('group.g', near), figures: ['group.g.near', 'group.g.far'] }],
      );
    expect(between(5).findings).toHaveLength(1);
    const hidden = between(4);
    expect([hidden.groupGaps[0]?.high, hidden.groupGaps[0]?.low].map(reasonOf)).toEqual([
      'withheld',
      'withheld',
    ]);
    expect(hidden.findings).toEqual([]);
  });

  it('passes no verdict on items whose α it withholds', () => {
    const verdictFrom = (people: number) => {
      const ids = ['reliability.voice.alpha', 'reliability.voice.p10a'] as const;
      const items = [{ code: 'p10a', itemRest: figure(ids[1], people) }];
      const reliability: Undisclosed['reliability'] = [
        { dimension: 'voice', alpha: figure(ids[0], people), items, verdict: 'none' },
      ];
      const said = { ...statement('reliability.voice', people), figures: ids };
      const [voice] = published(all(9), { reliability }, [said]).reliability;
      return [reasonOf(voice?.alpha), reasonOf(voice?.items[0]?.itemRest), voice?.verdict];
    };
    expect(verdictFrom(5)).toEqual(['shown', 'shown', 'none']);
    expect(verdictFrom(4)).toEqual(['withheld', 'withheld', 'unmeasured']);
  });

  it('shows no counts of a Net Promoter Score that it withholds', () => {
    const nps = {
      figure: figure('nps', 4),
      counts: { promoters: 1, passives: 2, detractors: 1 },
      distribution: [1, 0, 0, 0, 0, 0, 0, 2, 0, 1, 0],
      trend: [],
      previous: null,
    };
    const outcome = { nps, rating: { figure: nothing('rating'), scale: null, trend: [], previous: null } };
    expect(published(all(9), { outcome }, [statement('nps', 9)]).outcome.nps.counts).toEqual(nps.counts);
    expect(published(all(9), { outcome }, [statement('nps', 4)]).outcome.nps).toMatchObject({
      figure: { reason: 'withheld' },
      counts: null,
      distribution: null,
    });
  });

  it('leaves no number of a small group anywhere in the document', () => {
    const size = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        fc.record({ rule: size, gap: size, item: size, unit: size, guests: size }),
        fc.integer({ min: 3, max: 12 }),
        (sizes, minimum) => {
          const found = published(sizes, {}, [], minimum);
          const ns = [
            found.practices[0]?.rules[0]?.figure,
            found.practices[0]?.gap,
            found.items[0]?.figure,
            found.units[0]?.people,
            found.units[0]?.nps,
          ].flatMap((one) => (one?.status === 'measured' ? [one.n] : []));
          for (const n of ns) expect(n).toBeGreaterThanOrEqual(minimum);
        },
      ),
    );
  });

  it('changes nothing else, and the result is a valid document', () => {
    const { disclosure, conclusions, ...rest } = published(all(9));
    expect(rest).toEqual(assessment(all(9)));
    expect(disclosure.withheld).toBe(0);
    expect(conclusions.changes).toEqual([]);
    expect(Assessment.safeParse(published(all(1))).success).toBe(true);
  });
});

describe('readAssessment', () => {
  it('reads back what was published and refuses the rest with the reason', () => {
    const one = published(all(9));
    expect(readAssessment(JSON.stringify(one))).toEqual(one);
    const problemsOf = (text: string, file?: string) => {
      try {
        readAssessment(text, file);
        return [];
      } catch (error) {
        return error instanceof UsageError ? error.problems : ['bug'];
      }
    };
    expect(problemsOf('{')).toEqual([{ code: 'not-json', facts: {}, place: { file: 'assessment.json' } }]);
    expect(problemsOf('{"schemaVersion":2}', 'old.json')).toEqual([
      { code: 'not-an-assessment', facts: { key: 'schemaVersion' }, place: { file: 'old.json' } },
    ]);
    expect(problemsOf('[]')).toMatchObject([{ facts: { key: 'none' } }]);
    expect(problemsOf(JSON.stringify({ ...one, extra: 1 }))).toMatchObject([{ facts: { key: 'extra' } }]);
    expect(problemsOf(JSON.stringify(one))).toEqual([]);
  });
});
