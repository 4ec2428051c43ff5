import { Matrix, type SurveyRow } from '../tallies/matrix.ts';
import type { Account } from './account.ts';
import { answerDecoder, labelsOf, type Settled } from './answer-scale.ts';
import { Cells, levelReader, whenReader } from './cells.ts';
import {
  dateColumn,
  departmentColumn,
  durationColumn,
  levelColumn,
  periodColumn,
  respondentColumn,
  responseColumn,
} from './columns.ts';
import { memoised } from './decoded.ts';
import { decodeDuration, hardlySeconds } from './duration.ts';
import { settleItems } from './item-scales.ts';
import type { Kind, Layout, Reader } from './kind.ts';
import { scaleText } from './scales.ts';
import { decodeYes } from './words.ts';

/** A row as it is kept until the scale of its answers is known. */
interface Person extends Omit<SurveyRow, 'options' | 'answers'> {
  readonly line: number;
  /** Answers by item: numbers in tenths, words as they are. */
  readonly kept: ReadonlyMap<string, number | string>;
  readonly knowledge: ReadonlyMap<string, number>;
}

/** One employee's answers to the model's items. */
export const survey: Kind<'survey'> = {
  id: 'survey',
  fileName: /survey|pulse|questionnaire|ankiet|anket|анкет|опрос|apklaus/,
  hasItems: true,
  columns: [
    dateColumn,
    periodColumn,
    departmentColumn,
    levelColumn,
    { name: 'customer_facing' },
    respondentColumn,
    responseColumn,
    durationColumn,
  ],
  open: (layout, account) => readSurvey(layout, account),
};

const readSurvey = (layout: Layout, account: Account): Reader<'survey'> => {
  const people: Person[] = [];
  let settled: ReadonlyMap<string, Settled> = new Map();
  const opinions = [...layout.items].filter(([item]) => !layout.knowledge.has(item));
  const labels = [...labelsOf(layout), ...layout.labels.flat()];
  const decode = account.booked('answers', answerDecoder(labels), (kept) => {
    const places = [...settled.values()].map(({ place }) => place(kept));
    const place = places.find((one) => one !== undefined);
    return place === undefined ? undefined : String(place / 10);
  });
  const facingOf = account.booked('customer_facing', decodeYes, (facing) => (facing ? 'yes' : 'no'));
  const durationOf = memoised(decodeDuration);
  const [whenOf, levelOf] = [whenReader(layout, account), levelReader(account)];

  const opinionsOf = (cells: readonly string[], line: number): Map<string, number | string> => {
    const answers = new Map<string, number | string>();
    for (const [item, index] of opinions) {
      const raw = cells[index] ?? '';
      const answer = decode(raw);
      if (answer.status === 'missing') continue;
      const isPart = answer.status === 'value' && typeof answer.value === 'number' && answer.value % 10 !== 0;
      if (answer.status === 'value' && !isPart) answers.set(item, answer.value);
      else {
        const code = answer.status === 'wrong' ? answer.code : 'not-a-whole-number';
        account.note({ code, severity: 'warning', line, column: item, value: raw });
      }
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

  /** Steps above the lowest option; answers off the scale are noted and left out. */
  const stepsOf = ({ kept, line }: Person): Map<string, number> => {
    const steps = new Map<string, number>();
    for (const [item, answer] of kept) {
      const found = settled.get(item);
      if (found === undefined) continue;
      const place = found.place(answer);
      if (place !== undefined) steps.set(item, place / 10 - found.scale.min);
      else
        account.note({
          code: 'not-on-the-scale',
          severity: 'warning',
          line,
          column: item,
          value: typeof answer === 'number' ? String(answer / 10) : answer,
          expected: scaleText(found.scale),
        });
    }
    return steps;
  };

  /** How long the person took; null where the file does not say. */
  const secondsOf = (row: Cells, line: number): number | null => {
    const raw = row.text('duration');
    const took = durationOf(raw);
    if (took.status === 'wrong')
      account.note({ code: took.code, severity: 'warning', line, column: 'duration', value: raw });
    return took.status === 'value' ? took.value : null;
  };

  /** Whether what stands in the column of durations can be seconds at all; where it cannot, that is noted. */
  const areSeconds = (): boolean => {
    const pace = hardlySeconds(
      people.map(({ seconds, kept, knowledge }) => ({ seconds, items: kept.size + knowledge.size })),
    );
    if (pace !== undefined)
      account.note({
        code: 'duration-hardly-seconds',
        severity: 'warning',
        column: 'duration',
        facts: { pace: pace.toFixed(1) },
      });
    return pace === undefined;
  };

  /** The person; where only the answer has an id, the same id with the same answers, for another survey may use it again. */
  const respondentOf = (row: Cells, cells: readonly string[]): string => {
    const [person, response] = [row.name('respondent'), row.name('response')];
    return person !== '' || response === '' ? person : JSON.stringify(cells);
  };

  return {
    read: (cells, line) => {
      const row = new Cells(layout, cells);
      const when = whenOf(cells, line);
      if (when === undefined) return;
      const [kept, knowledge] = [opinionsOf(cells, line), knowledgeOf(cells)];
      if (kept.size + knowledge.size === 0) return account.setAside('no-answer');
      const facing = facingOf(row.text('customer_facing'));
      if (facing.status === 'wrong')
        account.note({ code: facing.code, severity: 'warning', line, column: 'customer_facing' });
      people.push({
        ...when,
        department: row.name('department'),
        level: levelOf(row, line),
        respondent: respondentOf(row, cells),
        customerFacing: facing.status !== 'value' ? '' : facing.value ? 'yes' : 'no',
        seconds: secondsOf(row, line),
        line,
        kept,
        knowledge,
      });
    },
    finish: () => {
      const found = settleItems(
        people.map(({ kept }) => kept),
        layout,
        account,
      );
      settled = found.items;
      const { scale } = found;
      const isTimed = areSeconds();
      const tally = new Matrix<SurveyRow>();
      for (const person of people) {
        const { line, kept, knowledge, seconds, ...row } = person;
        const answers = new Map([...stepsOf(person), ...knowledge]);
        if (answers.size === 0) {
          account.setAside('not-on-the-scale');
          continue;
        }
        account.rowScored();
        tally.add({
          ...row,
          options: scale === null ? 0 : scale.max - scale.min + 1,
          answers,
          seconds: isTimed ? seconds : null,
        });
      }
      return { kind: 'survey', tally, scale };
    },
  };
};
