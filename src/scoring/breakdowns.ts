import { Attribute, type Breakdown, type BreakdownGroup } from '../assessment/breakdown.ts';
import { countPeople, type SurveyRow } from '../tallies/matrix.ts';
import { groupings } from './attributes.ts';
import { cellsOf, type ToldCell } from './breakdown-cells.ts';
import { figure } from './figures.ts';
import type { Evidence } from './measures/measure.ts';
import { type Said, saidOf } from './said.ts';

/** A breakdown and of whom it speaks; the groups in the order of the result. */
export interface ScoredBreakdown {
  readonly result: Breakdown;
  readonly groups: readonly {
    readonly people: string;
    readonly rows: readonly SurveyRow[];
    readonly cells: readonly ToldCell[];
  }[];
}

const breakDown = (
  evidence: Evidence,
  attribute: Attribute,
  dimensions: readonly Said[],
  survey: Exclude<Evidence['survey'], string>,
): ScoredBreakdown => {
  const prefix = `breakdown.${attribute}`;
  const { window } = survey;
  const groups = groupings[attribute](evidence, survey.tally.rows);
  const cells = dimensions.map((said) => cellsOf(said, prefix, groups, evidence, window));
  const results = groups.map(({ id, label, rows }, at): BreakdownGroup => {
    const n = countPeople(rows);
    const estimate = { value: n, low: n, high: n, se: 0, n };
    return {
      id,
      label,
      people: figure(`${prefix}.${id}.people`, { estimate, unit: 'count', window }),
      dimensions: cells.flatMap((row) => row[at]?.result ?? []),
    };
  });
  return {
    result: { attribute, reason: groups.length === 0 ? 'column-missing' : null, groups: results },
    groups: groups.map(({ rows }, at) => ({
      people: results[at]?.people.id ?? '',
      rows,
      cells: cells.flatMap((row) => row[at]?.told ?? []),
    })),
  };
};

/**
 * Each group of employees against the rest, by department, level, work with customers and function, in the latest wave of the
 * survey: the mean of a dimension's items of opinion that a person answered, averaged over people.
 */
export const scoreBreakdowns = (evidence: Evidence): ScoredBreakdown[] => {
  const { survey, model } = evidence;
  if (typeof survey === 'string')
    return Attribute.options.map((attribute) => ({
      result: { attribute, reason: survey, groups: [] },
      groups: [],
    }));
  const said = model.dimensions.map(({ id }) => saidOf(evidence, survey.tally.rows, id));
  return Attribute.options.map((attribute) => breakDown(evidence, attribute, said, survey));
};
