import { Counts } from '../tallies/counts.ts';
import { periodDays } from '../tallies/days.ts';
import type { Rating } from '../tallies/events.ts';
import type { Account } from './account.ts';
import { answerDecoder, labelsOf, type Settled, settleScale } from './answer-scale.ts';
import { Cells, whenReader } from './cells.ts';
import { dateColumn, periodColumn, respondentColumn } from './columns.ts';
import { flagReader } from './flags.ts';
import type { Kind, Layout, Reader } from './kind.ts';
import { scaleText } from './scales.ts';

/** One rating of a team's service by somebody of a team; from = to is a self-rating. */
export const internal: Kind<'internal'> = {
  id: 'internal',
  fileName: /internal/,
  hasItems: false,
  columns: [
    { name: 'from_department', required: true },
    { name: 'to_department', required: true },
    { name: 'rating', required: true },
    dateColumn,
    periodColumn,
    { name: 'action_agreed' },
    respondentColumn,
  ],
  open: (layout, account) => readInternal(layout, account),
};

interface Line extends Omit<Rating, 'agreed' | 'rating'> {
  readonly line: number;
  readonly kept: number | string;
  /** The raw cell, which only the whole column can explain. */
  readonly action: string;
}

const agreedWord = (agreed: boolean | undefined): Rating['agreed'] =>
  agreed === undefined ? '' : agreed ? 'yes' : 'no';

const readInternal = (layout: Layout, account: Account): Reader<'internal'> => {
  const ratings: Line[] = [];
  const whenOf = whenReader(layout, account);
  let settled: Settled | undefined;
  const decode = account.booked('rating', answerDecoder(labelsOf(layout)), (kept) => {
    const place = settled?.place(kept);
    return place === undefined ? undefined : String(place / 10);
  });

  return {
    read: (cells, line) => {
      const row = new Cells(layout, cells);
      const when = whenOf(cells, line);
      if (when === undefined) return;
      const raw = row.text('rating');
      const rating = decode(raw);
      if (rating.status === 'missing') return account.setAside('no-answer');
      if (rating.status === 'wrong') {
        account.setAside(rating.code);
        return account.note({ code: rating.code, severity: 'warning', line, column: 'rating', value: raw });
      }
      const [from, to] = [row.name('from_department'), row.name('to_department')];
      if (from === '' || to === '') {
        account.setAside('no-department');
        return account.note({ code: 'no-department', severity: 'warning', line });
      }
      const days = periodDays(when.wave);
      account.rowScored();
      ratings.push({
        day: when.day === '' ? (days?.from ?? '') : when.day,
        until: when.day === '' ? (days?.to ?? '') : when.day,
        from,
        to,
        kept: rating.value,
        respondent: row.name('respondent'),
        action: row.text('action_agreed'),
        line,
      });
    },
    finish: () => {
      const counts = new Map<number | string, number>();
      for (const { kept } of ratings) counts.set(kept, (counts.get(kept) ?? 0) + 1);
      const tally = new Counts<Rating>();
      const found = settleScale(counts, layout, [5, 7, 10]);
      if ('trouble' in found) {
        account.takeBack(found.trouble, ratings.length);
        account.note({ code: found.trouble, severity: 'error', column: 'rating' }, ratings.length);
        return { kind: 'internal', tally, scale: null };
      }
      settled = found;
      const wasAgreed = flagReader(ratings.map(({ action }) => action));
      for (const { line, action, kept, day, until, from, to, respondent } of ratings) {
        const rating = found.place(kept);
        if (rating !== undefined)
          tally.add({ day, until, from, to, rating, respondent, agreed: agreedWord(wasAgreed(action)) });
        else {
          account.takeBack('not-on-the-scale', 1);
          account.note({
            code: 'not-on-the-scale',
            severity: 'warning',
            line,
            column: 'rating',
            value: typeof kept === 'number' ? String(kept / 10) : kept,
            expected: scaleText(found.scale),
          });
        }
      }
      return { kind: 'internal', tally, scale: found.scale };
    },
  };
};
