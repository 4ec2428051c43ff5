import type { Scale } from '../statistics/mean.ts';
import { plainAnswer } from '../vocabulary/plain-answer.ts';
import {
  isScaleWord,
  placeOn,
  samePlaces,
  scalesFor,
  type VerbalScale,
} from '../vocabulary/verbal-scales.ts';
import { type Decoder, isMissing, missing, valued, wrong } from './decoded.ts';
import type { Layout } from './kind.ts';
import { decodeTenths } from './numbers.ts';
import { detectScale } from './scales.ts';

/** An answer as it is kept until the whole column is known: a number in tenths, or a word of a scale. */
type Kept = number | string;

/** The place of an answer in a list as LimeSurvey exports it: A4, AO04. */
const answerCode = /^AO?0?([1-9])$/i;

/** The labels that culture.yaml declares, from the lowest up; none where it declares numbers or nothing. */
export const labelsOf = ({ scale }: Layout): readonly string[] =>
  scale !== undefined && 'labels' in scale ? scale.labels : [];

/** What can be said of answers before the scale is known: numbers in tenths, words of scales; labels that culture.yaml or the model gives are words too. */
export const answerDecoder = (labels: readonly string[]): Decoder<Kept> => {
  const own = new Set(labels.map(plainAnswer));
  return (raw) => {
    const word = plainAnswer(raw);
    if (own.has(word)) return valued(word);
    if (isMissing(raw)) return missing;
    const code = answerCode.exec(raw.trim())?.[1];
    if (code !== undefined) return valued(Number(code) * 10);
    const number = decodeTenths(raw);
    if (number.status === 'value') return number;
    return isScaleWord(word) ? valued(word) : wrong('not-an-answer');
  };
};

/** The scale that answers turned out to be on. */
export interface Settled {
  readonly scale: Scale;
  /** The place of an answer in tenths; undefined where it has none. */
  place(kept: Kept): number | undefined;
  /** What makes the reading less than certain: an issue code. */
  readonly doubt?: 'scale-unsure' | 'scale-end-unused' | 'forms-mixed';
  /** What its words speak of, where they are those of a usual scale: agreement, likelihood … */
  readonly family?: string;
}

/** Answers whose words fit several scales of the same length with different places, or no scale at all. */
export interface Unsettled {
  readonly trouble: 'scale-ambiguous' | 'scale-unknown';
}

/** From so many answers on, what nobody chose is a sign that it was not there to be chosen. */
export const provingAnswers = 50;

export type Counts = ReadonlyMap<Kept, number>;

const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

const numbersIn = (counts: Counts): Map<number, number> =>
  new Map([...counts].flatMap(([kept, count]) => (typeof kept === 'number' ? [[kept, count] as const] : [])));

const wordsIn = (counts: Counts): string[] => [...counts.keys()].filter((kept) => typeof kept === 'string');

/** Whether most answers are numbers, so that a stray word does not decide on their scale. */
export const areNumbers = (counts: Counts): boolean => total(numbersIn(counts)) * 2 >= total(counts);

type Listed = (word: string) => number | undefined;

/** A scale in words, before its length is held against anything else. */
interface Verbal {
  readonly size: number;
  readonly placeOf: Listed;
  readonly family?: string;
  readonly isUnsure: boolean;
}

const onList = (list: readonly string[]): Listed => {
  const places = new Map(list.map((label, index) => [plainAnswer(label), index + 1]));
  return (word) => places.get(word);
};

/** By the model's own labels, if all words are among them; a middle that nobody of many chose is doubted. */
const byOwnLabels = (
  words: readonly string[],
  answers: number,
  lists: Layout['labels'],
): Verbal | undefined => {
  const own = lists.find((list) => words.every((word) => onList(list)(word) !== undefined));
  if (own === undefined) return undefined;
  const middle = own.length % 2 === 1 ? plainAnswer(own[(own.length - 1) / 2] ?? '') : undefined;
  const lacksMiddle = middle !== undefined && words.length === own.length - 1 && !words.includes(middle);
  return { size: own.length, placeOf: onList(own), isUnsure: lacksMiddle && answers >= provingAnswers };
};

/** How many words share their place with another one: a scale that keeps apart what people kept apart is the better one. */
const shared = (scale: VerbalScale, words: readonly string[]): number =>
  words.length - new Set(words.map((word) => placeOn(scale, word))).size;

