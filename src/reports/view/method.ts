import { type Piece, wordsAlone } from '../../reference/pieces.ts';
import { sensitivityPieces } from '../../reference/sensitivity-text.ts';
import { finitePopulationText } from './response.ts';
import type { Desk } from './shown.ts';

/** Whether the stage hangs on a judgement; without one, that of every judgement it is said. */
const titleOf = ({ published, say }: Desk): Piece[] => {
  const { stage, sensitivity } = published;
  if (stage.status !== 'reached') return [wordsAlone(say('report.method.no-stage'))];
  const { length } = [...sensitivity.weights, ...sensitivity.cuts];
  return [wordsAlone(say('report.method.message', { count: length }))];
};

/** How the numbers came about and whose thoughts the rules are. */
export const methodView = (desk: Desk) => {
  const { published, model, say, format } = desk;
  const { stageRules } = model;
  const precision = published.method.find((part) => part.id === 'precision');
  const draws = precision?.id === 'precision' ? precision.draws : { company: 0, unit: 0 };
  return {
    title: titleOf(desk),
    steps: (['answer', 'favourable', 'level', 'practice', 'dimension', 'interval', 'nps'] as const).map(
      (step) =>
        step === 'interval'
          ? say('report.method.interval', {
              company: format.count(draws.company),
              unit: format.count(draws.unit),
            })
          : say(`report.method.${step}`),
    ),
    measures: [...new Set(model.practices.flatMap(({ rules }) => rules.map(({ measure }) => measure)))].map(
      (measure) => ({ name: desk.names.measure(measure), how: say(`how.${measure}`) }),
    ),
    stage: say('report.method.stage', {
      cuts: format.list(model.stages.slice(1).map(({ cut }) => format.score(cut))),
      practices: stageRules.practicesNeeded,
      dimensions: stageRules.dimensionsNeeded,
      highDimensions: stageRules.high.dimensionsNeeded,
      records: stageRules.high.recordsNeeded,
    }),
    finite: finitePopulationText(desk),
    hasStage: published.stage.status === 'reached',
    sensitivity: sensitivityPieces(desk, published.sensitivity),
    disclosure: say('report.method.disclosure', { minimum: published.disclosure.minimumGroup }),
    certificate: say('report.method.certificate', { ...published.disclosure.certificate }),
    articlesTitle: say('report.method.articles', { count: model.lenses.length }),
    articles: model.lenses.map((lens) => ({
      name: desk.names.words(lens.name),
      citation: say('report.method.citation', {
        author: lens.author ?? 'none',
        publication: lens.publication,
        date: lens.date ?? 'none',
        language: say(`language.${lens.language}`),
      }),
      points: lens.points.map((point) => desk.names.words(point)),
    })),
  };
};
