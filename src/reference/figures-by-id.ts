import type { Assessment } from '../assessment/document.ts';
import type { Figure, Score } from '../assessment/figure.ts';
import type { Wave } from '../assessment/trend.ts';

type Side = Pick<Wave, 'overall' | 'dimensions' | 'practices'>;

const sideScores = ({ overall, dimensions, practices }: Side): Score[] => [
  overall,
  ...[...dimensions, ...practices].map(({ score }) => score),
];

const responseFigures = (response: Assessment['response']): (Figure | Score)[] =>
  response === null
    ? []
    : [
        ...response.rows.flatMap(({ people, rate }) => [people, rate]),
        ...response.favourable.map(({ share }) => share),
        ...response.careless.map(({ people }) => people),
        ...(response.without === null
          ? []
          : [response.without.overall, ...response.without.dimensions.map(({ score }) => score)]),
      ];

type Figures = ReadonlyMap<string, Figure | Score>;

const indexFigures = (assessment: Assessment): Figures => {
  const { outcome, units, lowestUnit, groupGaps, internal, calendar } = assessment;
  const all: (Figure | Score | null | undefined)[] = [
    assessment.overall,
    ...assessment.dimensions.map(({ score }) => score),
    ...assessment.lenses.map(({ score }) => score),
    ...assessment.practices.flatMap(({ score, gap, views, rules }) => [
      score,
      gap,
      views?.leaders,
      views?.staff,
      ...rules.flatMap((rule) => [rule.figure, rule.score]),
    ]),
    ...assessment.items.flatMap(({ figure, neither, against }) => [figure, neither, against]),
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
    ...responseFigures(assessment.response),
    ...[outcome.nps, outcome.rating].flatMap(
      ({ previous }) => previous?.units.map(({ figure }) => figure) ?? [],
    ),
    ...(assessment.trend?.earlier ?? []).flatMap((wave) => [
      ...sideScores(wave),
      ...(wave.ground === null ? [] : [...sideScores(wave.ground.before), ...sideScores(wave.ground.after)]),
    ]),
    ...assessment.conclusions.associations.map(({ figure }) => figure),
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

/** A document does not change, and nearly every sentence about it looks its figures up. */
const indexed = new WeakMap<Assessment, Figures>();

/** Every figure and score of an assessment by its id, in the order of the document. */
export const figuresById = (assessment: Assessment): Figures => {
  const figures = indexed.get(assessment) ?? indexFigures(assessment);
  indexed.set(assessment, figures);
  return figures;
};
