import { readAnswers } from './answers.ts';
import { dateColumn, departmentColumn, respondentColumn } from './columns.ts';
import type { Kind } from './kind.ts';
import { scaleText } from './scales.ts';
import { decodeWhole } from './values.ts';

const scale = { min: 0, max: 10 };

/** One customer's answer to "how likely are you to recommend us", 0–10. */
export const nps: Kind<'nps'> = {
  id: 'nps',
  fileName: /(^|[^a-z])nps([^a-z]|$)|promoter/,
  hasItems: false,
  columns: [
    {
      name: 'score',
      required: true,
      header: /^(score|nps|nps_score|likelihood_to_recommend|.*likely.*recommend.*)$/,
    },
    dateColumn,
    departmentColumn,
    respondentColumn,
  ],
  open: (layout, account) => {
    const reader = readAnswers('nps', layout, account, {
      column: 'score',
      decode: decodeWhole,
      steps: 1,
      scale,
    });
    return {
      read: reader.read,
      finish: () => {
        const reading = reader.finish();
        // A hundred answers and not one zero: perhaps the question was asked from 1. Nothing is rescaled.
        if (reading.tally.total >= 100 && !reading.tally.by('value').has(0))
          account.note({
            code: 'nps-no-zero',
            severity: 'warning',
            column: 'score',
            expected: scaleText(scale),
          });
        return reading;
      },
    };
  },
};
