import type { ChangeTable } from '../../assessment/changes.ts';
import { isMeasured, type Score } from '../../assessment/figure.ts';
import type { Wave } from '../../assessment/trend.ts';
import type { Trend } from '../charts/trend.ts';
import { changeRows, evident, isOfWhole } from './changes.ts';
import type { Desk } from './shown.ts';
import { stageName, stageText } from './stage-change.ts';

const isPractice = (figure: string): boolean => figure.startsWith('practice.');

const chartOf = (desk: Desk, waves: readonly { readonly label: string; readonly score: Score }[]): Trend => {
  const title = desk.say('report.trend.chart');
  return {
    title,
    description: desk.say('report.customers.trend-description', { title }),
    range: { min: 1, max: 5 },
    points: waves.map(({ label, score }) =>
      isMeasured(score)
        ? {
            figure: score.id,
            period: label,
            value: score.value,
            low: score.low,
            high: score.high,
            text: desk.format.score(score.value),
          }
        : { figure: score.id, period: label },
    ),
  };
};

const waveRows = (desk: Desk, earlier: readonly Wave[], label: string) => {
  const { stage, overall } = desk.published;
  return [
    ...earlier.map((wave) => ({
      label: wave.label,
      stage: stageName(desk, wave.stage.status === 'measured' ? wave.stage.value : null),
      overall: desk.score(wave.overall),
    })),
    {
      label,
      stage: stageName(desk, stage.status === 'reached' ? stage.value : null),
      overall: desk.score(overall),
    },
  ];
};

/** What has changed, as the title of the page. */
const messageOf = (desk: Desk, { before, changes }: ChangeTable): string => {
  const { say, names } = desk;
  const dimensions = changes.filter(({ figure }) => figure.startsWith('dimension.'));
  if (dimensions.every(({ status }) => status === 'unmeasured'))
    return say('report.trend.nothing', { before });
  const moved = evident(dimensions);
  const [first] = moved;
  const [id] = moved.map(({ figure }) => figure.slice('dimension.'.length));
  if (first === undefined || id === undefined) return say('report.trend.none', { before });
  if (moved.length > 1) return say('report.trend.several', { before, count: moved.length });
  return say(first.verdict === 'up' ? 'report.trend.one-up' : 'report.trend.one-down', {
    before,
    name: names.dimension(id),
  });
};

/** What has changed between waves of the survey, and what is only noise. */
export const trendView = (desk: Desk) => {
  const { say, published } = desk;
  const { trend, conclusions } = published;
  const earlier = trend?.earlier ?? [];
  const label = trend?.label ?? '';
  const labels = new Set(earlier.map((wave) => wave.label));
  const tables = conclusions.changes.filter(
    (table) => table.after === label && table.changes.some(({ figure }) => figure === 'overall'),
  );
  const [last, first] = tables;
  const rows = waveRows(desk, earlier, label);
  return {
    any: last !== undefined && labels.size > 0,
    title: last === undefined ? '' : messageOf(desk, last),
    stage: last === undefined ? '' : stageText(desk, last),
    chart: chartOf(desk, [
      ...earlier.map((wave) => ({ label: wave.label, score: wave.overall })),
      { label, score: published.overall },
    ]),
    waves: rows,
    dimensions: last === undefined ? null : changeRows(desk, say('comparison.scores'), last, isOfWhole),
    practices: last === undefined ? null : changeRows(desk, say('comparison.practices'), last, isPractice),
    sinceFirst: first === undefined ? null : changeRows(desk, say('comparison.scores'), first, isOfWhole),
    leftOut: (trend?.leftOut ?? []).map((one) => say(`report.trend.${one.reason}`, { wave: one.label })),
  };
};
