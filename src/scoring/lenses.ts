import type { Assessment } from '../assessment/document.ts';
import type { Model } from '../model/schema.ts';
import { equally, type Scores, wholeScore } from './scores.ts';

/** The same practices as the checklist of each article: its score is the mean of its measured practices, where at least half are. */
export const scoreLenses = ({ practices, draws }: Scores, model: Model): Assessment['lenses'] =>
  model.lenses.map(({ id }) => {
    const own = model.practices
      .filter(({ source }) => source.article === id)
      .sort((a, b) => a.source.point - b.source.point);
    const parts = equally(
      own.flatMap((practice) => practices.find((one) => one.id === practice.id) ?? []),
      draws,
    );
    return {
      id,
      score: wholeScore(`lens.${id}`, parts, model).score,
      practices: own.map((practice) => practice.id),
    };
  });
