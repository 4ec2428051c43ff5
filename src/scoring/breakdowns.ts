import {
  type Agreement,
  Attribute,
  type Breakdown,
  type BreakdownGroup,
  type Difference,
  type DimensionMean,
} from '../assessment/breakdown.ts';
import { isMeasured, type Reason, type Unmeasured, type Window } from '../assessment/figure.ts';
import { opinionItemsOf } from '../model/opinion-items.ts';
import { agreementByChance, agreementWithin } from '../statistics/agreement.ts';
import { cliffDelta, hedgesG } from '../statistics/effect-size.ts';
import {
  countOf,
  estimateMean,
  estimateMeanDifference,
  meanDifferenceP,
  meanOf,
  type Spread,
  spreadOf,
  squaresOf,
} from '../statistics/mean.ts';
import { countPeople, type SurveyRow } from '../tallies/matrix.ts';
import { type GroupOfPeople, groupings } from './attributes.ts';
import { figure } from './figures.ts';
import type { Evidence } from './measures/measure.ts';
import { favour, isFavourable, perPerson } from './people.ts';
import { type Sample, variableOf } from './sample.ts';

/** What one cell of a breakdown tells of people, with whom. */
export interface ToldCell {
  readonly id: string;
  readonly figures: readonly string[];
  /** What the group says, and the rest where so few would else be told by nothing but subtraction. */
  readonly parts: readonly Sample[];
  /** What all say of whom it is known to which group they belong: the group and the rest, added. */
  readonly whole: readonly Sample[];
}

/** A breakdown and of whom it speaks; the groups in the order of the result. */
export interface ScoredBreakdown {
  readonly result: Breakdown;
  readonly groups: readonly {
    readonly people: string;
    readonly rows: readonly SurveyRow[];
    readonly cells: readonly ToldCell[];
  }[];
}

const scale = { min: 1, max: 5 };

/** What people say of one dimension: only those who answered at least half of the items that were asked. */
interface Said {
  readonly dimension: string;
  readonly codes: readonly string[];
  /** What its samples are called. */
  readonly variables: { readonly [name in 'answer' | 'favourable']: string };
  /** Steps above the lowest option; undefined also where somebody who leads speaks of themselves, which the say–do gap looks at. */
  readonly answer: (row: SurveyRow, code: string) => number | undefined;
  /** 1…5 with 5 the favourable end. */
  readonly values: ReadonlyMap<SurveyRow, number>;
  /** The part of the answers on the favourable side, 0…1. */
  readonly favourable: ReadonlyMap<SurveyRow, number>;
}

const saidOf = (
  { model, reversed, asked }: Evidence,
  rows: readonly SurveyRow[],
  dimension: string,
): Said => {
  const ofLeaders = new Set(
    model.practices.flatMap(({ items }) => items.flatMap(({ leader, code }) => (leader ? [code] : []))),
  );
  const leads = ({ level }: SurveyRow): boolean => level === 'manager' || level === 'executive';
  const answer = (row: SurveyRow, code: string): number | undefined =>
    ofLeaders.has(code) && leads(row) ? undefined : row.answers.get(code);
  const items = opinionItemsOf(model, dimension);
  const codes = items.filter((code) => rows.some((row) => answer(row, code) !== undefined));
  const answering = rows.filter((row) => {
    const given = codes.filter((code) => answer(row, code) !== undefined).length;
    return given > 0 && 2 * given >= codes.length;
  });
  const each = (valued: (share: number, options: number) => number): Map<SurveyRow, number> => {
    const { values } = perPerson(answering, codes, (row, code) => {
      const share = answer(row, code) === undefined ? undefined : favour(row, code, reversed);
      return share === undefined ? undefined : valued(share, row.options);
    });
    return new Map(answering.map((row, at) => [row, values[at] ?? 0]));
  };
  return {
    dimension,
    codes,
    variables: {
      answer: variableOf('answer', items, asked),
      favourable: variableOf('favourable', items, asked),
    },
    answer,
    values: each((share) => 1 + 4 * share),
    favourable: each((share, options) => Number(isFavourable(share, options))),
  };
};

