import type { Attribute, Breakdown, BreakdownGroup } from '../../src/assessment/breakdown.ts';
import { Assessment, type Unconcluded } from '../../src/assessment/document.ts';
import type { Figure, MeasuredFigure, Reason, Score } from '../../src/assessment/figure.ts';
import type { Issue } from '../../src/assessment/issue.ts';
import type { Ground } from '../../src/assessment/trend.ts';
import { conclude } from '../../src/conclusions/conclude.ts';
import type { Published } from '../../src/disclosure/published.ts';
import { loadWords } from '../../src/locales/words.ts';
import { measureInfo } from '../../src/model/measures.ts';
import { opinionItemsOf } from '../../src/model/opinion-items.ts';
import type { Edition } from '../../src/reports/report.ts';
import { model } from '../fixtures.ts';

const quarter = { from: '2026-07-01', to: '2026-09-30', label: '2026-Q3' } as const;

const none = (id: string, reason: Reason) => ({ id, status: 'unmeasured', reason }) as const;

export const scoreOf = (id: string, value: number): Score => ({
  id,
  status: 'measured',
  value,
  low: Math.max(1, value - 0.31),
  high: Math.min(5, value + 0.28),
});

const measuredOf = (
  id: string,
  unit: MeasuredFigure['unit'],
  value: number,
  n: number,
  half: number,
): MeasuredFigure => ({
  id,
  status: 'measured',
  // As a document has it: without what adding up leaves behind the sixth decimal.
  value: Number(value.toFixed(6)),
  low: value - half,
  high: value + half,
  se: half / 1.96,
  n,
  unit,
  window: quarter,
});

const figureOf = (...given: Parameters<typeof measuredOf>): Figure => measuredOf(...given);

/** A score that differs from its neighbours, from 1.2 to 4.7. */
const varied = (seed: number): number => 1.2 + ((seed * 7) % 36) / 10;

/** Every sixth practice has no score; each in turn for another reason. */
const reasons: readonly Reason[] = ['no-file', 'column-missing', 'too-few', 'withheld', 'not-logged'];
const isOpen = (index: number): boolean => index % 6 === 5;
const reasonAt = (index: number): Reason => reasons[Math.floor(index / 6)] ?? 'no-file';

const practices = (): Assessment['practices'] =>
  model.practices.map(({ id, items, rules }, index) => {
    const leads = items.some(({ leader }) => leader !== undefined);
    const value = varied(index);
    const isCapped = index === 1;
    return {
      id,
      score: isOpen(index) ? none(`practice.${id}`, reasonAt(index)) : scoreOf(`practice.${id}`, value),
      evidence: isOpen(index) ? 'none' : index === 6 ? 'both' : 'opinion',
      rules: rules.map(({ id: rule, measure, weight, levels }) => {
        const name = `${id}.${rule}`;
        const { counts } = measureInfo[measure];
        return {
          id: rule,
          measure,
          counts,
          figure: isOpen(index)
            ? none(`rule.${name}`, reasonAt(index))
            : figureOf(`rule.${name}`, 'share', 0.2 + index / 50, 301 + index, 0.05),
          score: isOpen(index) ? none(`level.${name}`, reasonAt(index)) : scoreOf(`level.${name}`, value),
          weight,
          levels: [...levels],
        };
      }),
      items: items.map(({ code }) => code),
      gap: leads && !isOpen(index) ? figureOf(`gap.${id}`, 'answer', 1.15 - index / 10, 42, 0.25) : null,
      views:
        leads && !isOpen(index)
          ? {
              leaders: figureOf(`gap.${id}.leaders`, 'mean-answer', 4.2 - index / 20, 42, 0.2),
              staff: figureOf(`gap.${id}.staff`, 'mean-answer', 3.05 + index / 20, 259, 0.1),
            }
          : null,
      cappedAt: isCapped ? 2.5 : null,
    };
  });

const dimensions = (): Assessment['dimensions'] =>
  model.dimensions.map(({ id }, index) => ({
    id,
    score: index === 7 ? none(`dimension.${id}`, 'no-file') : scoreOf(`dimension.${id}`, varied(index + 3)),
    weights: Object.fromEntries(
      model.practices
        .filter(({ dimension }) => dimension === id)
        .map((practice) => [`practice.${practice.id}`, 0.5]),
    ),
  }));

