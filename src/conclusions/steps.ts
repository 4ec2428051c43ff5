import type { Change, Incomparable } from '../assessment/changes.ts';
import {
  isMeasured,
  type MeasuredFigure,
  type MeasuredScore,
  type Unmeasured,
} from '../assessment/figure.ts';
import { sum } from '../statistics/estimate.ts';
import { type Difference, meanDifference, moverDifference } from '../statistics/mover.ts';

/** A figure or a score. */
export type Amount = MeasuredFigure | MeasuredScore | Unmeasured;

/** Whether a comparison rests on all that both numbers do, or why there is none. */
export type Footing = Extract<Change, { status: 'measured' }>['basis'] | Incomparable;

/** Two numbers and how the one became the other. */
interface Compared {
  readonly before: number;
  readonly after: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly difference: Difference;
  readonly basis: 'whole' | 'part';
}

/** The same, or why nobody can tell. */
export type Step = Compared | Incomparable;

const isWithheld = (one: Amount | undefined): boolean =>
  one?.status === 'unmeasured' && one.reason === 'withheld';

/** One number at two times, of different people. What is withheld stays so, whatever the other is. */
export const stepBetween = (
  before: Amount | undefined,
  after: Amount | undefined,
  footing: Footing = 'whole',
): Step => {
  if (isWithheld(before) || isWithheld(after)) return 'withheld';
  if (footing !== 'whole' && footing !== 'part') return footing;
  if (before === undefined || after === undefined || !isMeasured(before) || !isMeasured(after))
    return 'unmeasured';
  const difference = moverDifference(before, after);
  return {
    before: before.value,
    after: after.value,
    from: before.id,
    to: after.id,
    difference,
    basis: footing,
  };
};

/** The mean of several steps, of which nobody knows how they go together. */
export const meanStep = (steps: readonly Compared[]): Compared => {
  const mean = (of: (step: Compared) => number): number => sum(steps.map(of)) / steps.length;
  return {
    before: mean(({ before }) => before),
    after: mean(({ after }) => after),
    from: null,
    to: null,
    difference: meanDifference(steps.map(({ difference }) => difference)),
    basis: 'part',
  };
};
