import { type Figure, isMeasured, type MeasuredFigure, type Reason } from '../assessment/figure.ts';
import type { Model, ModelPractice } from '../model/schema.ts';
import { estimateMean, estimateMeanDifference, spreadOf } from '../statistics/mean.ts';
import { countPeople } from '../tallies/matrix.ts';
import { ofPopulation } from './finite-population.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import { favour, isFavourable, perPerson, rowsAmong } from './people.ts';
import { type Sample, variableOf } from './sample.ts';

const scale = { min: 1, max: 5 };

/** The say–do gap of a practice with the two means that it lies between, or why there is none of them. */
export interface SayDo {
  readonly gap: Measured;
  readonly leaders: Measured;
  readonly staff: Measured;
  /** Leaders’ and staff’s favourable parts: of few people, mean and deviation together often say how many of them agree. */
  readonly told: readonly [Sample, Sample] | undefined;
}

/** None of the three, for one reason. */
export const noSayDo = (reason: Reason): SayDo => ({
  gap: reason,
  leaders: reason,
  staff: reason,
  told: undefined,
});

const measureSayDo = (
  { survey, reversed, company, asked: askedCodes }: Evidence,
  items: readonly string[],
  asked: ModelPractice['leaders'],
): SayDo => {
  if (typeof survey === 'string') return noSayDo(survey);
  if (survey.tally.rows.every(({ level }) => level === '')) return noSayDo('column-missing');
  const saidBy = (
    among: 'leaders' | 'executives' | 'staff',
    as: Pick<Sample, 'variable' | 'scale'>,
    valued: (share: number, options: number) => number,
  ): Sample => ({
    kind: 'survey',
    ...as,
    ...perPerson(rowsAmong(survey.tally, among), items, (row, item) => {
      const share = favour(row, item, reversed);
      return share === undefined ? undefined : valued(share, row.options);
    }),
  });
  const answersOf = (among: 'leaders' | 'executives' | 'staff'): Sample =>
    saidBy(among, { variable: variableOf('answer', items, askedCodes), scale }, (share) => 1 + 4 * share);
  const favourableOf = (among: 'leaders' | 'executives' | 'staff'): Sample =>
    saidBy(
      among,
      { variable: variableOf('favourable', items, askedCodes), scale: 'share' },
      (share, options) => Number(isFavourable(share, options)),
    );
  const [executives, staff] = [answersOf('executives'), answersOf('staff')];
  const isEnough = asked === 'executives' && countPeople(executives.rows) >= company.minimumGroup;
  const leaders = isEnough ? executives : answersOf('leaders');
  if (leaders.rows.length === 0 || staff.rows.length === 0) return noSayDo('no-answers');
  const { window } = survey;
  const meanOf = (sample: Sample): Measured => ({
    estimate: estimateMean(spreadOf(sample.values), scale),
    unit: 'mean-answer',
    window,
    people: { as: 'mean', samples: [sample] },
  });
  return {
    gap: {
      estimate: estimateMeanDifference(spreadOf(leaders.values), spreadOf(staff.values), scale),
      unit: 'answer',
      window,
      people: { as: 'difference', samples: [leaders, staff] },
    },
    leaders: meanOf(leaders),
    staff: meanOf(staff),
    told: [favourableOf(isEnough ? 'executives' : 'leaders'), favourableOf('staff')],
  };
};

/**
 * The say–do gap of a practice: what leaders say of themselves minus what staff say of them, on the same items, as the
 * difference of mean answers on a 1–5 scale (Welch interval), and both means (t interval); null where the practice has no leader wording.
 * Leaders are managers and executives, or executives alone where the practice asks of those and enough of them answered.
 */
export const sayDoGap = (evidence: Evidence, practice: ModelPractice): SayDo | null => {
  const items = practice.items.filter((item) => item.leader !== undefined).map((item) => item.code);
  if (items.length === 0) return null;
  const { gap, leaders, staff, told } = measureSayDo(evidence, items, practice.leaders);
  const own = (measured: Measured): Measured => ofPopulation(measured, evidence);
  return { gap: own(gap), leaders: own(leaders), staff: own(staff), told };
};

/** The ceiling that a gap of this size puts on a practice, if it exceeds a bar; a negative gap counts as none. */
export const ceilingOf = (gap: number, { sayDoGap }: Model): number =>
  Math.min(Infinity, ...sayDoGap.filter(({ above }) => gap > above).map(({ atMost }) => atMost));

/** Whether enough people stand behind a gap for it to hold a score down. */
export const holds = (gap: Figure | null, minimumGroup: number): gap is MeasuredFigure =>
  gap !== null && isMeasured(gap) && gap.n >= minimumGroup;
