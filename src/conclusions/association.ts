import type { Association } from '../assessment/association.ts';
import type { Unconcluded } from '../assessment/document.ts';
import { type Figure, isMeasured, type Reason, type Score } from '../assessment/figure.ts';
import type { Finding } from '../assessment/findings.ts';
import type { UnitResult } from '../assessment/units.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { estimateRankCorrelation, type Pair } from '../statistics/rank-correlation.ts';

/** The order of fewer departments than this says nothing: of five, one in sixty orders is perfect by chance either way. */
const fewestUnits = 6;

type Outcome = Association['outcome'];

const figureOf = (id: string, found: Estimate | Reason, outcome: Figure): Figure =>
  typeof found === 'string'
    ? { id, status: 'unmeasured', reason: found }
    : {
        id,
        status: 'measured',
        ...found,
        unit: 'correlation',
        window: isMeasured(outcome) ? outcome.window : 'undated',
      };

/** Departments with a value within, and what customers say of each. */
const withBoth = (
  units: readonly UnitResult[],
  outcome: Outcome,
  within: (unit: UnitResult) => Figure | Score | undefined,
): { readonly unit: string; readonly pair: Pair }[] =>
  units.flatMap((unit) => {
    const [own, other] = [within(unit), unit[outcome]];
    return own !== undefined && isMeasured(own) && isMeasured(other)
      ? [{ unit: unit.id, pair: [own.value, other.value] }]
      : [];
  });

const associationOf = (
  id: string,
  { units, outcome: outcomes }: Unconcluded,
  within: (unit: UnitResult) => Figure | Score | undefined,
): Association => {
  const byNps = withBoth(units, 'nps', within);
  const byRating = withBoth(units, 'rating', within);
  const outcome = byNps.length < fewestUnits && byRating.length >= fewestUnits ? 'rating' : 'nps';
  const both = outcome === 'nps' ? byNps : byRating;
  const estimate: Estimate | Reason =
    both.length < fewestUnits
      ? 'too-few'
      : (estimateRankCorrelation([both.map(({ pair }) => pair)]) ?? 'no-variance');
  return {
    figure: figureOf(id, estimate, outcomes[outcome].figure),
    outcome,
    units: both.map(({ unit }) => unit),
    needs: fewestUnits,
  };
};

/** Over departments: the overall score, and what other teams say of their service, each beside what customers say. */
export const associations = (published: Unconcluded): Association[] => {
  const received = new Map(published.internal?.teams.map((team) => [team.id, team.received]));
  return [
    associationOf('association.culture', published, ({ overall }) => overall),
    associationOf('association.internal', published, ({ id }) => received.get(id)),
  ];
};

/** Names of what an interval above nought, below it and around it says. */
const names: Readonly<Record<string, readonly [above: string, below: string, open: string]>> = {
  'association.culture': ['culture-as-outcome', 'culture-against-outcome', 'culture-and-outcome-open'],
  'association.internal': ['inside-as-outside', 'inside-against-outside', 'inside-and-outside-open'],
};

/** What the associations that are measured say, and no more than their intervals allow. */
export const findAssociations = (found: readonly Association[]): Finding[] =>
  found.flatMap(({ figure }) => {
    const said = names[figure.id];
    if (said === undefined || !isMeasured(figure)) return [];
    const [above, below, open] = said;
    const id = figure.low > 0 ? above : figure.high < 0 ? below : open;
    return [{ id, subject: null, figures: [figure.id] }];
  });
