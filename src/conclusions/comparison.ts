import { haveSame, monthsOf } from '../assessment/alike.ts';
import type { Incomparable } from '../assessment/changes.ts';
import type { Comparison, RuleChange } from '../assessment/comparison.ts';
import { type Assessment, schemaVersion } from '../assessment/document.ts';
import { isMeasured } from '../assessment/figure.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import { changesBetween, type Footings } from './changes.ts';
import { outcomesOf, type Snapshot, stageOdds } from './snapshot.ts';
import type { Footing } from './steps.ts';
import { stepBetween } from './steps.ts';
import { type Row, tabulate } from './tabulate.ts';

/** Of a record over how many months it looks back: a log that has just begun has a shorter year. */
const lookback = ({ measure, figure }: PracticeResult['rules'][number]): string =>
  isMeasured(figure) && /^(activities|internal|customers)\./.test(measure)
    ? `${measure}: ${monthsOf(figure.window)}`
    : measure;

const inScore = ({ rules }: PracticeResult): PracticeResult['rules'] =>
  rules.filter(({ score, weight }) => weight > 0 && isMeasured(score));

const ruleText = ({ id, measure, weight, levels }: PracticeResult['rules'][number]): string =>
  JSON.stringify([id, measure, weight, levels]);

const hasGap = ({ gap }: PracticeResult): boolean => gap !== null && isMeasured(gap);

/** Whether one practice of two documents was found in the same way, and if not, what differs. */
const footingOf = (
  before: PracticeResult | undefined,
  after: PracticeResult | undefined,
  haveSameScale: boolean,
): Footing => {
  // What is not measured both times is found missing where it is compared.
  if (before === undefined || after === undefined) return 'whole';
  if (!isMeasured(before.score) || !isMeasured(after.score)) return 'whole';
  const [was, is] = [inScore(before), inScore(after)];
  const tests: readonly (readonly [boolean, Incomparable])[] = [
    [haveSameScale || !is.some(({ measure }) => measure.startsWith('survey.')), 'other-scale'],
    [haveSame(before.items, after.items), 'other-questions'],
    [haveSame(was.map(ruleText), is.map(ruleText)) && hasGap(before) === hasGap(after), 'other-rules'],
    [haveSame(was.map(lookback), is.map(lookback)), 'other-window'],
  ];
  return tests.find(([isMet]) => !isMet)?.[1] ?? 'whole';
};

const memberIds = (dimension: string, { dimensions }: Assessment): string[] =>
  Object.keys(dimensions.find(({ id }) => id === dimension)?.weights ?? {}).map((id) =>
    id.slice('practice.'.length),
  );

/** How the practices of two documents compare: by the same rules, questions and scale, or why not. */
export const footingsOf = (before: Assessment, after: Assessment): Footings => {
  const [was, is] = [before, after].map(({ practices }) => new Map(practices.map((one) => [one.id, one])));
  const haveSameScale = haveSame(before.trend?.options ?? [], after.trend?.options ?? []);
  return {
    of: (practice) => footingOf(was?.get(practice), is?.get(practice), haveSameScale),
    members: (dimension) => [...new Set([...memberIds(dimension, before), ...memberIds(dimension, after)])],
  };
};

const ruleChanges = (before: Assessment, after: Assessment): RuleChange[] => {
  const rulesIn = ({ practices }: Assessment) =>
    new Map(
      practices.flatMap(({ id: practice, rules }) =>
        rules.map((rule) => [`${practice} ${rule.id}`, { practice, ...rule }] as const),
      ),
    );
  const [was, is] = [rulesIn(before), rulesIn(after)];
  const removed = [...was].flatMap(([key, { practice, id }]): RuleChange[] =>
    is.has(key) ? [] : [{ practice, rule: id, change: 'removed' }],
  );
  const others = [...is].flatMap(([key, rule]): RuleChange[] => {
    const own = { practice: rule.practice, rule: rule.id };
    const old = was.get(key);
    if (old === undefined) return [{ ...own, change: 'added' }];
    return [
      ...(old.measure === rule.measure ? [] : [{ ...own, change: 'measure' as const }]),
      // A rule that stands in for another has no weight where that one is measured.
      ...(old.weight === rule.weight || old.weight === 0 || rule.weight === 0
        ? []
        : [{ ...own, change: 'weight' as const }]),
      ...(old.levels.join() === rule.levels.join() ? [] : [{ ...own, change: 'levels' as const }]),
    ];
  });
  return [...removed, ...others];
};

/** The later of two labels of one time may not be that of the earlier. */
const labelOf = ({ asOf }: Assessment, otherwise: string): string => asOf ?? otherwise;

const snapshotOf = (document: Assessment, label: string): Snapshot => {
  const { nps, rating } = outcomesOf(document);
  return { label, stage: stageOdds(document), culture: document, outcomes: [nps, rating] };
};

/** The scores of departments that both have: of a dimension only where the company's is of the same practices, found in the same way. */
const unitRows = (before: Assessment, after: Assessment, footings: Footings): Row[] =>
  after.units.flatMap((unit) => {
    const earlier = before.units.find(({ id }) => id === unit.id);
    if (earlier === undefined) return [];
    const footingIn = (dimension: string): Footing =>
      footings
        .members(dimension)
        .map(footings.of)
        .find((one) => one !== 'whole') ?? 'whole';
    const all = unit.dimensions.map(({ id }) => footingIn(id)).find((one) => one !== 'whole') ?? 'whole';
    return [
      {
        figure: unit.overall.id,
        number: unit.overall,
        step: stepBetween(earlier.overall, unit.overall, all),
      },
      ...unit.dimensions.map(({ id, score }) => ({
        figure: score.id,
        number: score,
        step: stepBetween(earlier.dimensions.find((one) => one.id === id)?.score, score, footingIn(id)),
      })),
    ];
  });

/** Sets two documents side by side, the earlier one first, by what they say themselves: no data is read again. */
export const compareDocuments = (before: Assessment, after: Assessment): Comparison => {
  const footings = footingsOf(before, after);
  const [was, is] = [labelOf(before, 'before'), labelOf(after, 'after')];
  const company = changesBetween(snapshotOf(before, was), snapshotOf(after, is), footings);
  const sideOf = ({ organisation, asOf, model }: Assessment): Comparison['before'] => ({
    organisation,
    asOf,
    model,
  });
  return {
    schemaVersion,
    generator: after.generator,
    before: sideOf(before),
    after: sideOf(after),
    rules: ruleChanges(before, after),
    company,
    units: {
      before: was,
      after: is,
      stage: null,
      changes: tabulate(was, unitRows(before, after, footings)),
      decompositions: [],
    },
  };
};
