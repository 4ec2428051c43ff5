import { type Figure, isMeasured, type Reason } from '../assessment/figure.ts';
import type { BoundedShare, CarelessSign, Response } from '../assessment/response.ts';
import { nonresponseBounds } from '../statistics/nonresponse-bounds.ts';
import { countPeople } from '../tallies/matrix.ts';
import { carelessSigns, flaggedIn } from './careless.ts';
import { figure } from './figures.ts';
import type { Evidence, Measured } from './measures/measure.ts';
import { type MeasuredResponse, peopleIn, type ResponsePart, rateOf } from './response.ts';

/** The ids of how many answered from a part and of which share of it that is; the first of a department is that of its unit. */
export const responseIds = ({ by, id }: ResponsePart): { readonly people: string; readonly rate: string } =>
  by === 'department'
    ? { people: `unit.${id}.people`, rate: `unit.${id}.response` }
    : {
        people: ['response', 'people', ...(id === '' ? [] : [id])].join('.'),
        rate: ['response', 'rate', ...(id === '' ? [] : [id])].join('.'),
      };

/** The id of a favourable share with its bounds. */
export const favourableId = (dimension: string | null): string =>
  dimension === null ? 'favourable' : `favourable.${dimension}`;

export const carelessId = (sign: CarelessSign): string => `careless.${sign}`;

const boundedShare = (id: string, measured: Measured, headcount: number | Reason): BoundedShare => {
  const share = figure(id, typeof headcount === 'string' ? headcount : measured);
  if (!isMeasured(share) || typeof headcount === 'string')
    return {
      id,
      status: 'unmeasured',
      reason: share.status === 'unmeasured' ? share.reason : 'not-declared',
    };
  const { low: worst, high: best } = nonresponseBounds(share.value, share.n, headcount);
  return { ...share, worst, best };
};

const finitePopulationOf = (
  whole: ResponsePart | undefined,
  { company }: Evidence,
): Response['finitePopulation'] => {
  if (!company.finitePopulation) return { status: 'not-asked' };
  if (whole?.headcount === undefined) return { status: 'not-declared' };
  return countPeople(whole.rows) < whole.headcount
    ? { status: 'applied', size: whole.headcount }
    : { status: 'everybody' };
};

const carelessFigures = ({ careless }: MeasuredResponse, { survey }: Evidence): Response['careless'] => {
  const counted = (
    sign: CarelessSign,
    found: ReadonlySet<{ respondent: string }> | Reason,
  ): { sign: CarelessSign; people: Figure } => {
    const id = carelessId(sign);
    if (typeof survey === 'string') return { sign, people: figure(id, survey) };
    if (typeof found === 'string') return { sign, people: figure(id, found) };
    const people = countPeople([...found]);
    const estimate = { value: people, low: people, high: people, se: 0, n: people };
    return { sign, people: figure(id, { estimate, unit: 'count', window: survey.window }) };
  };
  const isSeen = carelessSigns.some((sign) => typeof careless[sign] !== 'string');
  return [
    ...carelessSigns.map((sign) => counted(sign, careless[sign])),
    counted('any', isSeen ? flaggedIn(careless) : 'too-few'),
  ];
};

/** What was measured of a response, as figures; `isWhole` says whether all articles are asked for, without which no scores are set beside each other. */
export const scoreResponse = (
  response: MeasuredResponse | undefined,
  evidence: Evidence,
  isWhole = true,
): Response | null => {
  if (response === undefined) return null;
  const [whole] = response.parts;
  const rate = whole === undefined ? 'not-declared' : rateOf(whole, evidence);
  const headcount = typeof rate === 'string' ? rate : rate.estimate.n;
  const { without } = response;
  return {
    rows: response.parts.map((part) => {
      const ids = responseIds(part);
      const { by, id, label } = part;
      return {
        by,
        id,
        label,
        headcount: part.headcount ?? null,
        people: figure(ids.people, peopleIn(part, evidence)),
        rate: figure(ids.rate, rateOf(part, evidence)),
      };
    }),
    finitePopulation: finitePopulationOf(whole, evidence),
    favourable: response.favourable.map(({ dimension, measured }) => ({
      dimension,
      share: boundedShare(favourableId(dimension), measured, headcount),
    })),
    careless: carelessFigures(response, evidence),
    without:
      without === null || !isWhole
        ? null
        : {
            overall: { ...without.overall, id: `without.${without.overall.id}` },
            dimensions: without.dimensions.map(({ id, score }) => ({
              id,
              score: { ...score, id: `without.${score.id}` },
            })),
          },
  };
};