/** Some dimensions whose items go together, one whose items do not, one with an item that runs against the others, one of two items, one of one. */
const reliability = (): Assessment['reliability'] =>
  model.dimensions.map(({ id }, index) => {
    const asked = opinionItemsOf(model, id).slice(0, index === 8 ? 2 : index === 9 ? 1 : 4);
    const name = `reliability.${id}`;
    const alphas = [none(`${name}.alpha`, 'withheld'), figureOf(`${name}.alpha`, 'alpha', 0.04, 301, 0.16)];
    const isOne = asked.length === 1;
    return {
      dimension: id,
      alpha: isOne
        ? none(`${name}.alpha`, 'too-few')
        : (alphas[index] ?? figureOf(`${name}.alpha`, 'alpha', 0.6 + index / 40, 301, 0.05)),
      items: asked.map((code, at) => ({
        code,
        itemRest:
          index === 0 || isOne
            ? none(`${name}.${code}`, isOne ? 'too-few' : 'withheld')
            : figureOf(
                `${name}.${code}`,
                'correlation',
                index === 2 && at === 1 ? -0.32 : index === 1 ? 0.01 : 0.4 + at / 20,
                301,
                0.1,
              ),
      })),
      verdict: index === 0 || isOne ? 'unmeasured' : index === 1 ? 'none' : index < 5 ? 'weak' : 'scale',
    };
  });

/** Names as they come: plain, long, Polish, Serbian. */
const departments = [
  'Front Desk',
  'Guest Relations, Loyalty Programmes and Corporate Partnerships (Northern Region)',
  'Obsługa Gości i Żywność',
  'Подршка корисницима',
  'Kitchen',
  'Spa',
];

const units = (labels: readonly string[]): Assessment['units'] =>
  labels.map((label, index) => {
    const id = `u${index}`;
    const isSmall = index === labels.length - 1;
    const score = (name: string, seed: number): Score =>
      isSmall ? none(`unit.${id}.${name}`, 'withheld') : scoreOf(`unit.${id}.${name}`, varied(seed));
    return {
      id,
      label,
      people: isSmall
        ? none(`unit.${id}.people`, 'withheld')
        : figureOf(`unit.${id}.people`, 'count', 31 + index, 31 + index, 0),
      overall: score('overall', index + 2),
      dimensions: model.dimensions.map((dimension, at) => ({
        id: dimension.id,
        score: score(`dimension.${dimension.id}`, index * 3 + at),
      })),
      nps:
        index === 3
          ? none(`unit.${id}.nps`, 'no-answers')
          : figureOf(`unit.${id}.nps`, 'nps', 40 - ((index * 17) % 90), 120, 11),
      rating: figureOf(`unit.${id}.rating`, 'rating', 4.2 - (index % 12) / 5, 90, 0.2),
    };
  });

/** So many quarters, up to 2026-Q3. */
const periods = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const quarters = 2026 * 4 + 2 - (count - 1 - index);
    return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
  });

/** A trend with one quarter that nothing measures. */
const trendOf = (
  name: 'nps' | 'rating',
  count: number,
  start: number,
  step: number,
): Assessment['outcome']['nps']['trend'] =>
  periods(count).map((period, index) => ({
    period,
    figure:
      index === 2 && count > 3
        ? none(`${name}.${period}`, 'too-few')
        : figureOf(`${name}.${period}`, name, start + step * (index % 5), 400, name === 'nps' ? 6 : 0.12),
  }));

/** What customers said a quarter before, of the company and its departments. */
const previousOf = (
  trend: Assessment['outcome']['nps']['trend'],
  name: 'nps' | 'rating',
  labels: readonly string[],
): Assessment['outcome']['nps']['previous'] => {
  const before = trend.at(-2);
  if (before === undefined) return null;
  return {
    ...before,
    units: labels.map((_, index) => {
      const id = `unit.u${index}.${name}.${before.period}`;
      const [value, half] = name === 'nps' ? [31 - index, 11] : [3.6, 0.2];
      return {
        id: `u${index}`,
        figure: index === 5 ? none(id, 'withheld') : figureOf(id, name, value, 90, half),
      };
    }),
  };
};

