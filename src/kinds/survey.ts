import type { Scale } from '../statistics/mean.ts';
import { quarterOf } from '../tallies/days.ts';
import { Matrix, type Row } from '../tallies/matrix.ts';
import type { Account } from './account.ts';
import { dateColumn, departmentColumn, respondentColumn } from './columns.ts';
import type { Kind, Layout, Reader } from './kind.ts';
import { detectScale, scaleText } from './scales.ts';
import {
  type Decoder,
  decodeDay,
  decodeLabel,
  decodeLevel,
  decodePeriod,
  decodeWhole,
  memoised,
  tidyName,
} from './values.ts';

interface Person extends Omit<Row, 'options' | 'answers'> {
  readonly line: number;
  /** Answers as the file gives them, by item. */
  readonly raw: ReadonlyMap<string, number>;
}

const given = (layout: Layout): { scale: Scale | undefined; decode: Decoder<number> } => {
  const { scale } = layout;
  if (scale === undefined) return { scale, decode: decodeWhole };
  if ('min' in scale) return { scale, decode: decodeWhole };
  return { scale: { min: 1, max: scale.labels.length }, decode: decodeLabel(scale.labels) };
};

/** One employee's answers to the model's items. */
export const survey: Kind<Matrix> = {
  id: 'survey',
  people: 'employees',
  fileName: /survey|pulse|questionnaire/,
  hasItems: true,
  columns: [
    dateColumn,
    { name: 'period', header: /^(period|wave|quarter|survey_wave)$/ },
    departmentColumn,
    { name: 'level', header: /^(level|role_level|position_level|seniority)$/ },
    respondentColumn,
  ],
  open: (layout, account) => readSurvey(layout, account),
};

const readSurvey = (layout: Layout, account: Account): Reader<Matrix> => {
  const people: Person[] = [];
  const { scale: declared, decode } = given(layout);
  const decodeAnswer = memoised(decode);
  const [decodeDate, decodeWave, decodeRank] = [
    memoised(decodeDay),
    memoised(decodePeriod),
    memoised(decodeLevel),
  ];
  const cell = (cells: readonly string[], name: string): string =>
    cells[layout.columns.get(name) ?? -1] ?? '';

  /** When a row was answered; undefined where the file says when and this row's word cannot be read. */
  const whenOf = (cells: readonly string[], line: number): Pick<Row, 'wave' | 'day'> | undefined => {
    const column = ['period', 'date'].find((name) => layout.columns.has(name));
    if (column === undefined) return { wave: '', day: '' };
    const raw = cell(cells, column);
    const decoded = column === 'period' ? decodeWave(raw) : decodeDate(raw);
    if (decoded.status === 'value')
      return column === 'period'
        ? { wave: decoded.value, day: '' }
        : { wave: quarterOf(decoded.value), day: decoded.value };
    const code = decoded.status === 'wrong' ? decoded.code : 'no-date';
    account.setAside(code);
    account.note({ code, severity: 'warning', line, column, value: raw });
    return undefined;
  };

  const levelOf = (cells: readonly string[], line: number): Row['level'] => {
    const level = decodeRank(cell(cells, 'level'));
    if (level.status === 'wrong')
      account.note({ code: level.code, severity: 'warning', line, column: 'level' });
    return level.status === 'value' ? level.value : '';
  };

  const answersOf = (cells: readonly string[], line: number): Map<string, number> => {
    const answers = new Map<string, number>();
    for (const [item, index] of layout.items) {
      const raw = cells[index] ?? '';
      const answer = decodeAnswer(raw);
      if (answer.status === 'value') answers.set(item, answer.value);
      if (answer.status === 'wrong')
        account.note({ code: answer.code, severity: 'warning', line, column: item, value: raw });
    }
    return answers;
  };

  const detect = (): Scale => {
    const counts = new Map<number, number>();
    for (const { raw } of people)
      for (const answer of raw.values()) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    return detectScale(counts, [5, 7, 10]);
  };

  /** Steps above the lowest option; answers off the scale are noted and left out. */
  const stepsOf = ({ raw, line }: Person, scale: Scale): Map<string, number> => {
    const steps = new Map<string, number>();
    for (const [item, answer] of raw)
      if (answer >= scale.min && answer <= scale.max) steps.set(item, answer - scale.min);
      else
        account.note({
          code: 'not-on-the-scale',
          severity: 'warning',
          line,
          column: item,
          value: String(answer),
          expected: scaleText(scale),
        });
    return steps;
  };

  return {
    read: (cells, line) => {
      const when = whenOf(cells, line);
      if (when === undefined) return;
      const raw = answersOf(cells, line);
      if (raw.size === 0) return account.setAside('no-answer');
      people.push({
        ...when,
        department: tidyName(cell(cells, 'department')),
        level: levelOf(cells, line),
        respondent: tidyName(cell(cells, 'respondent')),
        line,
        raw,
      });
    },
    finish: () => {
      const scale = declared ?? detect();
      const tally = new Matrix();
      for (const person of people) {
        const { line, raw, ...row } = person;
        const answers = stepsOf(person, scale);
        if (answers.size === 0) {
          account.setAside('not-on-the-scale');
          continue;
        }
        account.rowScored();
        tally.add({ ...row, options: scale.max - scale.min + 1, answers });
      }
      return { tally, scale };
    },
  };
};
