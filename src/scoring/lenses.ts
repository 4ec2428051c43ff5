import type { Assessment, PracticeResult } from '../assessment/document.ts';
import type { Model } from '../model/schema.ts';
import { wholeScore } from './scores.ts';

/** The same practices as the checklist of each article: its score is the mean of its measured practices, where at least half are. */
export const scoreLenses = (practices: readonly PracticeResult[], model: Model): Assessment['lenses'] =>
  model.lenses.map(({ id }) => {
    const own = model.practices
      .filter(({ source }) => source.article === id)
      .sort((a, b) => a.source.point - b.source.point);
    const parts = own.flatMap((practice) => {
      const result = practices.find((one) => one.id === practice.id);
      return result === undefined ? [] : [{ score: result.score, weight: 1 }];
    });
    return {
      id,
      score: wholeScore(`lens.${id}`, parts, model),
      practices: own.map((practice) => practice.id),
    };
  });