/** Scores of everything that differ a little, and of every seventh practice by much. */
const sideOf = (begin: string, shift: number): Ground['before'] => {
  const score = (id: string, index: number): Score =>
    isOpen(index)
      ? none(`${begin}.${id}`, reasonAt(index))
      : scoreOf(
          `${begin}.${id}`,
          Number(Math.max(1, varied(index) - (index % 7 === 0 ? shift : shift / 20)).toFixed(6)),
        );
  return {
    overall: scoreOf(`${begin}.overall`, 2.694 - shift / 10),
    dimensions: model.dimensions.map(({ id }, index) => ({ id, score: score(`dimension.${id}`, index) })),
    practices: model.practices.map(({ id }, index) => ({ id, score: score(`practice.${id}`, index) })),
  };
};

/** So many waves before the last, a quarter apart: one without a stage, and the first and the last on common ground. */
const wavesOf = (count: number): Assessment['trend'] => ({
  label: '2026-Q3',
  options: [5],
  earlier: periods(count + 1)
    .slice(0, count)
    .map((label, index) => ({
      label,
      asOf: '2026-06-30',
      options: [5],
      stage:
        index === 1
          ? { id: `wave.${label}.stage`, status: 'unmeasured', reason: 'too-few' }
          : { id: `wave.${label}.stage`, status: 'measured', value: 2, probabilities: [0, 0.8, 0.2, 0, 0] },
      ...sideOf(`wave.${label}`, 0.4 * (count - index)),
      ground:
        index === 0 || index === count - 1
          ? {
              before: sideOf(`ground.${label}.before`, 1),
              after: sideOf(`ground.${label}.after`, 0),
              partly: model.practices.slice(0, 3).map(({ id }) => id),
              lost: [],
            }
          : null,
    })),
  leftOut: [{ label: '2026-H1', reason: 'overlaps' }],
});

const lenses = (): Assessment['lenses'] =>
  model.lenses.map(({ id }, index) => ({
    id,
    score: index === 4 ? none(`lens.${id}`, 'no-file') : scoreOf(`lens.${id}`, varied(index + 1)),
    practices: model.practices.filter(({ source }) => source.article === id).map((one) => one.id),
  }));

/** Every team rates every other, but some say nothing and some are too few. */
const internalOf = (labels: readonly string[]): Assessment['internal'] => {
  const ids = labels.map((_, index) => `u${index}`);
  return {
    teams: ids.map((id, index) => ({
      id,
      label: labels[index] ?? id,
      received: figureOf(`team.${id}.received`, 'rating', 2.1 + ((index * 5) % 27) / 10, 4, 0.4),
      own:
        index === 2 ? none(`team.${id}.own`, 'withheld') : figureOf(`team.${id}.own`, 'rating', 4.1, 12, 0.3),
    })),
    pairs: ids.flatMap((from, row) =>
      ids.flatMap((to, column) => {
        if (from === to || (row + 2 * column) % 5 === 0) return [];
        const id = `pair.${from}.${to}`;
        const figure =
          (row * column) % 7 === 6
            ? none(id, 'withheld')
            : figureOf(id, 'rating', 1.4 + ((row * 3 + column * 5) % 34) / 10, 9, 0.5);
        return [{ from, to, figure }];
      }),
    ),
  };
};

/** A year whose fortieth week holds what the others lack. */
const calendarOf = (): Assessment['calendar'] => ({
  weeks: Array.from({ length: 52 }, (_, week) => ({
    monday: new Date(Date.UTC(2025, 9, 6 + 7 * week)).toISOString().slice(0, 10),
    closed: week === 12,
    deeds:
      week === 40 ? { training: 9, compliment: 21, idea: 6 } : week % 9 === 0 ? { idea: 1, training: 1 } : {},
  })),
  busiest: '2026-07-13',
  busiestDeeds: figureOf('calendar.busiest', 'count', 36, 36, 0),
  byChance: 5,
});

const findings: Assessment['findings'] = [
  { id: 'split-team', subject: null, figures: ['breakdown.department.u1.leadership.mean'] },
  { id: 'say-do-gap', subject: 'clear-vision', figures: ['gap.clear-vision', 'practice.clear-vision'] },
  { id: 'week-a-year', subject: '2026-07-13', figures: ['calendar.busiest'] },
  { id: 'weakest-department', subject: 'Kitchen', figures: ['lowest.own', 'lowest.rest'] },
  {
    id: 'definition-at-the-top',
    subject: null,
    figures: ['group.definition-at-the-top.executives', 'group.definition-at-the-top.front-line'],
  },
  {
    id: 'words-without-a-goal',
    subject: null,
    figures: ['practice.daily-words', 'practice.goal-for-everyone'],
  },
];

