import type { Assessment, Finding, PracticeResult } from '../assessment/document.ts';
import { type Figure, isMeasured, type MeasuredScore, type Score } from '../assessment/figure.ts';
import { isMeasureName, measureInfo } from '../model/measures.ts';
import type { Model } from '../model/schema.ts';
import { meanScore } from './means.ts';

/** What findings are found in. */
export type Scored = Pick<
  Assessment,
  'practices' | 'overall' | 'units' | 'internal' | 'calendar' | 'observations'
>;

const finding = (id: string, subject: string | null, figures: readonly (Figure | Score)[]): Finding => ({
  id,
  subject,
  figures: figures.map((one) => one.id),
});

/** Leaders see themselves clearly better than their staff do. */
const sayDoGaps = ({ practices }: Scored, { sayDoGap }: Model): Finding[] => {
  const bar = Math.min(...sayDoGap.map(({ above }) => above));
  return practices.flatMap(({ id, gap, score }) =>
    gap !== null && isMeasured(gap) && isMeasured(score) && gap.value > bar
      ? [finding('say-do-gap', id, [gap, score])]
      : [],
  );
};

/** Records and opinion of one practice that lie further apart than this are a finding. */
const farApart = 1.5;

const scoreOn = ({ id, rules }: PracticeResult, evidence: 'opinion' | 'records'): Score =>
  meanScore(
    id,
    rules.filter(({ measure }) => isMeasureName(measure) && measureInfo[measure].evidence === evidence),
  );

/** What the records show is not what people say: forms that nobody feels, deeds that nobody feels, or a feeling without records. */
const recordsAgainstOpinion = ({ practices }: Scored): Finding[] =>
  practices.flatMap((practice) => {
    const [records, opinion] = [scoreOn(practice, 'records'), scoreOn(practice, 'opinion')];
    if (!isMeasured(records) || !isMeasured(opinion)) return [];
    const difference = records.value - opinion.value;
    if (Math.abs(difference) <= farApart) return [];
    const measured = practice.rules.filter(({ score, weight }) => isMeasured(score) && weight > 0);
    const isPaper = measured.every(
      ({ measure }) => !measure.startsWith('activities.') && !measure.startsWith('internal.'),
    );
    const id = difference < 0 ? 'felt-not-recorded' : isPaper ? 'on-paper-only' : 'done-but-not-felt';
    return [finding(id, practice.id, [practice.score, ...measured.map(({ score }) => score)])];
  });

const areApart = (high: MeasuredScore, low: MeasuredScore, by: number): boolean =>
  high.value - low.value >= by && high.low > low.high;

/** Practices that should not stand far apart and do, such as words without a goal. */
const contrasts = ({ practices }: Scored, model: Model): Finding[] =>
  model.contrasts.flatMap(({ id, high, low, apart }) => {
    const [above, below] = [high, low].map((name) => practices.find((one) => one.id === name)?.score);
    return above && below && isMeasured(above) && isMeasured(below) && areApart(above, below, apart)
      ? [finding(id, null, [above, below])]
      : [];
  });

/** Fewer departments than this have no weakest one worth naming. */
const fewestDepartments = 3;

/** The department that scores lowest, of those large enough to be shown; whether it is chance, its interval says. */
const weakestDepartment = ({ units, overall }: Scored, minimumGroup: number): Finding[] => {
  const measured = units.flatMap((unit) =>
    isMeasured(unit.overall) && isMeasured(unit.people) && unit.people.n >= minimumGroup
      ? [{ unit, score: unit.overall }]
      : [],
  );
  const [lowest] = [...measured].sort((a, b) => a.score.value - b.score.value);
  return lowest === undefined || measured.length < fewestDepartments
    ? []
    : [finding('weakest-department', lowest.unit.label, [lowest.score, overall])];
};

/** The busiest week holds more than chance would put there. */
const weekAYear = ({ calendar }: Scored): Finding[] => {
  if (calendar === null || calendar.byChance === null || !isMeasured(calendar.busiestDeeds)) return [];
  return calendar.busiestDeeds.value > calendar.byChance
    ? [finding('week-a-year', calendar.busiest, [calendar.busiestDeeds])]
    : [];
};

/** A team that rates itself this much above what others say of it sees itself otherwise than they do. */
const ownEyes = 1;

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

/** The maxim that service outside is never better than service inside: what the ranks of departments say of it. */
const maxim = (scored: Scored): Finding[] => {
  const found = observation(scored, 'internal-external');
  if (found === undefined || !isMeasured(found)) return [];
  const id =
    found.low > 0
      ? 'inside-as-outside'
      : found.high < 0
        ? 'inside-against-outside'
        : 'inside-and-outside-open';
  return [finding(id, null, [found])];
};

const rerun = (scored: Scored): Finding[] => {
  const found = observation(scored, 'training-rerun');
  return found !== undefined && isMeasured(found) && found.value > 0
    ? [finding('training-rerun', null, [found])]
    : [];
};

/** Everything worth a sentence, in the order of a report: what leaders, records, the calendar, departments and contrasts show. */
export const findAll = (scored: Scored, model: Model, minimumGroup: number): Finding[] => [
  ...sayDoGaps(scored, model),
  ...weekAYear(scored),
  ...recordsAgainstOpinion(scored),
  ...contrasts(scored, model),
  ...weakestDepartment(scored, minimumGroup),
  ...internalService(scored, minimumGroup),
  ...maxim(scored),
  ...rerun(scored),
];
