import { isMeasured } from '../../assessment/figure.ts';
import type { HeldBack } from '../../assessment/stage.ts';
import { heldBackPieces } from '../../reference/held-back.ts';
import { aboutFigure, type Piece, sayPieces } from '../../reference/pieces.ts';
import { plausibilityPieces, undecidedBetween } from '../../reference/plausibility.ts';
import { findingsView } from './findings.ts';
import { moveBeside, movedText } from './moves.ts';
import { prioritiesView } from './priorities.ts';
import type { Desk } from './shown.ts';
import { yardsticksView } from './yardsticks.ts';

/** The stage in large letters, or plainly that there is none and what would settle it. */
const stageView = (desk: Desk) => {
  const { published, model, say } = desk;
  const { stage } = published;
  if (stage.status === 'none') {
    const { practices, dimensions } = stage;
    const needs = { practicesNeeded: practices.needs, dimensionsNeeded: dimensions.needs };
    const isPart = practices.of < practices.needs || dimensions.of < dimensions.needs;
    return {
      reached: false,
      title: say(isPart ? 'report.stage.none-lens' : 'report.stage.none'),
      meaning: isPart
        ? say('report.stage.lens', { ...needs, practices: practices.of, dimensions: dimensions.of })
        : say('report.stage.none-because', {
            ...needs,
            practices: practices.measured,
            dimensions: dimensions.measured,
          }),
      listTitle: stage.wouldSettle.length === 0 ? '' : say('report.stage.would-settle'),
      list: stage.wouldSettle.map(({ kind, practices }) => ({
        said: [
          aboutFigure(
            'stage',
            say('report.stage.settles', {
              kind: say(`kind.${kind}`),
              present: published.inputs.some((input) => input.kind === kind) ? 'yes' : 'no',
              practices: practices.length,
            }),
          ),
        ],
      })),
      plausibility: [],
      steps: [],
    };
  }
  const words = model.stages[stage.value - 1];
  return {
    reached: true,
    title: words === undefined ? '' : desk.names.words(words.name),
    meaning: words === undefined ? '' : desk.names.words(words.meaning),
    plausibility: plausibilityPieces(desk, stage),
    listTitle: stage.heldBackBy.length === 0 ? '' : say('report.stage.held-back'),
    list: stage.heldBackBy.map((held) => ({ said: heldBackPieces(desk, published, held) })),
    steps: model.stages.map(({ value, name }) => ({
      value,
      name: desk.names.words(name),
      here: value === stage.value,
    })),
  };
};

/** What holds the next stage back, in two words: a score by its name, else what is lacking. */
const holding = ({ say, names }: Desk, held: HeldBack): string => {
  switch (held.reason) {
    case 'overall':
      return say('report.summary.by-overall');
    case 'dimension':
      return names.dimension(held.dimension);
    case 'practice':
      return say('report.summary.by-practice', { name: names.practice(held.practice) });
    case 'dimensions':
    case 'records':
      return say(`report.summary.by-${held.reason}`);
  }
};

/** Where no stage is shown: what is known instead. */
const titleWithoutStage = ({ published, say, format }: Desk, isPart: boolean): Piece[] => {
  const { overall, practices, outcome } = published;
  if (isMeasured(overall)) {
    const score = { figure: overall.id, value: overall.value, text: format.score(overall.value) };
    return sayPieces(say, isPart ? 'report.summary.lens-score' : 'report.summary.no-stage-score', { score });
  }
  const isKnown = practices.some((practice) => isMeasured(practice.score));
  const isHeard = isMeasured(outcome.nps.figure) || isMeasured(outcome.rating.figure);
  if (isKnown) return sayPieces(say, 'report.summary.no-score', {});
  return sayPieces(say, isHeard ? 'report.summary.outcome-alone' : 'report.summary.nothing', {});
};

/** The stage, the score, and what holds the next stage back, in one sentence. */
const titleOf = (desk: Desk): Piece[] => {
  const { published, model, say, format, names } = desk;
  const { stage, overall } = published;
  if (stage.status === 'none') {
    const { practices, dimensions } = stage;
    return titleWithoutStage(desk, practices.of < practices.needs || dimensions.of < dimensions.needs);
  }
  const nameOf = (value: number): string => {
    const words = model.stages[value - 1];
    return words === undefined ? '' : names.words(words.name);
  };
  const score = isMeasured(overall)
    ? { figure: overall.id, value: overall.value, text: format.score(overall.value) }
    : '';
  const undecided = undecidedBetween(desk, stage);
  if (undecided !== null) return sayPieces(say, 'report.summary.undecided', { ...undecided, score });
  const facts = { stage: nameOf(stage.value), next: nameOf(stage.value + 1), score };
  const [first, ...others] = [...stage.heldBackBy].sort((a, b) => rankOf(a) - rankOf(b));
  if (first === undefined) return sayPieces(say, 'report.summary.reached', facts);
  return sayPieces(say, others.length === 0 ? 'report.summary.held-by' : 'report.summary.held-by-first', {
    ...facts,
    by: holding(desk, first),
  });
};

/** What one can act on comes before the overall score, which follows from it. */
const rankOf = ({ reason }: HeldBack): number => (reason === 'overall' ? 1 : 0);

const strongestAndWeakest = (desk: Desk) => {
  const ranked = desk.published.practices
    .flatMap(({ id, score }) => (isMeasured(score) ? [{ id, score }] : []))
    .sort((a, b) => b.score.value - a.score.value)
    .map(({ id, score }) => {
      const practice = desk.model.practices.find((one) => one.id === id);
      return {
        id,
        name: practice === undefined ? id : desk.names.words(practice.name),
        claim: practice === undefined ? '' : desk.names.words(practice.claim),
        score: desk.score(score),
      };
    });
  // With fewer than six practices, strengths and gaps would be the same ones.
  return ranked.length < 6
    ? { strengths: [], gaps: [] }
    : { strengths: ranked.slice(0, 3), gaps: ranked.slice(-3).reverse() };
};

/** As many findings and first steps as one remembers. */
const fewest = 3;

/** The first finding of each sort: three gaps of one sort would hide what else there is. */
const oneOfEachSort = <F extends { readonly id: string }>(findings: readonly F[]): F[] =>
  findings.filter(({ id }, index) => findings.findIndex((other) => other.id === id) === index);

/** The page a director reads in five minutes. */
export const summaryView = (desk: Desk) => {
  const { published } = desk;
  const { nps, rating } = published.outcome;
  const measured = published.practices.filter(({ score }) => isMeasured(score)).length;
  return {
    title: titleOf(desk),
    stage: stageView(desk),
    overall: desk.score(published.overall),
    overallMove: moveBeside(desk, 'overall'),
    overallName: [
      aboutFigure(
        'overall',
        desk.say('report.summary.overall', { measured, all: published.practices.length }),
      ),
    ],
    ...strongestAndWeakest(desk),
    standsOut: [
      ...movedText(desk),
      ...oneOfEachSort(findingsView(desk))
        .slice(0, fewest)
        .map(({ said }) => said),
    ],
    first: prioritiesView(desk).first.slice(0, fewest),
    yardsticks: yardsticksView(desk),
    nps: desk.figure(nps.figure),
    npsMove: moveBeside(desk, 'nps'),
    rating: desk.figure(rating.figure),
    ratingMove: moveBeside(desk, 'rating'),
    ratingScale:
      rating.scale === null
        ? ''
        : desk.say('report.rating.scale', { min: rating.scale.min, max: rating.scale.max }),
  };
};
