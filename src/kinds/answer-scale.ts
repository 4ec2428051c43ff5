import type { Scale } from '../statistics/mean.ts';
import { plainAnswer } from '../vocabulary/plain-answer.ts';
import { isScaleWord, placeOn, samePlaces, scalesFor } from '../vocabulary/verbal-scales.ts';
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

/** Fewer answers than this in which nobody chose the middle do not prove that there was none. */
const provingAnswers = 50;

type Listed = (word: string) => number | undefined;

const onWords = (size: number, placeOf: Listed, hasNumbers: boolean, isUnsure: boolean): Settled => ({
  scale: { min: 1, max: size },
  place: (kept) => {
    if (typeof kept === 'number') return kept >= 10 && kept <= size * 10 ? kept : undefined;
    const place = placeOf(kept);
    return place === undefined ? undefined : place * 10;
  },
  ...(isUnsure ? { doubt: 'scale-unsure' as const } : hasNumbers ? { doubt: 'forms-mixed' as const } : {}),
});

const onList = (list: readonly string[]): Listed => {
  const places = new Map(list.map((label, index) => [plainAnswer(label), index + 1]));
  return (word) => places.get(word);
};

const total = (counts: ReadonlyMap<Kept, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** The scale of numbers: the one declared, else the shortest usual one. */
const onNumbers = (
  counts: ReadonlyMap<number, number>,
  { scale }: Layout,
  maxima: readonly number[],
): Settled => {
  const declared = scale !== undefined && 'min' in scale ? scale : undefined;
  const found =
    declared ?? detectScale(new Map([...counts].map(([tenths, count]) => [tenths / 10, count])), maxima);
  // Of so many people somebody would have gone to the end, if that is where it is.
  const isEndUnused =
    declared === undefined && total(counts) >= provingAnswers && !counts.has(found.max * 10);
  return {
    scale: found,
    place: (kept) =>
      typeof kept === 'number' && kept >= found.min * 10 && kept <= found.max * 10 ? kept : undefined,
    ...(isEndUnused ? { doubt: 'scale-end-unused' as const } : {}),
  };
};

/**
 * Settles which scale a column's answers are on: as declared, else by the model's own labels, else the shortest verbal
 * scale with a place for every word, else by the numbers. Unused categories keep their place.
 */
export const settleScale = (
  counts: ReadonlyMap<Kept, number>,
  layout: Layout,
  maxima: readonly number[],
): Settled | Unsettled => {
  const words = [...counts.keys()].filter((kept) => typeof kept === 'string');
  const numbers = new Map(
    [...counts].flatMap(([kept, count]) => (typeof kept === 'number' ? [[kept, count] as const] : [])),
  );
  const hasNumbers = numbers.size > 0;
  const declared = layout.scale;
  if (declared !== undefined && 'labels' in declared)
    return onWords(declared.labels.length, onList(declared.labels), false, false);
  if (words.length === 0) return onNumbers(numbers, layout, maxima);

  const own = layout.labels.find((list) => words.every((word) => onList(list)(word) !== undefined));
  if (own !== undefined) return onWords(own.length, onList(own), hasNumbers, false);
  const fitting = scalesFor(words).filter(
    ({ size }) => declared === undefined || size === declared.max - declared.min + 1,
  );
  const [shortest] = fitting;
  if (shortest === undefined) return { trouble: 'scale-unknown' };
  const rivals = fitting.filter(({ size }) => size === shortest.size);
  if (!samePlaces(rivals, words)) return { trouble: 'scale-ambiguous' };
  const isUnsure = total(counts) < provingAnswers && fitting.length > rivals.length && declared === undefined;
  const settled = onWords(shortest.size, (word) => placeOn(shortest, word), hasNumbers, isUnsure);
  return { ...settled, family: shortest.family };
};