const priorities = (): Assessment['priorities'] =>
  practices()
    .flatMap(({ id, score }) => (score.status === 'measured' && score.value < 5 ? [{ id, score }] : []))
    .map(({ id, score }, index) => ({
      practice: id,
      level: Math.min(4, Math.floor(score.value)),
      overall: 0.05,
      closes: Math.max(0, 0.3 - index / 20),
      lifts: index === 0,
      heldByGap: index === 1,
    }));

const issues: Issue[] = [
  {
    code: 'not-on-the-scale',
    severity: 'warning',
    file: 'nps.csv',
    line: 42,
    column: 'score',
    value: '11',
    expected: '0–10',
    count: 3,
  },
];

const method: Assessment['method'] = [
  { id: 'strategy', kind: null, status: 'found', kinds: ['survey', 'nps'] },
  { id: 'sponsor', kind: null, status: 'stated', texts: ['The board'] },
  { id: 'conductedBy', kind: null, status: 'not-stated' },
  { id: 'precision', kind: null, status: 'found', confidence: 0.95, draws: { company: 2000, unit: 500 } },
  { id: 'weighting', kind: null, status: 'found', weighted: false },
  { id: 'processing', kind: null, status: 'found', repeated: 3, personal: 1 },
  { id: 'contact', kind: null, status: 'stated', texts: ['research@example.com'] },
  { id: 'items', kind: 'survey', status: 'found', asked: 60, of: 64 },
  { id: 'population', kind: 'survey', status: 'not-stated' },
  { id: 'languages', kind: 'survey', status: 'stated', texts: ['English', 'Polish', 'Serbian'] },
  { id: 'incentives', kind: 'survey', status: 'not-stated' },
  { id: 'scale', kind: 'survey', status: 'found', scales: [{ min: 1, max: 5 }], declared: false },
  { id: 'dates', kind: 'survey', status: 'found', from: '2026-07-01', to: '2026-09-30', by: 'period' },
  { id: 'rows', kind: 'survey', status: 'found', read: 309, scored: 309, setAside: 0 },
  { id: 'people', kind: 'survey', status: 'found', people: 309 },
  { id: 'response', kind: 'survey', status: 'found', people: 309, headcount: 412, rate: 0.75 },
  { id: 'question', kind: 'nps', status: 'stated', texts: ['How likely are you to recommend us?'] },
  { id: 'scale', kind: 'nps', status: 'found', scales: [{ min: 0, max: 10 }], declared: true },
  { id: 'dates', kind: 'nps', status: 'found', from: '2026-09-30', to: '2026-09-30', by: 'day' },
  { id: 'rows', kind: 'nps', status: 'found', read: 2000, scored: 1991, setAside: 9 },
];

/** Departments, and levels: above, below and level with the rest, one group withheld, one split, one of a single mind. */
const breakdownsOf = (names: readonly string[]): Breakdown[] => {
  const groupOf = (
    attribute: Attribute,
    { id, label }: { readonly id: string; readonly label: string | null },
    at: number,
  ): BreakdownGroup => {
    const name = `breakdown.${attribute}.${id}`;
    const isWithheld = at % 4 === 3;
    return {
      id,
      label,
      people: isWithheld
        ? none(`${name}.people`, 'withheld')
        : figureOf(`${name}.people`, 'count', 40, 40, 0),
      dimensions: model.dimensions.map(({ id: dimension }, place) => {
        const cell = `${name}.${dimension}`;
        if (isWithheld || place === 4)
          return {
            dimension,
            mean: none(`${cell}.mean`, 'withheld'),
            difference: none(`${cell}.difference`, 'withheld'),
          };
        const value = [0.6, -0.5, 0.04][at % 3] ?? 0;
        return {
          dimension,
          mean: {
            ...measuredOf(`${cell}.mean`, 'mean-answer', 3.2 + value, 40, 0.3),
            sd: 0.8,
            agreement: {
              value: at === 1 && place === 0 ? 0.1 : 0.84,
              byChance: 0.6,
              verdict: at === 1 && place === 0 ? 'split' : 'agree',
            },
          },
          difference: {
            ...measuredOf(`${cell}.difference`, 'answer', value, 40, 0.3),
            p: Math.abs(value) > 0.1 ? 0.0004 : 0.61,
            hedgesG: at === 0 ? null : value,
            cliffDelta: value / 2,
            restMean: 3.2,
            restSd: 0.9,
            restN: 260,
          },
        };
      }),
    };
  };
  return [
    {
      attribute: 'department',
      reason: null,
      groups: names.map((label, at) => groupOf('department', { id: `u${at}`, label }, at)),
    },
    {
      attribute: 'level',
      reason: null,
      groups: ['staff', 'leaders'].map((id, at) => groupOf('level', { id, label: null }, at + 1)),
    },
    { attribute: 'customer-facing', reason: 'column-missing', groups: [] },
    { attribute: 'function', reason: 'column-missing', groups: [] },
  ];
};