/** By the usual scales: of those with a place for every word the one that keeps most words apart, then the shortest. */
const byUsualScales = (
  words: readonly string[],
  answers: number,
  size: number | undefined,
): Verbal | Unsettled => {
  const fitting = scalesFor(words)
    .filter((scale) => size === undefined || scale.size === size)
    .map((scale) => ({ scale, shared: shared(scale, words) }))
    .sort((a, b) => a.shared - b.shared || a.scale.size - b.scale.size);
  const [best] = fitting;
  if (best === undefined) return { trouble: 'scale-unknown' };
  const { scale } = best;
  const equals = fitting.filter((one) => one.shared === best.shared);
  const rivals = equals.filter((one) => one.scale.size === scale.size).map((one) => one.scale);
  if (!samePlaces(rivals, words)) return { trouble: 'scale-ambiguous' };
  return {
    size: scale.size,
    placeOf: (word) => placeOn(scale, word),
    family: scale.family,
    isUnsure: size === undefined && answers < provingAnswers && equals.length > rivals.length,
  };
};

const verbalOf = (counts: Counts, { labels, scale }: Layout): Verbal | Unsettled => {
  const [words, answers] = [wordsIn(counts), total(counts)];
  if (scale !== undefined && 'labels' in scale)
    return { size: scale.labels.length, placeOf: onList(scale.labels), isUnsure: false };
  const size = scale === undefined ? undefined : scale.max - scale.min + 1;
  const own = byOwnLabels(words, answers, labels);
  return own !== undefined && (size === undefined || own.size === size)
    ? own
    : byUsualScales(words, answers, size);
};

const onWords = ({ size, placeOf, family, isUnsure }: Verbal, hasNumbers: boolean): Settled => ({
  scale: { min: 1, max: size },
  place: (kept) => {
    if (typeof kept === 'number') return kept >= 10 && kept <= size * 10 ? kept : undefined;
    const place = placeOf(kept);
    return place === undefined ? undefined : place * 10;
  },
  ...(isUnsure ? { doubt: 'scale-unsure' as const } : hasNumbers ? { doubt: 'forms-mixed' as const } : {}),
  ...(family === undefined ? {} : { family }),
});

/** Whether many answers leave out the end of a scale, or most of what makes it longer than 5. */
const isHardlyUsed = (numbers: ReadonlyMap<number, number>, { max }: Scale): boolean => {
  if (total(numbers) < provingAnswers) return false;
  const beyond = Array.from({ length: Math.max(0, max - 5) }, (_, index) => (6 + index) * 10);
  const used = beyond.filter((tenths) => numbers.has(tenths)).length;
  return !numbers.has(max * 10) || used < beyond.length / 2;
};

/** The scale of numbers: the one declared, else the shortest usual one; words count where they are of a scale just as long. */
const onNumbers = (counts: Counts, layout: Layout, maxima: readonly number[]): Settled => {
  const numbers = numbersIn(counts);
  const declared = layout.scale !== undefined && 'min' in layout.scale ? layout.scale : undefined;
  const scale =
    declared ?? detectScale(new Map([...numbers].map(([tenths, count]) => [tenths / 10, count])), maxima);
  const verbal = wordsIn(counts).length === 0 ? undefined : verbalOf(counts, layout);
  const words =
    verbal !== undefined && !('trouble' in verbal) && scale.min === 1 && verbal.size === scale.max
      ? verbal
      : undefined;
  return {
    scale,
    place: (kept) => {
      if (typeof kept === 'number')
        return kept >= scale.min * 10 && kept <= scale.max * 10 ? kept : undefined;
      const place = words?.placeOf(kept);
      return place === undefined ? undefined : place * 10;
    },
    ...(words !== undefined
      ? { doubt: 'forms-mixed' as const }
      : declared === undefined && isHardlyUsed(numbers, scale)
        ? { doubt: 'scale-end-unused' as const }
        : {}),
  };
};

/**
 * Settles which scale a column's answers are on: by its numbers where most of them are numbers; else as declared, by the
 * model's own labels, or by the usual scale that has a place for every word and keeps most of them apart. Unused
 * categories keep their place.
 */
export const settleScale = (
  counts: Counts,
  layout: Layout,
  maxima: readonly number[],
): Settled | Unsettled => {
  if (areNumbers(counts) && !(layout.scale !== undefined && 'labels' in layout.scale))
    return onNumbers(counts, layout, maxima);
  const verbal = verbalOf(counts, layout);
  return 'trouble' in verbal ? verbal : onWords(verbal, numbersIn(counts).size > 0);
};
