import type { Assessment } from '../assessment/document.ts';
import type { Figure, Score } from '../assessment/figure.ts';

/** Every figure and score of an assessment by its id, in the order of the document. */
export const figuresById = (assessment: Assessment): ReadonlyMap<string, Figure | Score> => {
  const { outcome, units, lowestUnit, groupGaps, internal, calendar } = assessment;
  const all: (Figure | Score | null | undefined)[] = [
    assessment.overall,
    ...assessment.dimensions.map(({ score }) => score),
    ...assessment.lenses.map(({ score }) => score),
    ...assessment.practices.flatMap(({ score, gap, rules }) => [
      score,
      gap,
      ...rules.flatMap((rule) => [rule.figure, rule.score]),
    ]),
    ...assessment.items.map(({ figure }) => figure),
    ...assessment.reliability.flatMap(({ alpha, items }) => [
      alpha,
      ...items.map(({ itemRest }) => itemRest),
    ]),
    ...[outcome.nps, outcome.rating].flatMap(({ figure, trend }) => [
      figure,
      ...trend.map((point) => point.figure),
    ]),
    ...units.flatMap(({ people, overall, dimensions, nps, rating }) => [
      people,
      overall,
      ...dimensions.map(({ score }) => score),
      nps,
      rating,
    ]),
    lowestUnit?.own,
    lowestUnit?.rest,
    ...groupGaps.flatMap(({ high, low, difference }) => [high, low, difference]),
    ...(internal?.teams ?? []).flatMap(({ received, own }) => [received, own]),
    ...(internal?.pairs ?? []).map(({ figure }) => figure),
    calendar?.busiestDeeds,
    ...assessment.observations,
    ...assessment.breakdowns.flatMap(({ groups }) =>
      groups.flatMap(({ people, dimensions }) => [
        people,
        ...dimensions.flatMap(({ mean, difference }) => [mean, difference]),
      ]),
    ),
    ...assessment.conclusions.breakdowns.flatMap(({ clustering }) =>
      clustering.flatMap(({ single, mean }) => [single, mean]),
    ),
  ];
  return new Map(all.flatMap((one) => (one ? [[one.id, one] as const] : [])));
};
