import { isMeasured, type MeasuredFigure } from '../../assessment/figure.ts';
import type { Response } from '../../assessment/response.ts';
import { aboutFigure, type Piece, sayPieces, textOf, wordsAlone } from '../../reference/pieces.ts';
import type { Desk, Shown } from './shown.ts';

/** A number without its interval and n, which say nothing of what was counted in full. */
const bare = (shown: Shown): Shown => (shown.measured ? { ...shown, interval: '', n: null } : shown);

/** The share of the company's employees that answered; undefined where that is not known. */
const responseRate = (response: Response | null): MeasuredFigure | undefined => {
  const rate = response?.rows[0]?.rate;
  return rate !== undefined && isMeasured(rate) ? rate : undefined;
};

const ratePiece = ({ format }: Desk, { id, value }: MeasuredFigure): Piece => ({
  figure: id,
  value,
  text: format.share(value),
});

/** The favourable share over all items with its bounds; undefined where they are not known. */
const wholeShare = ({ favourable }: Response) => {
  const share = favourable.find(({ dimension }) => dimension === null)?.share;
  return share !== undefined && isMeasured(share) ? share : undefined;
};

/** A share and what it could be, as facts of a sentence. */
const boundsOf = ({ format }: Desk, response: Response) => {
  const share = wholeShare(response);
  return share === undefined
    ? undefined
    : {
        value: { figure: share.id, value: share.value, text: format.share(share.value) },
        low: aboutFigure(share.id, format.share(share.low)),
        high: aboutFigure(share.id, format.share(share.high)),
        worst: aboutFigure(share.id, format.share(share.worst)),
        best: aboutFigure(share.id, format.share(share.best)),
      };
};

/** What is not known of those who did not answer the survey; nothing where everybody did. */
export const nonresponsePieces = (desk: Desk): Piece[][] => {
  const { say, published } = desk;
  const { response } = published;
  const rate = responseRate(response);
  if (response === null || rate === undefined) return [[wordsAlone(say('report.limits.response'))]];
  const bounds = boundsOf(desk, response);
  if (rate.value === 1) return [];
  const told = ratePiece(desk, rate);
  if (rate.value >= 0.5 || bounds === undefined)
    return [sayPieces(say, 'report.limits.nonresponse', { rate: told })];
  const looksLikeHalf = told.text === desk.format.share(0.5);
  return [
    sayPieces(say, `report.limits.nonresponse-${looksLikeHalf ? 'half' : 'low'}`, { rate: told, ...bounds }),
  ];
};

/** In one line for a terminal: how many answered, and what the others could make of it; undefined where that is not known. */
export const responseLine = (desk: Desk): { readonly rate: string; readonly rest: string } | undefined => {
  const { say, format, published } = desk;
  const { response } = published;
  const [whole] = response?.rows ?? [];
  const rate = responseRate(response);
  if (response === null || whole === undefined || rate === undefined || !isMeasured(whole.people))
    return undefined;
  const of = say('summary.response-of', {
    people: format.count(whole.people.value),
    headcount: format.count(whole.headcount ?? 0),
  });
  const bounds = boundsOf(desk, response);
  return {
    rate: format.share(rate.value),
    rest:
      bounds === undefined || rate.value === 1
        ? of
        : `${of}; ${textOf(sayPieces(say, 'summary.response-bounds', bounds))}`,
  };
};

/** Whether intervals are corrected for the part of the employees that answered, and for how many employees; nothing where nobody asks. */
export const finitePopulationText = ({ published, say, format }: Desk): string => {
  const finite = published.response?.finitePopulation;
  if (finite === undefined || finite.status === 'not-asked') return '';
  return finite.status === 'applied'
    ? say('report.method.finite', { size: format.count(finite.size) })
    : say(`report.method.finite-${finite.status}`);
};

const rowsView = (desk: Desk, { rows }: Response) =>
  rows.map(({ by, id, label, headcount, people, rate }) => ({
    name:
      by === 'company'
        ? desk.say('report.response.everyone')
        : by === 'level'
          ? desk.say('report.response.level', { level: id })
          : label,
    headcount: headcount === null ? desk.say('report.response.not-counted') : desk.format.count(headcount),
    people: bare(desk.figure(people)),
    rate: bare(desk.figure(rate)),
  }));

const boundsView = (desk: Desk, response: Response) => {
  const { say, format, names } = desk;
  const facts = boundsOf(desk, response);
  return {
    any: facts !== undefined,
    sentence:
      facts === undefined
        ? [wordsAlone(say('report.response.no-bounds'))]
        : sayPieces(say, 'report.response.bounds-meaning', facts),
    rows: response.favourable
      .filter(({ share }) => isMeasured(share) || share.reason === 'withheld')
      .map(({ dimension, share }) => ({
        name: dimension === null ? say('report.response.all-items') : names.dimension(dimension),
        share: desk.figure(share),
        bounds: isMeasured(share)
          ? say('report.interval', { low: format.share(share.worst), high: format.share(share.best) })
          : '',
      })),
  };
};

const carelessView = (desk: Desk, { careless }: Response) => {
  const { minimumGroup } = desk.published.disclosure;
  const any = careless.find(({ sign }) => sign === 'any')?.people;
  return {
    title:
      any !== undefined && isMeasured(any)
        ? sayPieces(desk.say, 'report.careless.message', {
            count: any.value,
            counted: { figure: any.id, value: any.value, text: desk.format.count(any.value) },
          })
        : [wordsAlone(desk.say('report.careless.title'))],
    lead: desk.say('report.careless.lead', { minimum: minimumGroup }),
    rows: careless.map(({ sign, people }) => ({
      name: desk.say(`report.careless.${sign}`),
      how: desk.say(`report.careless.how-${sign}`),
      people: bare(desk.figure(people)),
    })),
  };
};

/** Each score beside what it is without the people who are flagged. */
const withoutView = (desk: Desk, { without }: Response) => {
  const { published, say, names } = desk;
  if (without === null) return [];
  const dimensions = without.dimensions.flatMap(({ id, score }) => {
    const all = published.dimensions.find((one) => one.id === id)?.score;
    return all === undefined || !isMeasured(all)
      ? []
      : [{ name: names.dimension(id), all: desk.score(all), without: desk.score(score) }];
  });
  return [
    {
      name: say('report.summary.overall-short'),
      all: desk.score(published.overall),
      without: desk.score(without.overall),
    },
    ...dimensions,
  ];
};

/** Who answered the survey and who did not, what that leaves open, and whose answers may be careless; null without a survey. */
export const responseView = (desk: Desk) => {
  const { published, say } = desk;
  const { response } = published;
  if (response === null) return null;
  const rate = responseRate(response);
  return {
    title:
      rate === undefined
        ? [wordsAlone(say('report.response.title'))]
        : sayPieces(say, 'report.response.message', { rate: ratePiece(desk, rate) }),
    isCounted: response.rows.some(({ headcount }) => headcount !== null),
    rows: rowsView(desk, response),
    bounds: boundsView(desk, response),
    careless: carelessView(desk, response),
    without: withoutView(desk, response),
  };
};