export interface FixtureOptions {
  readonly organisation?: string;
  readonly units?: readonly string[];
  readonly quarters?: number;
  /** Earlier waves. */
  readonly waves?: number;
}

const concluded = (document: Unconcluded): Assessment =>
  Assessment.parse({ ...document, conclusions: conclude(document) });
/** A favourable share of 412 people, with what the others could make of it. */
const boundedOf = (id: string, value: number, n: number) => ({
  id,
  status: 'measured' as const,
  value,
  low: value - 0.05,
  high: value + 0.05,
  se: 0.025,
  n,
  unit: 'share' as const,
  window: quarter,
  worst: (value * n) / 412,
  best: (value * n + 412 - n) / 412,
});

/** Part of the employees answered; some of them carelessly, too few of one sort to be told. */
const responseOf = (units: Assessment['units']): Assessment['response'] => ({
  rows: [
    {
      by: 'company',
      id: '',
      label: '',
      headcount: 412,
      people: figureOf('response.people', 'count', 309, 309, 0),
      rate: figureOf('response.rate', 'share', 0.75, 412, 0),
    },
    ...units.map(({ id, label, people }, index) => ({
      by: 'department' as const,
      id,
      label,
      headcount: index === 1 ? null : 60,
      people,
      rate:
        people.status === 'measured' && index !== 1
          ? figureOf(`unit.${id}.response`, 'share', 0.6, 60, 0)
          : none(`unit.${id}.response`, index === 1 ? 'not-declared' : 'withheld'),
    })),
    {
      by: 'level',
      id: 'executive',
      label: 'executive',
      headcount: 8,
      people: figureOf('response.people.executive', 'count', 9, 9, 0),
      rate: none('response.rate.executive', 'over-headcount'),
    },
  ],
  finitePopulation: { status: 'applied', size: 412 },
  favourable: [
    { dimension: null, share: boundedOf('favourable', 0.48, 309) },
    ...model.dimensions.map(({ id }, index) => ({
      dimension: id,
      share:
        index === 7
          ? none(`favourable.${id}`, 'column-missing')
          : boundedOf(`favourable.${id}`, 0.3 + index / 30, 300 - index),
    })),
  ],
  careless: [
    { sign: 'straight', people: figureOf('careless.straight', 'count', 7, 7, 0) },
    { sign: 'fast', people: none('careless.fast', 'withheld') },
    { sign: 'duplicate', people: figureOf('careless.duplicate', 'count', 0, 0, 0) },
    { sign: 'any', people: figureOf('careless.any', 'count', 9, 9, 0) },
  ],
  without: {
    overall: scoreOf('without.overall', 2.71),
    dimensions: model.dimensions.map(({ id }, index) => ({
      id,
      score:
        index === 2
          ? none(`without.dimension.${id}`, 'withheld')
          : scoreOf(`without.dimension.${id}`, varied(index + 3)),
    })),
  },
});

