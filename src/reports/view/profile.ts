import { isMeasured, type Score } from '../../assessment/figure.ts';
import type { Profile } from '../charts/profile.ts';
import type { Desk, Shown } from './shown.ts';

/** The score of a dimension, as it is and as it is shown. */
interface Row {
  readonly name: string;
  readonly raw: Score;
  readonly score: Shown;
}

/** Where a score stood a wave before, by its id and what it is now; null where that is not known. */
type Before = (id: string, value: number) => { readonly figure: string; readonly value: number } | null;

/** Scores of dimensions as a chart, on the bands of the stages. */
export const profileOf = ({ say, names, model }: Desk, rows: readonly Row[], before: Before): Profile => ({
  title: say('report.dimensions.chart-title'),
  description: say('report.dimensions.chart-description'),
  rows: rows.map(({ name, raw, score }) =>
    isMeasured(raw) && score.measured
      ? {
          figure: raw.id,
          name,
          value: raw.value,
          low: raw.low,
          high: raw.high,
          before: before(raw.id, raw.value),
          text: `${score.num.text} (${score.interval})`,
        }
      : { figure: raw.id, name, text: score.measured ? '' : score.reason },
  ),
  bands: model.stages.map(({ name, cut }) => ({ name: names.words(name), from: cut })),
});
