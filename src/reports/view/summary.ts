import { isMeasured } from '../../assessment/figure.ts';
import type { HeldBack } from '../../assessment/stage.ts';
import { heldBackText } from '../../reference/held-back.ts';
import { plausibilityText } from '../../reference/plausibility.ts';
import { findingsView } from './findings.ts';
import { prioritiesView } from './priorities.ts';
import type { Desk } from './shown.ts';
import { yardsticksView } from './yardsticks.ts';

/** The figure that a reason for holding back speaks of; none where it speaks of how much is measured. */
const heldBackFigure = ({ published }: Desk, held: HeldBack): string => {
  switch (held.reason) {
    case 'overall':
      return published.overall.id;
    case 'dimension':
      return published.dimensions.find(({ id }) => id === held.dimension)?.score.id ?? '';
    case 'practice':
      return published.practices.find(({ id }) => id === held.practice)?.score.id ?? '';
    default:
      return '';
  }
};

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
        text: say('report.stage.settles', {
          kind: say(`kind.${kind}`),
          present: published.inputs.some((input) => input.kind === kind) ? 'yes' : 'no',
          practices: practices.length,
        }),
        figure: '',
      })),
      plausibility: '',
      steps: [],
    };
  }
  const words = model.stages[stage.value - 1];
  return {
    reached: true,
    title: words === undefined ? '' : desk.names.words(words.name),
    meaning: words === undefined ? '' : desk.names.words(words.meaning),
    plausibility: plausibilityText(desk, stage),
    listTitle: stage.heldBackBy.length === 0 ? '' : say('report.stage.held-back'),
    list: stage.heldBackBy.map((held) => ({
      text: heldBackText(desk, published, held),
      figure: heldBackFigure(desk, held),
    })),
    steps: model.stages.map(({ value, name }) => ({
      value,
      name: desk.names.words(name),
      here: value === stage.value,
    })),
  };
};

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
    stage: stageView(desk),
    overall: desk.score(published.overall),
    overallName: desk.say('report.summary.overall', { measured, all: published.practices.length }),
    ...strongestAndWeakest(desk),
    findings: oneOfEachSort(findingsView(desk))
      .slice(0, fewest)
      .map(({ text }) => text),
    first: prioritiesView(desk).first.slice(0, fewest),
    yardsticks: yardsticksView(desk),
    nps: desk.figure(nps.figure),
    rating: desk.figure(rating.figure),
    ratingScale:
      rating.scale === null
        ? ''
        : desk.say('report.rating.scale', { min: rating.scale.min, max: rating.scale.max }),
  };
};
