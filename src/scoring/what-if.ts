import { isMeasured } from '../assessment/figure.ts';
import type { Model } from '../model/schema.ts';
import { combine, type Scores } from './scores.ts';

const noDraws: Scores['draws'] = new Map();

/** The scores if one practice had another value; what it is in draws is not asked. */
export const withValue = (scores: Scores, practice: string, value: number, model: Model): Scores => {
  const practices = scores.practices.map((one) =>
    one.id === practice && isMeasured(one.score) ? { ...one, score: { ...one.score, value } } : one,
  );
  return { ...scores, practices, ...combine(practices, noDraws, model), draws: noDraws };
};
