import type { Assessment } from '../assessment/document.ts';
import type { Model } from '../model/schema.ts';
import { estimateShareDifference } from '../statistics/share.ts';
import type { SurveyRow } from '../tallies/matrix.ts';
import { figure } from './figures.ts';
import { ofPopulation } from './finite-population.ts';
import { measureFavourableOf } from './measures/favourable.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import { facing, isFrontLine } from './people.ts';

type Group = Model['groupGaps'][number]['high'];

/** Whether somebody belongs to a group; of whom it is not known belongs to none. */
const isOf = (group: Group, row: SurveyRow, frontLine: ReadonlySet<string>): boolean => {
  switch (group) {
    case 'executives':
      return row.level === 'executive';
    case 'front-line':
      return isFrontLine(row, frontLine);
    case 'near-customers':
      return facing(row, frontLine) === 'yes';
    case 'far-from-customers':
      return facing(row, frontLine) === 'no';
  }
};

interface MeasuredGroup {
  readonly id: string;
  readonly measured: Measured;
}

/** Two groups set against each other. */
export interface MeasuredGroups {
  readonly id: string;
  readonly high: MeasuredGroup;
  readonly low: MeasuredGroup;
}

/** The favourable shares of the groups that the model sets against each other, over the items of opinion of a practice. */
export const measureGroups = (evidence: Evidence): MeasuredGroups[] =>
  evidence.model.groupGaps.map(({ id, practice, high, low }) => {
    const items = evidence.model.practices.find((one) => one.id === practice)?.items ?? [];
    const codes = items.filter(({ knowledge }) => knowledge === undefined).map(({ code }) => code);
    const of = (group: Group) => ({
      id: `group.${id}.${group}`,
      measured: ofPopulation(
        measureFavourableOf(evidence, codes, ({ rows }) =>
          rows.filter((row) => isOf(group, row, evidence.frontLine)),
        ),
        evidence,
      ),
    });
    return { id, high: of(high), low: of(low) };
  });

/** How much more the one group agrees, of different people: Newcombe's interval. */
const differenceOf = (high: Measured, low: Measured): Measured => {
  if (typeof high === 'string') return high;
  if (typeof low === 'string') return low;
  return {
    estimate: estimateShareDifference(high.estimate, low.estimate),
    unit: 'share',
    window: high.window,
  };
};

/** The same as figures. */
export const scoreGroups = (groups: readonly MeasuredGroups[]): Assessment['groupGaps'] =>
  groups.map(({ id, high, low }) => ({
    id,
    high: figure(high.id, high.measured),
    low: figure(low.id, low.measured),
    difference: figure(`group.${id}.difference`, differenceOf(high.measured, low.measured)),
  }));
