import { isMeasured } from '../../assessment/figure.ts';
import { figuresById } from '../../reference/figures-by-id.ts';
import { findingPieces } from '../../reference/finding-sentence.ts';
import { aboutFigure, sayPieces } from '../../reference/pieces.ts';
import type { Scatter } from '../charts/scatter.ts';
import type { Desk } from './shown.ts';

/** Whether the departments that score better have the happier customers: the sentence, the chart, and both values of each. */
export const associationView = (desk: Desk) => {
  const { published, say } = desk;
  const { associations, findings } = published.conclusions;
  const found = associations.find(({ figure }) => figure.id === 'association.culture');
  if (found === undefined || published.units.length === 0) return null;
  const { figure, outcome, needs } = found;
  const units = published.units.filter(({ id }) => found.units.includes(id));
  const spots = units.flatMap(({ label, overall, [outcome]: said }) =>
    isMeasured(overall) && isMeasured(said) ? [{ name: label, x: overall.value, y: said.value }] : [],
  );
  const finding = findings.find(({ figures }) => figures.includes(figure.id));
  const isAlike = !isMeasured(figure) && figure.reason === 'no-variance';
  const up = say(`report.summary.${outcome}`);
  const chart: Scatter = {
    title: say('report.association.chart-title', { outcome: up }),
    description: say('report.association.chart-description', { outcome: up }),
    figure: figure.id,
    spots,
    across: say('report.summary.overall-short'),
    up,
    range: outcome === 'rating' ? published.outcome.rating.scale : null,
  };
  return {
    correlation: desk.figure(figure),
    sentence:
      finding === undefined
        ? sayPieces(say, isAlike ? 'report.association.no-variance' : 'report.association.too-few', {
            count: units.length,
            counted: aboutFigure(figure.id, desk.format.count(units.length)),
            needs: aboutFigure(figure.id, desk.format.count(needs)),
          })
        : findingPieces(desk, published, figuresById(published), finding),
    chart: isMeasured(figure) ? chart : null,
    outcome: up,
    rows: units.map(({ label, overall, [outcome]: said }) => ({
      label,
      overall: desk.score(overall),
      said: desk.figure(said),
    })),
  };
};
