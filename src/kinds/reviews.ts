import { answerDecoder, labelsOf } from './answer-scale.ts';
import { readAnswers } from './answers.ts';
import { dateColumn, departmentColumn, periodColumn, respondentColumn, responseColumn } from './columns.ts';
import type { Kind } from './kind.ts';

/** One customer's review: a rating on a scale that is declared or found, kept in tenths. */
export const reviews: Kind<'reviews'> = {
  id: 'reviews',
  fileName: /review|rating|opini|recenz|отзыв|рецен|utisci|atsiliepim/,
  hasItems: false,
  columns: [
    { name: 'rating', required: true },
    dateColumn,
    periodColumn,
    departmentColumn,
    respondentColumn,
    responseColumn,
  ],
  open: (layout, account) => {
    const { scale } = layout;
    return readAnswers('reviews', layout, account, {
      column: 'rating',
      decode: answerDecoder(labelsOf(layout)),
      step: 1,
      scale: scale !== undefined && 'min' in scale ? scale : { maxima: [5, 10] },
    });
  },
};