/** A company with something of everything: measured, unmeasured and withheld; long, Polish and Serbian names. */
export const richAssessment = (options: FixtureOptions = {}): Assessment => {
  const { organisation = 'Harbour Hotels', quarters = 6 } = options;
  const broken = breakdownsOf(options.units ?? departments);
  return concluded({
    schemaVersion: 1,
    generator: { name: 'culture', version: '0.1.0' },
    organisation,
    asOf: '2026-09-30',
    model: { id: model.id, version: model.version, sha256: model.sha256 },
    inputs: [
      {
        file: 'nps.csv',
        sha256: 'a'.repeat(64),
        kind: 'nps',
        encoding: 'windows-1252',
        delimiter: ';',
        header: { line: 1, rows: 1 },
        assumed: ['kind', 'encoding'],
        scale: { min: 0, max: 10 },
        window: quarter,
        rows: { read: 2000, scored: 1991, setAside: { 'no-answer': 6, 'not-on-the-scale': 3 } },
        columns: { used: { score: 'score', date: 'date' }, unused: ['ticket', 'agent'], personal: ['Email'] },
      },
      {
        file: 'survey.csv',
        sha256: 'b'.repeat(64),
        kind: 'survey',
        encoding: 'utf-8',
        delimiter: ',',
        header: { line: 1, rows: 1 },
        assumed: [],
        scale: { min: 1, max: 5 },
        window: quarter,
        rows: { read: 309, scored: 309, setAside: {} },
        columns: { used: { p01a: 'p01a' }, unused: [], personal: [] },
      },
    ],
    stage: {
      status: 'reached',
      value: 3,
      probabilities: [0, 0.1, 0.84, 0.06, 0],
      heldBackBy: [
        { reason: 'overall', needs: 3.5 },
        { reason: 'dimension', dimension: 'reward', needs: 2.5 },
        { reason: 'practice', practice: 'every-week', needs: 2 },
        { reason: 'dimensions', measured: 8, needs: 9 },
        { reason: 'records', measured: 1, needs: 3 },
      ],
    },
    overall: scoreOf('overall', 2.694),
    dimensions: dimensions(),
    practices: practices(),
    items: model.practices.flatMap(({ items }, index) =>
      isOpen(index)
        ? []
        : items.map(({ code }, at) => {
            const share = (id: string, value: number, isHidden: boolean): Figure =>
              isHidden ? none(id, 'withheld') : figureOf(id, 'share', value, 300, 0.05);
            const [isHidden, agree] = [index === 0 && at === 1, 0.25 + index / 60 + at / 20];
            // Of a second item only the favourable share is told.
            const isHalf = isHidden || (index === 1 && at === 0);
            return {
              code,
              figure: share(`item.${code}`, agree, isHidden),
              neither: share(`item.${code}.neither`, 0.12, isHalf),
              against: share(`item.${code}.against`, 0.88 - agree, isHalf),
            };
          }),
    ),
    reliability: reliability(),
    response: responseOf(units(options.units ?? departments)),
    outcome: {
      nps: {
        figure: figureOf('nps', 'nps', 20.1, 791, 5.6),
        counts: { promoters: 357, passives: 236, detractors: 198 },
        distribution: [16, 41, 54, 9, 0, 0, 78, 113, 123, 123, 234],
        trend: trendOf('nps', quarters, 12, 6),
        previous: previousOf(trendOf('nps', quarters, 12, 6), 'nps', options.units ?? departments),
      },
      rating: {
        figure: figureOf('rating', 'rating', 3.64, 388, 0.1),
        scale: { min: 1, max: 5 },
        trend: trendOf('rating', quarters, 3.5, 0.12),
        previous: previousOf(trendOf('rating', quarters, 3.5, 0.12), 'rating', options.units ?? departments),
      },
    },
    units: units(options.units ?? departments),
    chosenLenses: [],
    lenses: lenses(),
    lowestUnit: {
      unit: 'u4',
      own: scoreOf('lowest.own', 1.9),
      rest: scoreOf('lowest.rest', 2.8),
    },
    groupGaps: [
      {
        id: 'definition-at-the-top',
        high: figureOf('group.definition-at-the-top.executives', 'share', 0.9, 12, 0.1),
        low: figureOf('group.definition-at-the-top.front-line', 'share', 0.5, 190, 0.1),
        difference: figureOf('group.definition-at-the-top.difference', 'share', 0.4, 12, 0.15),
      },
    ],
    breakdowns: broken,
    internal: internalOf(options.units ?? departments),
    calendar: calendarOf(),
    observations: [figureOf('observation.training-rerun', 'count', 2, 2, 0)],
    trend: wavesOf(options.waves ?? 3),
    findings,
    priorities: priorities(),
    targets: [
      { figure: 'nps', value: 40, by: null, source: null },
      { figure: 'overall', value: 2.7, by: '2027-12-31', source: 'Board, May 2026' },
      { figure: 'dimension.reward', value: 1.5, by: null, source: null },
      { figure: `practice.${model.practices[5]?.id}`, value: 3, by: null, source: null },
    ],
    benchmarks: [
      {
        figure: 'rating',
        value: 3.2,
        low: 3.1,
        high: 3.3,
        n: 1200,
        source: 'Żółty raport',
        date: '2026-03-01',
        note: 'other hotels',
      },
    ],
    sensitivity: {
      weights: [{ practice: 'every-week', rule: 'weeks-with-deeds', weight: 2, flipsAt: 0.4, stage: 4 }],
      cuts: [{ on: 'overall', id: null, of: 4, needs: 3.5, value: 3.4, stage: 4 }],
    },
    issues: { total: 3, shown: issues },
    disclosure: {
      minimumGroup: 5,
      withheld: 14,
      certificate: {
        statements: 60,
        primary: 9,
        complementary: 5,
        sums: 120,
        questions: 40,
        looks: 2,
        undecided: 0,
      },
    },
    method,
  });
};

