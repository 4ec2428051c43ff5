import type { Assessment } from '../assessment/document.ts';
import { type Figure, isMeasured, type MeasuredScore, type Score } from '../assessment/figure.ts';
import type { Finding } from '../assessment/findings.ts';
import type { PracticeResult } from '../assessment/scores.ts';
import { isMeasureName, measureInfo } from '../model/measures.ts';
import type { Model } from '../model/schema.ts';
import { sum } from '../statistics/estimate.ts';
import { contrasts, groupGaps } from './contrasts.ts';

/** What findings are found in. */
export type Scored = Pick<
  Assessment,
  | 'practices'
  | 'items'
  | 'reliability'
  | 'units'
  | 'lowestUnit'
  | 'groupGaps'
  | 'breakdowns'
  | 'internal'
  | 'calendar'
  | 'observations'
>;

const finding = (id: string, subject: string | null, figures: readonly (Figure | Score)[]): Finding => ({
  id,
  subject,
  figures: figures.map((one) => one.id),
});

/** Leaders see themselves clearly better than their staff do: by more than the bar, and by more than chance. */
const sayDoGaps = ({ practices }: Scored, { sayDoGap }: Model): Finding[] => {
  const bar = Math.min(...sayDoGap.map(({ above }) => above));
  return practices.flatMap(({ id, gap, score }) =>
    gap !== null && isMeasured(gap) && isMeasured(score) && gap.value > bar && gap.low > 0
      ? [finding('say-do-gap', id, [gap, score])]
      : [],
  );
};

/** Records and opinion of one practice that lie further apart than this are a finding. */
const farApart = 1.5;

/** Measures of what was done, and not of what a form says. */
const deeds = /^(activities|internal|customers)\./;

type Rules = PracticeResult['rules'];

/** Value and ends of the mean of some rules, these as wide as if all erred together. */
const meanOf = (
  rules: Rules,
): { readonly value: number; readonly low: number; readonly high: number } | undefined => {
  const all = sum(rules.map(({ weight }) => weight));
  const mean = (of: (score: MeasuredScore) => number): number =>
    sum(rules.map(({ score, weight }) => (isMeasured(score) ? of(score) * weight : 0))) / all;
  return rules.length === 0
    ? undefined
    : { value: mean(({ value }) => value), low: mean(({ low }) => low), high: mean(({ high }) => high) };
};

/** What somebody knows is right or wrong, and no feeling. */
const isOf = ({ measure }: Rules[number], evidence: 'opinion' | 'records'): boolean =>
  isMeasureName(measure) && measure !== 'survey.knowing' && measureInfo[measure].evidence === evidence;

/** What the records show is clearly not what people say: forms that nobody feels, deeds that nobody feels, or a feeling without records. */
const recordsAgainstOpinion = ({ practices }: Scored): Finding[] =>
  practices.flatMap((practice) => {
    const measured = practice.rules.filter(({ score, weight }) => isMeasured(score) && weight > 0);
    const [records, opinion] = (['records', 'opinion'] as const).map((evidence) =>
      meanOf(measured.filter((rule) => isOf(rule, evidence))),
    );
    if (records === undefined || opinion === undefined) return [];
    const difference = records.value - opinion.value;
    const [lower, higher] = difference < 0 ? [records, opinion] : [opinion, records];
    if (higher.value - lower.value <= farApart || higher.low <= lower.high) return [];
    const isPaper = measured.every(({ measure }) => !deeds.test(measure));
    const id = difference < 0 ? 'felt-not-recorded' : isPaper ? 'on-paper-only' : 'done-but-not-felt';
    return [finding(id, practice.id, [practice.score, ...measured.map(({ score }) => score)])];
  });

