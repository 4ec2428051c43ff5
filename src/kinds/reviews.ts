import { readAnswers } from './answers.ts';
import { dateColumn, departmentColumn, respondentColumn } from './columns.ts';
import type { Kind } from './kind.ts';
import { decodeTenths } from './values.ts';

/** One customer's review: a rating on a scale that is declared or found, kept in tenths. */
export const reviews: Kind<'reviews'> = {
  id: 'reviews',
  fileName: /review|rating/,
  hasItems: false,
  columns: [
    { name: 'rating', required: true, header: /^(rating|overall_rating|stars|star_rating)$/ },
    dateColumn,
    departmentColumn,
    respondentColumn,
  ],
  open: (layout, account) => {
    const declared = layout.scale !== undefined && 'min' in layout.scale ? layout.scale : undefined;
    return readAnswers('reviews', layout, account, {
      column: 'rating',
      decode: decodeTenths,
      steps: 10,
      scale: declared ?? { maxima: [5, 10] },
    });
  },
};
