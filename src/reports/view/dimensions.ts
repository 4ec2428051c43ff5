import { isMeasured } from '../../assessment/figure.ts';
import { sinceLastWave } from './changes.ts';
import { profileOf } from './profile.ts';
import type { Desk } from './shown.ts';
import { sentencesBeside } from './yardsticks.ts';

/** Where a dimension stood a wave before: its score less the change of what both waves have in common. */
const beforeIn = (desk: Desk) => {
  const table = sinceLastWave(desk);
  return (id: string, value: number): { readonly figure: string; readonly value: number } | null => {
    const change = table?.changes.find(({ figure }) => figure === id);
    return change === undefined || !isMeasured(change)
      ? null
      : { figure: change.id, value: Math.min(5, Math.max(1, value - change.value)) };
  };
};

/** The ten dimensions, as rows of the profile chart and of the table behind it. */
export const dimensionsView = (desk: Desk) => {
  const { published, model, say } = desk;
  const rows = published.dimensions.map(({ id, score, weights }) => {
    const dimension = model.dimensions.find((one) => one.id === id);
    const all = model.practices.filter((practice) => practice.dimension === id).length;
    return {
      id,
      name: dimension === undefined ? id : desk.names.words(dimension.name),
      question: dimension === undefined ? '' : desk.names.words(dimension.question),
      score: desk.score(score),
      beside: sentencesBeside(desk, score.id),
      raw: score,
      practices: say('report.dimensions.practices', { measured: Object.keys(weights).length, all }),
    };
  });
  const measured = rows.flatMap(({ name, raw }) => (isMeasured(raw) ? [{ name, value: raw.value }] : []));
  const ranked = [...measured].sort((a, b) => b.value - a.value);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const chart = profileOf(desk, rows, beforeIn(desk));
  const heading = say('report.dimensions.title', { count: rows.length });
  return {
    heading,
    title:
      best === undefined || worst === undefined || ranked.length < 2
        ? say(best === undefined ? 'report.dimensions.none' : 'report.dimensions.only', {
            name: best?.name ?? '',
          })
        : say('report.dimensions.message', { best: best.name, worst: worst.name }),
    any: measured.length > 0,
    before: chart.rows.some((row) => row.value !== undefined && row.before !== null)
      ? say('report.dimensions.before', { wave: published.trend?.earlier.at(-1)?.label ?? '' })
      : '',
    rows,
    chart,
  };
};
