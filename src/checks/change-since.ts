import type { ChangeTable } from '../assessment/changes.ts';
import { compareDocuments } from '../conclusions/comparison.ts';
import { figureChange } from '../conclusions/figure-change.ts';
import type { Published } from '../disclosure/published.ts';
import { figuresById } from '../reference/figures-by-id.ts';
import type { Evidence } from './find-figure.ts';
import type { NoChange } from './gate.ts';

/** A change with its two-sided probability, or why there is none. */
export type ChangeSince =
  | {
      readonly status: 'measured';
      readonly before: string;
      readonly was: number;
      readonly is: number;
      readonly value: number;
      readonly low: number;
      readonly high: number;
      readonly p: number | null;
      readonly basis: 'whole' | 'part';
    }
  | { readonly status: 'none'; readonly before: string | null; readonly reason: NoChange };

const none = (before: string | null, reason: NoChange): ChangeSince => ({ status: 'none', before, reason });

const changeIn = (tables: readonly ChangeTable[], label: string, figure: string): ChangeSince | undefined => {
  const changes = tables.filter(({ before }) => before === label).flatMap((table) => table.changes);
  const found = changes.find((change) => change.figure === figure);
  if (found === undefined) return undefined;
  if (found.status === 'unmeasured') return none(label, found.reason);
  const { before: was, after: is, value, low, high, p, basis } = found;
  return { status: 'measured', before: label, was, is, value, low, high, p, basis };
};

/** The label of the time before in the same data, by what the figure is of: customers, or the survey. */
const labelBefore = ({ outcome, trend }: Published, figure: string): string | undefined => {
  const parts = figure.split('.');
  const name = parts[0] === 'unit' ? parts[2] : parts[0];
  if (name === 'nps' || name === 'rating') return outcome[name].previous?.period;
  return trend?.earlier.at(-1)?.label;
};

/** How a figure has changed since the wave or quarter before, as the assessment itself says. */
export const changeSincePrevious = (figure: string, { published }: Evidence): ChangeSince => {
  const label = labelBefore(published, figure);
  if (label === undefined) return none(null, 'no-earlier');
  return changeIn(published.conclusions.changes, label, figure) ?? none(label, 'nothing-in-common');
};

/** How figures have changed since a saved assessment. */
export const changesSinceSaved = (
  saved: Published,
  { published, figures }: Evidence,
): ((figure: string) => ChangeSince) => {
  const { company, units } = compareDocuments(saved, published);
  const earlier = figuresById(saved);
  return (figure) => {
    const tabled = changeIn([company, units], company.before, figure);
    if (tabled !== undefined) return tabled;
    const is = figures.get(figure);
    if (is === undefined) return none(company.before, 'unmeasured');
    const step = figureChange(
      { document: saved, figure: earlier.get(figure) },
      { document: published, figure: is },
    );
    if (typeof step === 'string') return none(company.before, step);
    const { before: was, after, basis, difference } = step;
    const { value, low, high, p = null } = difference;
    return { status: 'measured', before: company.before, was, is: after, value, low, high, p, basis };
  };
};
