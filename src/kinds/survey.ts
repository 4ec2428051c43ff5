import type { Scale } from '../statistics/mean.ts';
import { Matrix, type SurveyRow } from '../tallies/matrix.ts';
import type { Account } from './account.ts';
import { cellsOf, levelReader, whenReader } from './cells.ts';
import { dateColumn, departmentColumn, levelColumn, periodColumn, respondentColumn } from './columns.ts';
import type { Kind, Layout, Reader } from './kind.ts';
import { detectScale, scaleText } from './scales.ts';
import { type Decoder, decodeAgreement, decodeLabel, decodeWhole, decodeYes, memoised } from './values.ts';

interface Person extends Omit<SurveyRow, 'options' | 'answers'> {
  readonly line: number;
  /** Answers as the file gives them, by item. */
  readonly raw: ReadonlyMap<string, number>;
  readonly knowledge: ReadonlyMap<string, number>;
}

const given = ({ scale, labels }: Layout): { scale: Scale | undefined; decode: Decoder<number> } => {
  if (scale === undefined) return { scale, decode: decodeAgreement(labels) };
  if ('min' in scale) return { scale, decode: decodeWhole };
  return { scale: { min: 1, max: scale.labels.length }, decode: decodeLabel(scale.labels) };
};

/** One employee's answers to the model's items. */
export const survey: Kind<'survey'> = {
  id: 'survey',
  fileName: /survey|pulse|questionnaire/,
  hasItems: true,
  columns: [
    dateColumn,
    periodColumn,
    departmentColumn,
    levelColumn,
    { name: 'customer_facing', header: /^(customer_?facing|front_?line|works_with_customers)$/ },
    respondentColumn,
  ],
  open: (layout, account) => readSurvey(layout, account),
};

const readSurvey = (layout: Layout, account: Account): Reader<'survey'> => {
  const people: Person[] = [];
  const { scale: declared, decode } = given(layout);
  const decodeAnswer = memoised(decode);
  const [whenOf, levelOf] = [whenReader(account), levelReader(account)];
  const opinions = [...layout.items].filter(([item]) => !layout.knowledge.has(item));

  const opinionsOf = (cells: readonly string[], line: number): Map<string, number> => {
    const answers = new Map<string, number>();
    for (const [item, index] of opinions) {
      const raw = cells[index] ?? '';
      const answer = decodeAnswer(raw);
      if (answer.status === 'value') answers.set(item, answer.value);
      if (answer.status === 'wrong')
        account.note({ code: answer.code, severity: 'warning', line, column: item, value: raw });
    }
    return answers;
  };

  /** What somebody knows: the number that the key gives an answer, −1 for any other. */
  const knowledgeOf = (cells: readonly string[]): Map<string, number> => {
    const answers = new Map<string, number>();
    for (const [item, key] of layout.knowledge) {
      const raw = (cells[layout.items.get(item) ?? -1] ?? '').trim().toLowerCase();
      if (raw !== '') answers.set(item, key.get(raw) ?? -1);
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
      const row = cellsOf(layout, cells);
      const when = whenOf(row, line);
      if (when === undefined) return;
      const [raw, knowledge] = [opinionsOf(cells, line), knowledgeOf(cells)];
      if (raw.size + knowledge.size === 0) return account.setAside('no-answer');
      const facing = decodeYes(row.text('customer_facing'));
      people.push({
        ...when,
        department: row.name('department'),
        level: levelOf(row, line),
        respondent: row.name('respondent'),
        customerFacing: facing.status !== 'value' ? '' : facing.value ? 'yes' : 'no',
        line,
        raw,
        knowledge,
      });
    },
    finish: () => {
      const scale = declared ?? detect();
      const tally = new Matrix<SurveyRow>();
      for (const person of people) {
        const { line, raw, knowledge, ...row } = person;
        const answers = new Map([...stepsOf(person, scale), ...knowledge]);
        if (answers.size === 0) {
          account.setAside('not-on-the-scale');
          continue;
        }
        account.rowScored();
        tally.add({ ...row, options: scale.max - scale.min + 1, answers });
      }
      return { kind: 'survey', tally, scale };
    },
  };
};
