import { folded, plainAnswer } from './plain-answer.ts';
import { type ByLanguage, readData, wordingsOf } from './read-data.ts';

/** A scale in words: its points from the lowest up, each in five languages. */
export interface VerbalScale {
  readonly id: string;
  /** What it speaks of: agreement, frequency, importance, satisfaction, likelihood, quality, extent, yes-no. */
  readonly family: string;
  /** How many points it has. */
  readonly size: number;
}

interface Listed {
  readonly scale: VerbalScale;
  /** Places from 1 by plain wording. */
  readonly places: ReadonlyMap<string, number>;
}

interface Written {
  readonly id: string;
  readonly family: string;
  readonly points: readonly ByLanguage[];
}

const placesOf = ({ points }: Written): Map<string, number> => {
  const places = new Map<string, number>();
  points.forEach((words, index) => {
    for (const word of wordingsOf(words)) places.set(plainAnswer(word), index + 1);
  });
  // Typed without diacritics it is the same answer, unless that makes it another one.
  const bare = new Map<string, number | null>();
  for (const [word, place] of places) {
    const before = bare.get(folded(word));
    bare.set(folded(word), before === undefined || before === place ? place : null);
  }
  for (const [word, place] of bare) if (place !== null && !places.has(word)) places.set(word, place);
  return places;
};

let listed: readonly Listed[] | undefined;

const all = (): readonly Listed[] => {
  listed ??= readData<readonly Written[]>('scales.json')
    .map((written) => ({
      scale: { id: written.id, family: written.family, size: written.points.length },
      places: placesOf(written),
    }))
    .sort((a, b) => a.scale.size - b.scale.size);
  return listed;
};

/** Every scale that has a place for each of these answers, the shortest first. */
export const scalesFor = (texts: Iterable<string>): readonly VerbalScale[] => {
  const words = [...texts].map(plainAnswer);
  return all()
    .filter(({ places }) => words.every((word) => places.has(word)))
    .map(({ scale }) => scale);
};

/** The place of an answer on a scale, from 1; undefined where it has none. */
export const placeOn = ({ id }: VerbalScale, text: string): number | undefined =>
  all()
    .find(({ scale }) => scale.id === id)
    ?.places.get(plainAnswer(text));

/** Whether any scale knows this answer. */
export const isScaleWord = (text: string): boolean => {
  const word = plainAnswer(text);
  return all().some(({ places }) => places.has(word));
};

/** Whether all these scales give every answer the same place. */
export const samePlaces = (scales: readonly VerbalScale[], texts: Iterable<string>): boolean =>
  [...texts].every((text) => new Set(scales.map((scale) => placeOn(scale, text))).size <= 1);
