import type { Scale } from '../statistics/mean.ts';
import { Answers } from '../tallies/answers.ts';
import { periodDays } from '../tallies/days.ts';
import type { Account } from './account.ts';
import { type Settled, settleScale, type Unsettled } from './answer-scale.ts';
import { whenReader } from './cells.ts';
import type { Decoder } from './decoded.ts';
import type { Layout, Reader } from './kind.ts';
import { scaleText } from './scales.ts';
import { tidied, tidyName } from './words.ts';

/** How a kind whose rows each hold one customer's answer reads that answer: on a scale that is known, or on one to be settled at the end. */
export interface Answer {
  /** The canonical column it stands in. */
  readonly column: string;
  /** Numbers in tenths, words as they are. */
  readonly decode: Decoder<number | string>;
  /** How many tenths make one step of the value that is kept: 10 where whole numbers are. */
  readonly step: number;
  /** The scale, or the ends among which it is to be found. */
  readonly scale: Scale | { readonly maxima: readonly number[] };
}

/** Words are counted under numbers that no answer has until their places are known. */
const firstWord = -1_000_000;

const textAt = (cells: readonly string[], at = -1): string => cells[at] ?? '';

/** Reads rows of one answer each into counts by day, department and value. */
export const readAnswers = <K extends 'nps' | 'reviews'>(
  kind: K,
  layout: Layout,
  account: Account,
  answer: Answer,
): Reader<K> => {
  const counts = new Answers();
  const words: string[] = [];
  const firstLines = new Map<number, number>();
  const whenOf = whenReader(layout, account);
  const departmentOf = tidied();
  // Looked up once and not by name in each of a million rows.
  const [answerAt, departmentAt, respondentAt, responseAt] = [
    answer.column,
    'department',
    'respondent',
    'response',
  ].map((name) => layout.columns.get(name) ?? -1);
  let settled: Settled | undefined;
  const decode = account.booked(answer.column, answer.decode, (kept) => {
    const place = settled?.place(kept);
    return place === undefined ? undefined : String(place / 10);
  });

  const codeOf = (kept: number | string): number => {
    if (typeof kept === 'number') return kept;
    const known = words.indexOf(kept);
    return firstWord - (known >= 0 ? known : words.push(kept) - 1);
  };
  const expected = 'min' in answer.scale ? { expected: scaleText(answer.scale) } : {};
  const keptOf = (code: number): number | string => words[firstWord - code] ?? code;

  const settle = (): Settled | Unsettled => {
    if ('min' in answer.scale) {
      const { min, max } = answer.scale;
      return {
        scale: answer.scale,
        place: (kept) =>
          typeof kept === 'number' && kept >= min * 10 && kept <= max * 10 ? kept : undefined,
      };
    }
    const kept = new Map([...counts.by('value')].map(([code, count]) => [keptOf(code), count]));
    return settleScale(kept, layout, answer.scale.maxima);
  };

  /** Values outside a scale that only the whole file could tell. */
  const setOutsideAside = ({ scale, place }: Settled): void => {
    let rows = 0;
    for (const [code, count] of counts.by('value')) {
      const kept = keptOf(code);
      if (place(kept) !== undefined) continue;
      rows += count;
      account.takeBack('not-on-the-scale', count);
      account.note(
        {
          code: 'not-on-the-scale',
          severity: 'warning',
          column: answer.column,
          value: typeof kept === 'number' ? String(kept / 10) : kept,
          expected: scaleText(scale),
          line: firstLines.get(code) ?? 0,
        },
        count,
      );
    }
    if (rows > 0 && 'maxima' in answer.scale)
      account.note(
        { code: 'scale-mixed', severity: 'warning', column: answer.column, expected: scaleText(scale) },
        rows,
      );
  };

  return {
    read: (cells, line) => {
      const raw = textAt(cells, answerAt);
      const decoded = decode(raw);
      if (decoded.status === 'missing') return account.setAside('no-answer');
      if (decoded.status === 'wrong') {
        account.setAside(decoded.code);
        return account.note({
          code: decoded.code,
          severity: 'warning',
          line,
          column: answer.column,
          value: raw,
          ...expected,
        });
      }
      const when = whenOf(cells, line);
      if (when === undefined) return;
      const code = codeOf(decoded.value);
      if (!firstLines.has(code)) firstLines.set(code, line);
      const respondent = tidyName(textAt(cells, respondentAt));
      counts.add(
        {
          day: when.day === '' && when.wave !== '' ? (periodDays(when.wave)?.to ?? '') : when.day,
          department: departmentOf(textAt(cells, departmentAt)),
          value: code,
        },
        respondent === '' ? undefined : respondent,
        respondent === '' ? tidyName(textAt(cells, responseAt)) : respondent,
      );
      account.rowScored();
    },
    finish: () => {
      const found = settle();
      // How likely somebody is to recommend, in words, is neither NPS nor a rating.
      if ('trouble' in found || found.family === 'likelihood') {
        const code = 'trouble' in found ? found.trouble : 'recommend-words';
        account.takeBack(code, counts.total);
        account.note({ code, severity: 'error', column: answer.column }, counts.total);
        return { kind, tally: new Answers(), scale: null };
      }
      settled = found;
      if (found.doubt !== undefined)
        account.note({
          code: found.doubt,
          severity: 'warning',
          column: answer.column,
          expected: scaleText(found.scale),
        });
      setOutsideAside(found);
      const tally = counts.revalued((code) => {
        const place = found.place(keptOf(code));
        return place === undefined ? undefined : place / answer.step;
      });
      return { kind, tally, scale: found.scale };
    },
  };
};
