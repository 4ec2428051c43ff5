import type { Difference, DimensionMean } from '../assessment/breakdown.ts';
import { isMeasured, type Reason, type Unmeasured, type Window } from '../assessment/figure.ts';
import { cliffDelta, hedgesG } from '../statistics/effect-size.ts';
import {
  countOf,
  estimateMean,
  estimateMeanDifference,
  meanDifferenceP,
  meanOf,
  type Spread,
  squaresOf,
} from '../statistics/mean.ts';
import { countPeople, type SurveyRow } from '../tallies/matrix.ts';
import type { GroupOfPeople } from './attributes.ts';
import type { Evidence } from './measures/measure.ts';
import { answerScale, type Said, samplesOf, spreadIn } from './said.ts';
import type { Sample } from './sample.ts';
import { agreementOf } from './team-agreement.ts';

/** What one cell of a breakdown tells of people, with whom. */
export interface ToldCell {
  readonly id: string;
  readonly figures: readonly string[];
  /** What the group says, and the rest where so few would else be told by nothing but subtraction. */
  readonly parts: readonly Sample[];
  /** What all say of whom it is known to which group they belong: the group and the rest, added. */
  readonly whole: readonly Sample[];
}

/** The answers of all others than some of those who are in a spread. */
const less = (all: Spread, own: Spread): Spread =>
  new Map([...all].map(([value, count]) => [value, count - (own.get(value) ?? 0)]));

/** Standard deviation of people; 0 of one alone, of whom nothing is ever published. */
const sdOf = (spread: Spread): number => Math.sqrt(squaresOf(spread) / Math.max(1, countOf(spread) - 1));

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
    ...estimateMean(spread, answerScale),
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
    ...estimateMeanDifference(first, second, answerScale),
    n,
    unit: 'answer',
    window,
    p: meanDifferenceP(first, second, answerScale),
    hedgesG: typeof g === 'string' ? null : g,
    cliffDelta: cliffDelta(first, second) ?? 0,
    restMean: meanOf(second),
    restSd: sdOf(second),
    restN: all.people - n,
  };
};

/** What a breakdown says of one dimension, and whom that tells of. */
export const cellsOf = (
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