/** A folder with nothing but NPS answers: no stage, no score, one outcome. */
export const npsOnlyAssessment = (): Assessment => {
  const rich = richAssessment();
  const missing = (score: Score): Score => none(score.id, 'no-file');
  return concluded({
    ...rich,
    asOf: null,
    inputs: rich.inputs.slice(0, 1),
    stage: {
      status: 'none',
      practices: { measured: 0, needs: 12, of: 25 },
      dimensions: { measured: 0, needs: 6, of: 10 },
      wouldSettle: [
        { kind: 'survey', practices: model.practices.map(({ id }) => id) },
        { kind: 'nps', practices: ['outside-in-metrics'] },
      ],
    },
    overall: missing(rich.overall),
    dimensions: rich.dimensions.map(({ id, score }) => ({ id, score: missing(score), weights: {} })),
    practices: rich.practices.map((practice) => ({
      ...practice,
      score: missing(practice.score),
      evidence: 'none',
      rules: practice.rules.map((rule) => ({
        ...rule,
        figure: none(rule.figure.id, 'no-file'),
        score: missing(rule.score),
      })),
      gap: null,
      cappedAt: null,
    })),
    items: [],
    response: null,
    reliability: rich.reliability.map((one) => ({
      ...one,
      alpha: none(one.alpha.id, 'no-file'),
      items: [],
      verdict: 'unmeasured',
    })),
    outcome: {
      nps: { ...rich.outcome.nps, trend: [], previous: null },
      rating: { figure: none('rating', 'no-file'), scale: null, trend: [], previous: null },
    },
    units: [],
    lowestUnit: null,
    groupGaps: [],
    breakdowns: [],
    lenses: rich.lenses.map((lens) => ({ ...lens, score: missing(lens.score) })),
    internal: null,
    calendar: null,
    observations: [],
    trend: null,
    findings: [],
    priorities: [],
    targets: [],
    benchmarks: [],
    sensitivity: { weights: [], cuts: [] },
    issues: { total: 0, shown: [] },
    disclosure: {
      minimumGroup: 5,
      withheld: 0,
      certificate: {
        statements: 1,
        primary: 0,
        complementary: 0,
        sums: 1,
        questions: 1,
        looks: 0,
        undecided: 0,
      },
    },
    method: rich.method.filter(({ kind }) => kind !== 'survey'),
  });
};

// Reports take only what went through disclosure; a test states what that is, here and nowhere else.
const publishedByHand = (assessment: Assessment): Published => assessment as Published;

export const editionOf = (assessment: Assessment = richAssessment()): Edition => ({
  published: publishedByHand(assessment),
  model,
  say: loadWords('en'),
});

/** Every figure and score of a document, by id. */
export const figuresOf = (assessment: Assessment): Map<string, Figure | Score> => {
  const found = new Map<string, Figure | Score>();
  JSON.parse(JSON.stringify(assessment), (_key, value) => {
    if (['measured', 'unmeasured'].includes(value?.status) && 'id' in value) found.set(value.id, value);
    return value;
  });
  return found;
};
