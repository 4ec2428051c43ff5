import { Counts } from '../tallies/counts.ts';
import { periodDays } from '../tallies/days.ts';
import type { Rating } from '../tallies/events.ts';
import type { Account } from './account.ts';
import { cellsOf, whenReader } from './cells.ts';
import { dateColumn, periodColumn, respondentColumn } from './columns.ts';
import { flagReader } from './flags.ts';
import type { Kind, Layout, Reader } from './kind.ts';
import { detectScale, scaleText } from './scales.ts';
import { decodeTenths, memoised } from './values.ts';

/** One rating of a team's service by somebody of a team; from = to is a self-rating. */
export const internal: Kind<'internal'> = {
  id: 'internal',
  fileName: /internal/,
  hasItems: false,
  columns: [
    {
      name: 'from_department',
      required: true,
      header: /^(from|from_department|from_team|rater_department)$/,
    },
    { name: 'to_department', required: true, header: /^(to|to_department|to_team|rated_department)$/ },
    { name: 'rating', required: true, header: /^(rating|score|stars)$/ },
    dateColumn,
    periodColumn,
    { name: 'action_agreed', header: /^(action_agreed|agreed|improvement_agreed)$/ },
    respondentColumn,
  ],
  open: (layout, account) => readInternal(layout, account),
};

interface Line extends Omit<Rating, 'agreed'> {
  readonly line: number;
  /** The raw cell, which only the whole column can explain. */
  readonly action: string;
}

const agreedWord = (agreed: boolean | undefined): Rating['agreed'] =>
  agreed === undefined ? '' : agreed ? 'yes' : 'no';

const readInternal = (layout: Layout, account: Account): Reader<'internal'> => {
  const ratings: Line[] = [];
  const decode = memoised(decodeTenths);
  const whenOf = whenReader(account);

  return {
    read: (cells, line) => {
      const row = cellsOf(layout, cells);
      const when = whenOf(row, line);
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
        rating: rating.value,
        respondent: row.name('respondent'),
        action: row.text('action_agreed'),
        line,
      });
    },
    finish: () => {
      const counts = new Map<number, number>();
      for (const { rating } of ratings) counts.set(rating / 10, (counts.get(rating / 10) ?? 0) + 1);
      const scale =
        layout.scale !== undefined && 'min' in layout.scale ? layout.scale : detectScale(counts, [5, 7, 10]);
      const wasAgreed = flagReader(ratings.map(({ action }) => action));
      const tally = new Counts<Rating>();
      for (const { line, action, ...rating } of ratings)
        if (rating.rating >= scale.min * 10 && rating.rating <= scale.max * 10)
          tally.add({ ...rating, agreed: agreedWord(wasAgreed(action)) });
        else {
          account.takeBack('not-on-the-scale', 1);
          account.note({
            code: 'not-on-the-scale',
            severity: 'warning',
            line,
            column: 'rating',
            value: String(rating.rating / 10),
            expected: scaleText(scale),
          });
        }
      return { kind: 'internal', tally, scale };
    },
  };
};
