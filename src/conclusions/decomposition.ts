import type { Decomposition } from '../assessment/changes.ts';
import { type Figure, isMeasured, type MeasuredFigure } from '../assessment/figure.ts';
import { decomposeChange, type GroupChange } from '../statistics/decompose-change.ts';
import type { Cases } from '../statistics/ratio.ts';
import type { Outcome } from './snapshot.ts';

const casesOf = ({ value, n }: MeasuredFigure): Cases => ({ cases: value * n, n });

const withoutThese = (total: Cases, parts: readonly Cases[]): Cases => ({
  cases: parts.reduce((rest, { cases }) => rest - cases, total.cases),
  n: parts.reduce((rest, { n }) => rest - n, total.n),
});

const figuresIn = ({ units }: Outcome): Map<string, MeasuredFigure> =>
  new Map(
    units.flatMap(({ id, figure }: { id: string; figure: Figure }) =>
      isMeasured(figure) ? [[id, figure] as const] : [],
    ),
  );

/** Fewer departments than this have no mix. */
const fewestUnits = 2;

/**
 * What departments have changed, and what their sizes have: of those shown in both, and of the rest as one. Null with fewer than two
 * of them, or without a change to split.
 */
export const decompositionOf = (before: Outcome, after: Outcome): Decomposition | null => {
  const [was, is] = [before.figure, after.figure];
  if (!isMeasured(was) || !isMeasured(is) || before.scale !== after.scale) return null;
  const [units, later] = [figuresIn(before), figuresIn(after)];
  const shown = [...units].flatMap(([id, one]) => {
    const other = later.get(id);
    return other === undefined ? [] : [{ id, before: casesOf(one), after: casesOf(other) }];
  });
  if (shown.length < fewestUnits) return null;
  const rest: GroupChange = {
    before: withoutThese(
      casesOf(was),
      shown.map((one) => one.before),
    ),
    after: withoutThese(
      casesOf(is),
      shown.map((one) => one.after),
    ),
  };
  // A person who answers twice in two departments is one in the total.
  if (rest.before.n < 0 || rest.after.n < 0) return null;
  const hasRest = rest.before.n + rest.after.n > 0;
  const parts = decomposeChange(hasRest ? [...shown, rest] : shown);
  if (parts === undefined) return null;
  const names = [...shown.map(({ id }): string | null => id), ...(hasRest ? [null] : [])];
  return {
    figure: is.id,
    total: parts.total,
    within: parts.within,
    mix: parts.mix,
    units: parts.groups.map(({ within, mix }, at) => ({ unit: names[at] ?? null, within, mix })),
  };
};
