import { type Figure, isMeasured, type MeasuredFigure } from '../assessment/figure.ts';
import type { Model, ModelPractice } from '../model/schema.ts';
import { estimateMeanDifference, spreadOf } from '../statistics/mean.ts';
import { countPeople } from '../tallies/matrix.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import { favour, perPerson, rowsAmong } from './people.ts';
import { type Sample, variableOf } from './sample.ts';

const scale = { min: 1, max: 5 };

const measureGap = (
  { survey, reversed, company, asked: askedCodes }: Evidence,
  items: readonly string[],
  asked: ModelPractice['leaders'],
): Measured => {
  if (typeof survey === 'string') return survey;
  if (survey.tally.rows.every(({ level }) => level === '')) return 'column-missing';
  const answersOf = (among: 'leaders' | 'executives' | 'staff'): Sample => ({
    kind: 'survey',
    variable: variableOf('answer', items, askedCodes),
    scale,
    ...perPerson(rowsAmong(survey.tally, among), items, (row, item) => {
      const share = favour(row, item, reversed);
      return share === undefined ? undefined : 1 + 4 * share;
    }),
  });
  const [executives, staff] = [answersOf('executives'), answersOf('staff')];
  const isEnough = asked === 'executives' && countPeople(executives.rows) >= company.minimumGroup;
  const leaders = isEnough ? executives : answersOf('leaders');
  if (leaders.rows.length === 0 || staff.rows.length === 0) return 'no-answers';
  return {
    estimate: estimateMeanDifference(spreadOf(leaders.values), spreadOf(staff.values), scale),
    unit: 'answer',
    window: survey.window,
    people: { as: 'difference', samples: [leaders, staff] },
  };
};

/**
 * The say–do gap of a practice: what leaders say of themselves minus what staff say of them, on the same items, as the
 * difference of mean answers on a 1–5 scale (Welch interval); null where the practice has no leader wording. Leaders are managers
 * and executives, or executives alone where the practice asks of those and enough of them answered.
 */
export const sayDoGap = (evidence: Evidence, practice: ModelPractice): Measured | null => {
  const items = practice.items.filter((item) => item.leader !== undefined).map((item) => item.code);
  return items.length === 0 ? null : measureGap(evidence, items, practice.leaders);
};

/** The ceiling that a gap of this size puts on a practice, if it exceeds a bar; a negative gap counts as none. */
export const ceilingOf = (gap: number, { sayDoGap }: Model): number =>
  Math.min(Infinity, ...sayDoGap.filter(({ above }) => gap > above).map(({ atMost }) => atMost));

/** Whether enough people stand behind a gap for it to hold a score down. */
export const holds = (gap: Figure | null, minimumGroup: number): gap is MeasuredFigure =>
  gap !== null && isMeasured(gap) && gap.n >= minimumGroup;
