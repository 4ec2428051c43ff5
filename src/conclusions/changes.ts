import type { ChangeTable } from '../assessment/changes.ts';
import { isMeasured } from '../assessment/figure.ts';
import { decompositionOf } from './decomposition.ts';
import type { Culture, Outcome, Snapshot } from './snapshot.ts';
import { stageChange } from './stage-change.ts';
import { type Footing, meanStep, type Step, stepBetween } from './steps.ts';
import { type Row, tabulate } from './tabulate.ts';

/** How two cultures compare: practice by practice, and which practices each dimension is the mean of. */
export interface Footings {
  of(practice: string): Footing;
  /** Practices of a dimension, whether measured or not. */
  members(dimension: string): readonly string[];
}

const scoreIn = (named: Culture['practices'] | undefined, id: string) =>
  named?.find((one) => one.id === id)?.score;

const hasScore = (culture: Culture, id: string): boolean => {
  const score = scoreIn(culture.practices, id);
  return score !== undefined && isMeasured(score);
};

/**
 * The overall score with the dimensions, and the practices: two tables, each a family of its own. A mean is compared as it is where
 * both are means of the same, else over what both have.
 */
const cultureTables = (before: Culture, after: Culture, footings: Footings): Row[][] => {
  const steps = new Map(
    after.practices.map(({ id, score }) => [
      id,
      stepBetween(scoreIn(before.practices, id), score, footings.of(id)),
    ]),
  );
  const wholeStep = (
    was: Culture['overall'] | undefined,
    is: Culture['overall'],
    members: readonly string[],
  ): Step => {
    const inOne = members.filter((id) => hasScore(before, id) || hasScore(after, id));
    const common = inOne.flatMap((id) => {
      const step = steps.get(id);
      return step === undefined || typeof step === 'string' ? [] : [step];
    });
    const step = stepBetween(was, is, common.every(({ basis }) => basis === 'whole') ? 'whole' : 'part');
    if (typeof step === 'string' || common.length === inOne.length) return step;
    return common.length === 0 ? 'nothing-in-common' : meanStep(common);
  };
  const all = after.practices.map(({ id }) => id);
  const wholes = [
    { figure: 'overall', number: after.overall, step: wholeStep(before.overall, after.overall, all) },
    ...after.dimensions.map(({ id, score }) => ({
      figure: `dimension.${id}`,
      number: score,
      step: wholeStep(scoreIn(before.dimensions, id), score, footings.members(id)),
    })),
  ];
  const practices = after.practices.map(({ id, score }) => ({
    figure: `practice.${id}`,
    number: score,
    step: steps.get(id) ?? ('unmeasured' as const),
  }));
  return [wholes, practices];
};

/** A figure of the company and of the units that both times have. */
const outcomeRows = (before: Outcome, after: Outcome): Row[] => {
  const footing = before.scale === after.scale ? 'whole' : 'other-scale';
  return [
    { id: after.figure.id, figure: after.figure, earlier: before.figure },
    ...after.units.map(({ id, figure }) => ({
      id: figure.id,
      figure,
      earlier: before.units.find((unit) => unit.id === id)?.figure,
    })),
  ]
    .filter(({ earlier }) => earlier !== undefined)
    .map(({ id, figure, earlier }) => ({
      figure: id,
      number: figure,
      step: stepBetween(earlier, figure, footing),
    }));
};

/** Sets a later snapshot beside an earlier one; people who answered both times are taken for different people. */
export const changesBetween = (before: Snapshot, after: Snapshot, footings: Footings): ChangeTable => {
  const outcomes = after.outcomes.flatMap((outcome, at) => {
    const earlier = before.outcomes[at];
    return earlier === undefined ? [] : [{ before: earlier, after: outcome }];
  });
  const tables = [
    ...(before.culture === null || after.culture === null
      ? []
      : cultureTables(before.culture, after.culture, footings)),
    ...outcomes.map((one) => outcomeRows(one.before, one.after)),
  ];
  return {
    before: before.label,
    after: after.label,
    stage: stageChange(before.stage, after.stage),
    changes: tables.flatMap((rows) => tabulate(before.label, rows)),
    decompositions: outcomes.flatMap((one) => decompositionOf(one.before, one.after) ?? []),
  };
};
