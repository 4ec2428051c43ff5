import type { Assessment } from '../assessment/document.ts';
import { type Figure, isMeasured, type Unit } from '../assessment/figure.ts';
import type { Verdict } from '../assessment/reliability.ts';
import { opinionItemsOf } from '../model/opinion-items.ts';
import type { Model } from '../model/schema.ts';
import type { Estimate, Unestimated } from '../statistics/estimate.ts';
import { estimateAlpha, itemRestCorrelations } from '../statistics/reliability.ts';
import type { SurveyRow } from '../tallies/matrix.ts';
import { figure } from './figures.ts';
import type { MeasuredItem } from './items.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import { favour } from './people.ts';
import { areAlike, type People } from './sample.ts';

/** How the items of a dimension go together, and each of them with the sum of the others. */
export interface MeasuredReliability {
  readonly dimension: string;
  readonly alpha: Measured;
  /** The items that somebody answered. */
  readonly items: readonly Pick<MeasuredItem, 'code' | 'measured'>[];
}

/** Who answered all of the items, and their answers as shares of the scale, 1 being the favourable end. */
const completeIn = (rows: readonly SurveyRow[], codes: readonly string[], reversed: ReadonlySet<string>) =>
  rows.flatMap((row) => {
    const answers = codes.flatMap((code) => favour(row, code, reversed) ?? []);
    return answers.length === codes.length ? [{ row, answers }] : [];
  });

const measureDimension = (evidence: Evidence, dimension: string): MeasuredReliability => {
  const { survey, reversed, company, model } = evidence;
  if (typeof survey === 'string') return { dimension, alpha: survey, items: [] };
  const { rows } = survey.tally;
  const codes = opinionItemsOf(model, dimension).filter((code) =>
    rows.some(({ answers }) => answers.has(code)),
  );
  if (codes.length === 0) return { dimension, alpha: 'column-missing', items: [] };

  const complete = completeIn(rows, codes, reversed);
  const people: People = {
    as: 'own',
    samples: [{ kind: 'survey', variable: `complete ${dimension}`, rows: complete.map(({ row }) => row) }],
  };
  const answers = complete.map((one) => one.answers);
  // That few people all say the same to a question is not told, neither by its own figure nor by one beside it.
  const isGivenAway =
    complete.length < 2 * company.minimumGroup &&
    codes.some((_, at) => areAlike(answers.map((given) => given[at] ?? 0)));
  const measured = (estimated: Estimate | Unestimated, unit: Unit): Measured => {
    if (complete.length < company.minimumGroup || isGivenAway) return 'too-few';
    return typeof estimated === 'string'
      ? estimated
      : { estimate: estimated, unit, window: survey.window, people };
  };
  const correlations = itemRestCorrelations(answers);
  return {
    dimension,
    alpha: measured(estimateAlpha(answers), 'alpha'),
    items: codes.map((code, at) => ({
      code,
      measured: measured(correlations[at] ?? 'too-few', 'correlation'),
    })),
  };
};

/**
 * Cronbach's α of each dimension and the item–rest correlations of its items, over everybody in the latest wave who answered all
 * of the items that somebody answered; `too-few` below the minimum group.
 */
export const measureReliability = (evidence: Evidence): MeasuredReliability[] =>
  evidence.model.dimensions.map(({ id }) => measureDimension(evidence, id));

const verdictOf = (alpha: Figure, { scale, none, people }: Model['reliability']): Verdict => {
  if (!isMeasured(alpha) || alpha.n < people) return 'unmeasured';
  if (alpha.value < none) return 'none';
  return alpha.value < scale ? 'weak' : 'scale';
};

/** The same as figures, and what α comes to by the model's bars. */
export const scoreReliability = (
  measured: readonly MeasuredReliability[],
  model: Pick<Model, 'reliability'>,
): Assessment['reliability'] =>
  measured.map(({ dimension, alpha, items }) => {
    const found = figure(`reliability.${dimension}.alpha`, alpha);
    return {
      dimension,
      alpha: found,
      items: items.map((item) => ({
        code: item.code,
        itemRest: figure(`reliability.${dimension}.${item.code}`, item.measured),
      })),
      verdict: verdictOf(found, model.reliability),
    };
  });