/** The lowest department stands clearly below the rest, on what both have. */
const weakestDepartment = ({ units, lowestUnit }: Scored): Finding[] => {
  if (lowestUnit === null) return [];
  const { unit, own, rest } = lowestUnit;
  const label = units.find(({ id }) => id === unit)?.label ?? unit;
  return isMeasured(own) && isMeasured(rest) && own.high < rest.low
    ? [finding('weakest-department', label, [own, rest])]
    : [];
};

/** A week that holds less of the year's deeds than this carries nothing, however improbable it is. */
const carryingShare = 0.15;

/** The busiest week holds more than chance would put there, and a good part of the year. */
const weekAYear = ({ calendar }: Scored): Finding[] => {
  if (calendar === null || calendar.byChance === null || !isMeasured(calendar.busiestDeeds)) return [];
  const { value } = calendar.busiestDeeds;
  const year = sum(calendar.weeks.flatMap(({ deeds }) => Object.values(deeds)));
  return value > calendar.byChance && value >= carryingShare * year
    ? [finding('week-a-year', calendar.busiest, [calendar.busiestDeeds])]
    : [];
};

/** A team that rates itself this much above what others say of it sees itself otherwise than they do. */
const ownEyes = 1;

/** Groups that fall into two camps over a dimension. */
const splitTeams = ({ breakdowns }: Scored): Finding[] =>
  breakdowns.flatMap(({ groups }) =>
    groups.flatMap(({ dimensions }) =>
      dimensions.flatMap(({ mean }) =>
        isMeasured(mean) && mean.agreement?.verdict === 'split' ? [finding('split-team', null, [mean])] : [],
      ),
    ),
  );

/** Pairs of fewer raters than the minimum group are not shown, and nothing is said of them. */
const internalService = ({ internal }: Scored, minimumGroup: number): Finding[] => {
  if (internal === null) return [];
  const pairs = internal.pairs.flatMap(({ from, to, figure }) =>
    isMeasured(figure) && figure.n >= minimumGroup ? [{ from, to, figure }] : [],
  );
  const [weakest] = [...pairs].sort((a, b) => a.figure.value - b.figure.value);
  return [
    ...(weakest !== undefined && pairs.length >= 3 ? [finding('weakest-pair', null, [weakest.figure])] : []),
    ...internal.teams.flatMap(({ label, own, received }) =>
      isMeasured(own) && isMeasured(received) && own.value - received.value > ownEyes
        ? [finding('better-in-own-eyes', label, [own, received])]
        : [],
    ),
  ];
};

const observation = ({ observations }: Scored, name: string): Figure | undefined =>
  observations.find(({ id }) => id === `observation.${name}`);

const rerun = (scored: Scored): Finding[] => {
  const found = observation(scored, 'training-rerun');
  return found !== undefined && isMeasured(found) && found.value > 0
    ? [finding('training-rerun', null, [found])]
    : [];
};

/** Items that do not go together, and items that run against the others of their dimension: about the answers, not the company. */
const scales = ({ reliability }: Scored, { reliability: { people } }: Model): Finding[] =>
  reliability.flatMap(({ dimension, alpha, items, verdict }) => [
    ...(verdict === 'none' ? [finding('no-scale', dimension, [alpha])] : []),
    ...items.flatMap(({ code, itemRest }) =>
      isMeasured(itemRest) && itemRest.n >= people && itemRest.high < 0
        ? [finding('runs-against', code, [itemRest])]
        : [],
    ),
  ]);

/** Everything worth a sentence, in the order of a report: what leaders, records, the calendar, departments, contrasts and the answers themselves show. */
export const findAll = (scored: Scored, model: Model, minimumGroup: number): Finding[] => [
  ...sayDoGaps(scored, model),
  ...weekAYear(scored),
  ...recordsAgainstOpinion(scored),
  ...contrasts(scored, model),
  ...groupGaps(scored),
  ...weakestDepartment(scored),
  ...splitTeams(scored),
  ...internalService(scored, minimumGroup),
  ...rerun(scored),
  ...scales(scored, model),
];
