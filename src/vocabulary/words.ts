import { folded, plainAnswer } from './plain-answer.ts';
import { type ByLanguage, readData, wordingsOf } from './read-data.ts';

const meanings = ['missing', 'yes', 'no', 'staff', 'manager', 'executive', 'total'] as const;
type Meaning = (typeof meanings)[number];

/** Signs that plain answers lose, and that say that there is none. */
const bareMarks = new Set(['.', '…', '...']);

let known: ReadonlyMap<Meaning, ReadonlySet<string>> | undefined;

const isAmong = (meaning: Meaning, text: string): boolean => {
  known ??= (() => {
    const data = readData<Readonly<Record<Meaning, ByLanguage>>>('words.json');
    return new Map(
      meanings.map((one) => {
        const words = wordingsOf(data[one]).map(plainAnswer);
        return [one, new Set([...words, ...words.map(folded)])];
      }),
    );
  })();
  return known.get(meaning)?.has(plainAnswer(text)) ?? false;
};

/** Whether a text says that there is no answer: N/A, I don't know, Nie wiem, Не знаю, Ne znam, Nežinau … */
export const isMissingWord = (text: string): boolean =>
  bareMarks.has(text.trim()) || isAmong('missing', text);

/** Whether a label says that its row sums up others: Total, Razem, Итого, Ukupno, Iš viso … */
export const isTotalWord = (text: string): boolean => isAmong('total', text);

/** Yes or no in the five languages, by a mark or by 1 and 0; undefined for anything else. */
export const yesOrNo = (text: string): boolean | undefined =>
  isAmong('yes', text) ? true : isAmong('no', text) ? false : undefined;

/** Whose position a word names; undefined where it names none that is known. */
export const levelWord = (text: string): 'staff' | 'manager' | 'executive' | undefined =>
  (['staff', 'manager', 'executive'] as const).find((level) => isAmong(level, text));
