import { isMeasured } from '../../assessment/figure.ts';
import type { Trend } from '../charts/trend.ts';
import type { Desk } from './shown.ts';

type Points = Desk['published']['outcome']['nps']['trend'];

const trendChart = (
  desk: Desk,
  points: Points,
  title: string,
  digits: 0 | 1,
  range: Trend['range'],
): Trend => ({
  title,
  description: desk.say('report.customers.trend-description', { title }),
  range,
  points: points.map(({ period, figure }) =>
    isMeasured(figure)
      ? {
          period,
          value: figure.value,
          low: figure.low,
          high: figure.high,
          text: digits === 0 ? desk.format.nps(figure.value) : desk.format.mean(figure.value),
        }
      : { period },
  ),
});

const rowsOf = (desk: Desk, points: Points) =>
  points.map(({ period, figure }) => ({ period, figure: desk.figure(figure) }));

/** What customers say: NPS with its spread and its quarters, and the mean rating. */
export const customersView = (desk: Desk) => {
  const { nps, rating } = desk.published.outcome;
  const { say, format } = desk;
  const groups = (['detractors', 'passives', 'promoters'] as const).map((group) => ({
    group,
    name: say(`nps.${group}`),
    count: nps.counts === null ? '' : format.count(nps.counts[group]),
  }));
  return {
    any:
      nps.trend.length > 0 ||
      rating.trend.length > 0 ||
      nps.figure.status === 'measured' ||
      rating.figure.status === 'measured',
    nps: desk.figure(nps.figure),
    npsWindow: isMeasured(nps.figure) ? desk.window(nps.figure.window) : '',
    groups,
    distribution:
      nps.distribution === null
        ? null
        : {
            title: say('report.customers.distribution-title'),
            description: say('report.customers.distribution-description'),
            counts: nps.distribution,
            labels: nps.distribution.map((count) => format.count(count)),
            groups: groups.map(({ name, count }) => `${name} ${count}`),
          },
    npsTrend:
      nps.trend.length > 1 ? trendChart(desk, nps.trend, say('report.customers.nps-trend'), 0, null) : null,
    npsRows: rowsOf(desk, nps.trend),
    rating: desk.figure(rating.figure),
    ratingScale: rating.scale === null ? '' : say('report.rating.scale', rating.scale),
    ratingTrend:
      rating.trend.length > 1
        ? trendChart(desk, rating.trend, say('report.customers.rating-trend'), 1, rating.scale)
        : null,
    ratingRows: rowsOf(desk, rating.trend),
  };
};
