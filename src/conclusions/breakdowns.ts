import type { Breakdown, BreakdownConclusion, Difference, Standing } from '../assessment/breakdown.ts';
import { type Figure, isMeasured, type MeasuredFigure } from '../assessment/figure.ts';
import { roundNumbers } from '../assessment/round.ts';
import { benjaminiHochberg } from '../statistics/adjusted-p.ts';
import type { Estimate, Unestimated } from '../statistics/estimate.ts';
import { estimateIntraclass, intraclassOfMoments } from '../statistics/intraclass.ts';

/** Differences that come about by chance less often than this are told apart from none. */
const significant = 0.05;

type Measured<T> = Extract<T, { status: 'measured' }>;

/** A standing never says other than the interval of its difference. */
const standingOf = ({ low, high }: MeasuredFigure, adjustedP: number): Standing => {
  if (adjustedP >= significant) return 'no-evidence';
  return low > 0 ? 'higher' : high < 0 ? 'lower' : 'no-evidence';
};

/** The comparisons of one table, which are corrected as one family. */
const compare = ({ groups }: Breakdown): BreakdownConclusion['comparisons'] => {
  const differences = groups
    .flatMap(({ dimensions }) => dimensions.map(({ difference }) => difference))
    .filter((one): one is Measured<Difference> => isMeasured(one));
  const adjusted = benjaminiHochberg(differences.map(({ p }) => p));
  return differences.map((difference, at) => {
    const adjustedP = adjusted[at] ?? 1;
    return { figure: difference.id, adjustedP, standing: standingOf(difference, adjustedP) };
  });
};

/** Two groups vary by one degree of freedom, of which nothing can be told. */
const fewestGroups = 3;

/** Intraclass correlations of one dimension over the groups whose means are published, at least three. */
const cluster = ({ attribute, groups }: Breakdown, dimension: string) => {
  const means = groups
    .flatMap((group) => group.dimensions.filter((one) => one.dimension === dimension))
    .flatMap(({ mean }) => (isMeasured(mean) ? [mean] : []));
  const found =
    means.length < fewestGroups
      ? 'too-few'
      : intraclassOfMoments(
          means.map(({ n, value, sd }) => ({ n, mean: value, squares: (n - 1) * sd ** 2 })),
        );
  const id = `clustering.${attribute}.${dimension}`;
  const window = means[0]?.window ?? 'undated';
  const figure = (
    name: 'single' | 'mean',
    unit: MeasuredFigure['unit'],
    estimate: Estimate | Unestimated,
  ): Figure =>
    typeof estimate === 'string'
      ? { id: `${id}.${name}`, status: 'unmeasured', reason: estimate }
      : { id: `${id}.${name}`, status: 'measured', ...estimate, unit, window };
  const { single, mean } =
    typeof found === 'string' ? { single: found, mean: found } : estimateIntraclass(found);
  return { dimension, single: figure('single', 'correlation', single), mean: figure('mean', 'alpha', mean) };
};

/** Which published groups differ from the rest, and how much answers depend on the group at all; nothing of a breakdown without groups. */
export const concludeBreakdowns = (breakdowns: readonly Breakdown[]): BreakdownConclusion[] =>
  roundNumbers(
    breakdowns
      .filter(({ groups }) => groups.length > 0)
      .map((breakdown) => ({
        attribute: breakdown.attribute,
        comparisons: compare(breakdown),
        clustering: (breakdown.groups[0]?.dimensions ?? []).map(({ dimension }) =>
          cluster(breakdown, dimension),
        ),
      })),
  );
