import { type Figure, isMeasured } from '../assessment/figure.ts';
import type { Model, ModelPractice } from '../model/schema.ts';
import { estimateMeanDifference, spreadOf } from '../statistics/mean.ts';
import { figure } from './figures.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import { favour, perPerson, rowsAmong } from './people.ts';

const scale = { min: 1, max: 5 };

const measureGap = (
  { survey, reversed, company }: Evidence,
  items: readonly string[],
  asked: ModelPractice['leaders'],
): Measured => {
  if (typeof survey === 'string') return survey;
  if (survey.tally.rows.every(({ level }) => level === '')) return 'column-missing';
  const answersOf = (among: 'leaders' | 'executives' | 'staff') =>
    perPerson(rowsAmong(survey.tally, among), items, (row, item) => {
      const share = favour(row, item, reversed);
      return share === undefined ? undefined : 1 + 4 * share;
    });
  const [executives, staff] = [answersOf('executives'), answersOf('staff')];
  const isEnough = asked === 'executives' && executives.people >= company.minimumGroup;
  const leaders = isEnough ? executives : answersOf('leaders');
  if (Math.min(leaders.people, staff.people) === 0) return 'no-answers';
  const estimate = estimateMeanDifference(spreadOf(leaders.values), spreadOf(staff.values), scale);
  return { estimate, unit: 'answer', window: survey.window };
};

/**
 * The say–do gap of a practice: what leaders say of themselves minus what staff say of them, on the same items, as the
 * difference of mean answers on a 1–5 scale (Welch interval); null where the practice has no leader wording. Leaders are managers
 * and executives, or executives alone where the practice asks of those and enough of them answered.
 */
export const sayDoGap = (evidence: Evidence, practice: ModelPractice): Figure | null => {
  const items = practice.items.filter((item) => item.leader !== undefined).map((item) => item.code);
  return items.length === 0
    ? null
    : figure(`gap.${practice.id}`, measureGap(evidence, items, practice.leaders));
};

/** The ceiling that a gap of this size puts on a practice, if it exceeds a bar; a negative gap counts as none. */
const ceilingOf = (gap: number, { sayDoGap }: Model): number =>
  Math.min(Infinity, ...sayDoGap.filter(({ above }) => gap > above).map(({ atMost }) => atMost));

/**
 * The ceilings that a gap puts on a score and on the ends of its interval, if enough people stand behind it. Each end is held by
 * the other end of the gap's: a gap that may be smaller may not hold the score at all.
 */
export const ceilingsOf = (
  gap: Figure | null,
  model: Model,
  minimumGroup: number,
): { readonly value: number; readonly low: number; readonly high: number } => {
  if (gap === null || !isMeasured(gap) || gap.n < minimumGroup)
    return { value: Infinity, low: Infinity, high: Infinity };
  return {
    value: ceilingOf(gap.value, model),
    low: ceilingOf(gap.high, model),
    high: ceilingOf(gap.low, model),
  };
};