/** The mean answers of some people as a spread; equal means are one value however their last bits fell. */
const spreadIn = ({ values }: Said, rows: readonly SurveyRow[]): Spread =>
  spreadOf(rows.map((row) => Math.round((values.get(row) ?? 0) * 1e9) / 1e9));

/** The answers of all others than some of those who are in a spread. */
const less = (all: Spread, own: Spread): Spread =>
  new Map([...all].map(([value, count]) => [value, count - (own.get(value) ?? 0)]));

/** Standard deviation of people; 0 of one alone, of whom nothing is ever published. */
const sdOf = (spread: Spread): number => Math.sqrt(squaresOf(spread) / Math.max(1, countOf(spread) - 1));

/**
 * What a cell tells of some people. Mean and standard deviation of few often say how many of them agree, so that counts as told.
 * Of `smallBelow` people or more it gives nobody away that all say the same.
 */
const samplesOf = (
  { codes, variables, answer, values, favourable }: Said,
  rows: readonly SurveyRow[],
  smallBelow: number,
): Sample[] => {
  const isAlike = rows.length < smallBelow && perPerson(rows, codes, answer).isAlike;
  const told = (
    name: 'answer' | 'favourable',
    of: ReadonlyMap<SurveyRow, number>,
    on: Sample['scale'],
  ): Sample => ({
    kind: 'survey',
    variable: variables[name],
    rows,
    values: rows.map((row) => of.get(row) ?? 0),
    isAlike,
    scale: on,
  });
  return [told('answer', values, scale), told('favourable', favourable, 'share')];
};

/**
 * Whether people fall into two camps: at least a quarter of them, and no fewer than may be spoken of, below the middle of the scale
 * and as many above it, and fewer between than in either camp. Agreement no better than chance alone may be answers that lie anywhere.
 */
const areTwoCamps = (spread: Spread, minimumGroup: number): boolean => {
  const among = (isIn: (value: number) => boolean): number =>
    countOf(new Map([...spread].filter(([value]) => isIn(value))));
  const [below, above] = [among((value) => value <= 2.5), among((value) => value >= 3.5)];
  const smaller = Math.min(below, above);
  const all = countOf(spread);
  return smaller >= minimumGroup && smaller >= all / 4 && all - below - above < smaller;
};

/** Agreement on the items that two people or more answered, against chance for as many people as the least answered of them has. */
const agreementOf = (
  { codes, answer }: Said,
  rows: readonly SurveyRow[],
  spread: Spread,
  { company }: Evidence,
): Agreement | null => {
  const [options, ...others] = new Set(rows.map((row) => row.options));
  if (options === undefined || options < 2 || options > 11 || others.length > 0) return null;
  const items = codes
    .map((code) => spreadOf(rows.flatMap((row) => answer(row, code) ?? [])))
    .filter((item) => countOf(item) > 1);
  const value = agreementWithin(items, { min: 0, max: options - 1 });
  const byChance = agreementByChance(Math.min(...items.map(countOf)), options, items.length);
  if (value === undefined || byChance === undefined) return null;
  if (value >= byChance) return { value, byChance, verdict: 'agree' };
  return { value, byChance, verdict: areTwoCamps(spread, company.minimumGroup) ? 'split' : 'chance' };
};

const meanIn = (
  id: string,
  said: Said,
  rows: readonly SurveyRow[],
  evidence: Evidence,
  window: Window,
): DimensionMean => {
  const none = (reason: Reason): Unmeasured => ({ id, status: 'unmeasured', reason });
  if (said.codes.length === 0) return none('column-missing');
  if (rows.length === 0) return none('no-answers');
  const spread = spreadIn(said, rows);
  return {
    id,
    status: 'measured',
    ...estimateMean(spread, scale),
    n: countPeople(rows),
    unit: 'mean-answer',
    window,
    sd: sdOf(spread),
    agreement: agreementOf(said, rows, spread, evidence),
  };
};

