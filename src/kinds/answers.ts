import type { Scale } from '../statistics/mean.ts';
import { Answers } from '../tallies/answers.ts';
import type { Account } from './account.ts';
import type { Layout, Reader } from './kind.ts';
import { detectScale, scaleText } from './scales.ts';
import { type Decoder, decodeDay, memoised, tidyName } from './values.ts';

/** How a kind whose rows each hold one customer's answer reads that answer. */
export interface Answer {
  /** The canonical column it stands in. */
  readonly column: string;
  readonly decode: Decoder<number>;
  /** How many of the decoded value's steps make one step of the scale: 10 where tenths are kept. */
  readonly steps: number;
  /** The scale, or the ends among which it is to be found. */
  readonly scale: Scale | { readonly maxima: readonly number[] };
}

/** Reads rows of one answer each into counts by day, department and value; a scale that is not given is settled at the end. */
export const readAnswers = <K extends 'nps' | 'reviews'>(
  kind: K,
  layout: Layout,
  account: Account,
  answer: Answer,
): Reader<K> => {
  const counts = new Answers();
  const [decodeAnswer, decodeDate] = [memoised(answer.decode), memoised(decodeDay)];
  const firstLines = new Map<number, number>();
  const at = (name: string): number | undefined => layout.columns.get(name);
  const [answerAt, dateAt, departmentAt, respondentAt] = [
    at(answer.column),
    at('date'),
    at('department'),
    at('respondent'),
  ];
  const cell = (cells: readonly string[], index: number | undefined): string =>
    index === undefined ? '' : (cells[index] ?? '');

  const onScale = (value: number, { min, max }: Scale): boolean =>
    value >= min * answer.steps && value <= max * answer.steps;

  /** The day of a row; undefined where the file has dates and this row's cannot be read. */
  const dayOf = (cells: readonly string[], line: number): string | undefined => {
    if (dateAt === undefined) return '';
    const raw = cell(cells, dateAt);
    const day = decodeDate(raw);
    if (day.status === 'value') return day.value;
    const code = day.status === 'wrong' ? day.code : 'no-date';
    account.setAside(code);
    account.note({ code, severity: 'warning', line, column: 'date', value: raw });
    return undefined;
  };

  /** Values outside a scale that only the whole file could tell. */
  const settle = (scale: Scale): Answers => {
    const outside = [...counts.by('value')].filter(([value]) => !onScale(value, scale));
    for (const [value, count] of outside) {
      account.takeBack('not-on-the-scale', count);
      account.note(
        {
          code: 'not-on-the-scale',
          severity: 'warning',
          column: answer.column,
          value: String(value / answer.steps),
          expected: scaleText(scale),
          line: firstLines.get(value) ?? 0,
        },
        count,
      );
    }
    const rows = outside.reduce((sum, [, count]) => sum + count, 0);
    if (rows > 0)
      account.note(
        { code: 'scale-mixed', severity: 'warning', column: answer.column, expected: scaleText(scale) },
        rows,
      );
    return counts.where(({ value }) => onScale(value, scale));
  };

  return {
    read: (cells, line) => {
      const raw = cell(cells, answerAt);
      const value = decodeAnswer(raw);
      const expected = 'min' in answer.scale ? { expected: scaleText(answer.scale) } : {};
      const note = { severity: 'warning', line, column: answer.column, value: raw, ...expected } as const;
      if (value.status === 'missing') return account.setAside('no-answer');
      if (value.status === 'wrong') {
        account.setAside(value.code);
        return account.note({ code: value.code, ...note });
      }
      if ('min' in answer.scale && !onScale(value.value, answer.scale)) {
        account.setAside('not-on-the-scale');
        return account.note({ code: 'not-on-the-scale', ...note });
      }
      const day = dayOf(cells, line);
      if (day === undefined) return;
      if (!firstLines.has(value.value)) firstLines.set(value.value, line);
      const respondent = tidyName(cell(cells, respondentAt));
      counts.add(
        { day, department: tidyName(cell(cells, departmentAt)), value: value.value },
        respondent === '' ? undefined : respondent,
      );
      account.rowScored();
    },
    finish: () => {
      const { scale: given } = answer;
      if ('min' in given) return { kind, tally: counts, scale: given };
      const values = [...counts.by('value')];
      const scale = detectScale(new Map(values.map(([value, n]) => [value / answer.steps, n])), given.maxima);
      return { kind, tally: settle(scale), scale };
    },
  };
};
