import type { Likert } from '../charts/likert.ts';
import { practicesView } from './practices.ts';
import type { Desk } from './shown.ts';

/** The answers to the items of each dimension as a chart for slides, with the dimension's id; none where no item was answered. */
export const likertView = (desk: Desk): { readonly id: string; readonly chart: Likert }[] => {
  const { say } = desk;
  return practicesView(desk).chapters.flatMap(({ id, name, practices }) => {
    const rows = practices.flatMap(({ items }) =>
      items.flatMap(({ wording, reversed, share, bar }): Likert['rows'][number][] => {
        if (share === null) return [];
        const named = reversed === '' ? wording : `${wording} – ${reversed}`;
        if (!share.measured) return [{ figure: share.figure, name: named, text: share.reason }];
        const text = [`${share.num.text} (${share.interval})`, share.n].filter(Boolean).join(', ');
        const row = { figure: share.num.figure, name: named, text };
        return [bar === null ? row : { ...row, answers: bar }];
      }),
    );
    const chart: Likert = {
      title: say('report.likert.title', { name }),
      description: say('report.likert.description'),
      against: say('report.practice.against'),
      neither: say('report.practice.neither'),
      favourable: say('report.practice.favourable'),
      rows,
    };
    return rows.length === 0 ? [] : [{ id, chart }];
  });
};