const differenceIn = (
  id: string,
  said: Said,
  own: readonly SurveyRow[],
  all: { readonly spread: Spread; readonly people: number },
  window: Window,
): Difference => {
  const none = (reason: Reason): Unmeasured => ({ id, status: 'unmeasured', reason });
  if (said.codes.length === 0) return none('column-missing');
  const first = spreadIn(said, own);
  const second = less(all.spread, first);
  if (countOf(first) === 0 || countOf(second) === 0) return none('no-answers');
  const g = hedgesG(first, second);
  const n = countPeople(own);
  return {
    id,
    status: 'measured',
    ...estimateMeanDifference(first, second, scale),
    n,
    unit: 'answer',
    window,
    p: meanDifferenceP(first, second, scale),
    hedgesG: typeof g === 'string' ? null : g,
    cliffDelta: cliffDelta(first, second) ?? 0,
    restMean: meanOf(second),
    restSd: sdOf(second),
    restN: all.people - n,
  };
};

/** What a breakdown says of one dimension, and whom that tells of. */
const cellsOf = (
  said: Said,
  prefix: string,
  groups: readonly GroupOfPeople[],
  evidence: Evidence,
  window: Window,
) => {
  const smallBelow = 2 * evidence.company.minimumGroup;
  const isIn = (row: SurveyRow): boolean => said.values.has(row);
  const all = groups.flatMap(({ rows }) => rows).filter(isIn);
  const whole = samplesOf(said, all, smallBelow);
  const together = { spread: spreadIn(said, all), people: countPeople(all) };
  return groups.map((group) => {
    const own = group.rows.filter(isIn);
    const isRestSmall = all.length - own.length < smallBelow;
    const id = `${prefix}.${group.id}.${said.dimension}`;
    const mean = meanIn(`${id}.mean`, said, own, evidence, window);
    const difference = differenceIn(`${id}.difference`, said, own, together, window);
    const told: ToldCell = {
      id,
      figures: [mean.id, difference.id],
      parts: [
        ...samplesOf(said, own, smallBelow),
        ...(isRestSmall
          ? samplesOf(
              said,
              all.filter((row) => !own.includes(row)),
              smallBelow,
            )
          : []),
      ],
      whole,
    };
    const isTold = isMeasured(mean) || isMeasured(difference);
    return { result: { dimension: said.dimension, mean, difference }, told: isTold ? [told] : [] };
  });
};

const breakDown = (
  evidence: Evidence,
  attribute: Attribute,
  dimensions: readonly Said[],
  survey: Exclude<Evidence['survey'], string>,
): ScoredBreakdown => {
  const prefix = `breakdown.${attribute}`;
  const { window } = survey;
  const groups = groupings[attribute](evidence, survey.tally.rows);
  const cells = dimensions.map((said) => cellsOf(said, prefix, groups, evidence, window));
  const results = groups.map(({ id, label, rows }, at): BreakdownGroup => {
    const n = countPeople(rows);
    const estimate = { value: n, low: n, high: n, se: 0, n };
    return {
      id,
      label,
      people: figure(`${prefix}.${id}.people`, { estimate, unit: 'count', window }),
      dimensions: cells.flatMap((row) => row[at]?.result ?? []),
    };
  });
  return {
    result: { attribute, reason: groups.length === 0 ? 'column-missing' : null, groups: results },
    groups: groups.map(({ rows }, at) => ({
      people: results[at]?.people.id ?? '',
      rows,
      cells: cells.flatMap((row) => row[at]?.told ?? []),
    })),
  };
};

/**
 * Each group of employees against the rest, by department, level, work with customers and function, in the latest wave of the
 * survey: the mean of a dimension's items of opinion that a person answered, averaged over people.
 */
export const scoreBreakdowns = (evidence: Evidence): ScoredBreakdown[] => {
  const { survey, model } = evidence;
  if (typeof survey === 'string')
    return Attribute.options.map((attribute) => ({
      result: { attribute, reason: survey, groups: [] },
      groups: [],
    }));
  const said = model.dimensions.map(({ id }) => saidOf(evidence, survey.tally.rows, id));
  return Attribute.options.map((attribute) => breakDown(evidence, attribute, said, survey));
};
