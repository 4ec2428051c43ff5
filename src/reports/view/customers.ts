import type { Assessment } from '../../assessment/document.ts';
import { type Figure, isMeasured } from '../../assessment/figure.ts';
import { canShowText } from '../../reference/can-show-text.ts';
import { type Piece, sayPieces, wordsAlone } from '../../reference/pieces.ts';
import type { Distribution } from '../charts/distribution.ts';
import type { Trend } from '../charts/trend.ts';
import { associationView } from './association.ts';
import { outcomeChanges } from './mix.ts';
import { moveOf, movePiece } from './moves.ts';
import type { Desk, Shown } from './shown.ts';
import { sentencesBeside } from './yardsticks.ts';

type Points = Assessment['outcome']['nps']['trend'];

/** A trend and the table behind it; a single period is no trend. */
const trendView = (desk: Desk, points: Points, title: string, range: Trend['range']) => {
  const rows: { period: string; figure: Shown }[] = points.map(({ period, figure }) => ({
    period,
    figure: desk.figure(figure),
  }));
  const chart: Trend = {
    title,
    description: desk.say('report.customers.trend-description', { title }),
    range,
    points: rows.map(({ period, figure: shown }, index) => {
      const figure = points[index]?.figure;
      return shown.measured && figure !== undefined && isMeasured(figure)
        ? {
            figure: figure.id,
            period,
            value: figure.value,
            low: figure.low,
            high: figure.high,
            text: shown.num.text,
          }
        : { figure: figure?.id ?? '', period };
    }),
  };
  return rows.length > 1 ? { chart, rows } : null;
};

const distributionView = (desk: Desk, nps: Assessment['outcome']['nps']): Distribution | null => {
  const { say, format } = desk;
  const { counts, distribution } = nps;
  if (counts === null || distribution === null) return null;
  const total = distribution.reduce((sum, count) => sum + count, 0);
  return {
    title: say('report.customers.distribution-title'),
    description: say('report.customers.distribution-description'),
    figure: nps.figure.id,
    counts: distribution,
    labels: distribution.map(format.count),
    groups: (['detractors', 'passives', 'promoters'] as const).map((group) => ({
      name: say(`nps.${group}`),
      text: say('report.customers.group', {
        count: format.count(counts[group]),
        share: format.share(total === 0 ? 0 : counts[group] / total),
      }),
    })),
  };
};

/** The time of a figure, as the beginning of a paragraph. */
const windowOf = (desk: Desk, figure: Figure): string => {
  if (!isMeasured(figure)) return '';
  return figure.window === 'undated' ? desk.say('report.cover.undated') : desk.window(figure.window);
};

/** What has changed, NPS before rating; else which way the answers lean, as far as the interval allows; without an NPS how customers rate. */
const messageOf = (desk: Desk, nps: Figure, rating: Figure): Piece[] => {
  const { say, write } = desk;
  const [npsMove, ratingMove] = [moveOf(desk, 'nps'), moveOf(desk, 'rating')];
  const move = npsMove ?? ratingMove;
  if (move !== undefined) {
    const { before, change } = move;
    const facts = { before, change: movePiece(desk, move) };
    const areAlike =
      ratingMove?.before === npsMove?.before && ratingMove?.change.verdict === npsMove?.change.verdict;
    return ratingMove !== undefined && areAlike
      ? sayPieces(say, `report.customers.both-${change.verdict}`, {
          ...facts,
          rating: movePiece(desk, ratingMove),
        })
      : sayPieces(
          say,
          `report.customers.${npsMove === undefined ? 'rating' : 'nps'}-${change.verdict}`,
          facts,
        );
  }
  if (isMeasured(nps)) {
    const way = nps.low > 0 ? 'more-promoters' : nps.high < 0 ? 'more-detractors' : 'balanced';
    return [wordsAlone(say(`report.customers.${way}`))];
  }
  if (!isMeasured(rating)) return [wordsAlone(say('report.customers.past-alone'))];
  const { id, unit, value } = rating;
  return sayPieces(say, 'report.customers.rating-alone', {
    rating: { figure: id, value, text: write(unit, value) },
  });
};

/** What customers say: NPS with its spread and its quarters, and the mean rating. */
export const customersView = (desk: Desk) => {
  const { nps, rating } = desk.published.outcome;
  const { say } = desk;
  const { canShow } = desk.published.conclusions;
  return {
    message: messageOf(desk, nps.figure, rating.figure),
    any: [nps, rating].some(({ figure, trend }) => isMeasured(figure) || trend.length > 0),
    association: associationView(desk),
    nps: desk.figure(nps.figure),
    npsWindow: windowOf(desk, nps.figure),
    npsBeside: sentencesBeside(desk, nps.figure.id),
    npsCanShow: canShowText(say, canShow, nps.figure.id),
    distribution: distributionView(desk, nps),
    npsChanges: outcomeChanges(desk, 'nps'),
    npsTrend: trendView(desk, nps.trend, say('report.customers.nps-trend'), null),
    rating: desk.figure(rating.figure),
    ratingWindow: windowOf(desk, rating.figure),
    ratingBeside: sentencesBeside(desk, rating.figure.id),
    ratingCanShow: canShowText(say, canShow, rating.figure.id),
    ratingScale: rating.scale === null ? '' : say('report.rating.scale', rating.scale),
    ratingChanges: outcomeChanges(desk, 'rating'),
    ratingTrend: trendView(desk, rating.trend, say('report.customers.rating-trend'), rating.scale),
  };
};
