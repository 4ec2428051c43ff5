import type { CanShow } from '../assessment/can-show.ts';
import type { Unconcluded } from '../assessment/document.ts';
import { type Figure, isMeasured } from '../assessment/figure.ts';
import { meanDeviation } from '../statistics/mean.ts';
import { npsDeviation } from '../statistics/nps.ts';
import { type Assurance, type Compared, leastDifference } from '../statistics/sample-size.ts';

/** What is usual (Cohen 1988), of answers out of many. */
const usual: Assurance = { power: 0.8, alpha: 0.05, population: Number.POSITIVE_INFINITY };

/** The mean favourable share of the items of the survey: what a department starts from. */
const usualShare = ({ items }: Unconcluded): number | undefined => {
  const shares = items.flatMap(({ figure }) => (isMeasured(figure) ? [figure.value] : []));
  return shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
};

/** What the number of employees who answered can show of the company and each department, and the NPS and the rating of these and each quarter, by the spread that the published figures have. */
export const canShow = (published: Unconcluded, assurance = usual): CanShow => {
  const share = usualShare(published);
  const line = (figure: Figure, of: (figure: Extract<Figure, { status: 'measured' }>) => Compared) => {
    if (!isMeasured(figure)) return [];
    const compared = of(figure);
    const difference = leastDifference(figure.n, compared, assurance) ?? null;
    return [{ figure: figure.id, of: compared.of, answers: figure.n, difference }];
  };
  const nps = (figure: Figure) => line(figure, (found) => ({ of: 'nps', deviation: npsDeviation(found) }));
  const rating = (figure: Figure) =>
    line(figure, (found) => ({ of: 'mean', deviation: meanDeviation(found) }));
  const people = (figure: Figure) =>
    share === undefined ? [] : line(figure, () => ({ of: 'share', share }));
  const { outcome, response, units } = published;
  const company = response?.rows.filter(({ by }) => by === 'company') ?? [];
  return {
    power: assurance.power,
    alpha: assurance.alpha,
    figures: [
      ...company.flatMap((row) => people(row.people)),
      ...[outcome.nps.figure, ...outcome.nps.trend.map(({ figure }) => figure)].flatMap(nps),
      ...[outcome.rating.figure, ...outcome.rating.trend.map(({ figure }) => figure)].flatMap(rating),
      ...units.flatMap((unit) => [...people(unit.people), ...nps(unit.nps), ...rating(unit.rating)]),
    ],
  };
};
