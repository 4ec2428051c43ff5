import { Answers } from '../tallies/answers.ts';
import { isScaleWord } from '../vocabulary/verbal-scales.ts';
import { readAnswers } from './answers.ts';
import { dateColumn, departmentColumn, periodColumn, respondentColumn, responseColumn } from './columns.ts';
import { type Decoder, valued, wrong } from './decoded.ts';
import type { Kind } from './kind.ts';
import { decodeWhole } from './numbers.ts';
import { scaleText } from './scales.ts';

const scale = { min: 0, max: 10 };

const decodeScore: Decoder<number> = (raw) => {
  const score = decodeWhole(raw);
  if (score.status === 'value') return valued(score.value * 10);
  return score.status === 'wrong' && isScaleWord(raw) ? wrong('recommend-words') : score;
};

/** One customer's answer to "how likely are you to recommend us", 0–10. */
export const nps: Kind<'nps'> = {
  id: 'nps',
  fileName: /(^|[^a-z])nps([^a-z]|$)|promoter/,
  hasItems: false,
  columns: [
    { name: 'score', required: true },
    dateColumn,
    periodColumn,
    departmentColumn,
    respondentColumn,
    responseColumn,
  ],
  open: (layout, account) => {
    const reader = readAnswers('nps', layout, account, {
      column: 'score',
      decode: decodeScore,
      step: 10,
      scale,
    });
    return {
      read: reader.read,
      finish: () => {
        const reading = reader.finish();
        const { tally } = reading;
        const largest = Math.max(...tally.by('value').keys());
        if (layout.isDeclared !== true && tally.total >= 30 && largest <= 5) {
          account.takeBack('score-is-short', tally.total);
          account.note({ code: 'score-is-short', severity: 'error', column: 'score' }, tally.total);
          return { ...reading, tally: new Answers() };
        }
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
