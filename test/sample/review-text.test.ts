import { describe, expect, it } from 'vitest';
import { endings, type Theme, themes } from '../../src/sample/review-clauses.ts';
import { reviewText } from '../../src/sample/review-text.ts';
import { randomFrom } from '../../src/statistics/random.ts';

const all: readonly Theme[] = Object.values(themes);
const good = all.flatMap((theme) => theme.good);
const bad = all.flatMap((theme) => theme.bad);

const textsOf = (rating: number): string[] => {
  const random = randomFrom(rating);
  return Array.from({ length: 300 }, () => reviewText(random, rating, ['room']));
};
const holds = (text: string, clauses: readonly string[]): boolean =>
  clauses.some((clause) => text.toLowerCase().includes(clause.toLowerCase()));

describe('review texts', () => {
  it('are made of many distinct clauses', () => {
    expect(new Set([...good, ...bad]).size).toBeGreaterThanOrEqual(100);
    expect(new Set([...good, ...bad]).size).toBe(good.length + bad.length);
  });

  it('agree with their rating', () => {
    const [ones, threes, fives] = [1, 3, 5].map((rating) => textsOf(rating).filter((text) => text !== ''));
    expect(ones?.filter((text) => holds(text, good))).toEqual([]);
    expect(threes?.filter((text) => !holds(text, good) || !holds(text, bad))).toEqual([]);
    expect(fives?.filter((text) => holds(text, bad) || holds(text, endings.bad))).toEqual([]);
  });

  it('begin with what the stay was about', () => {
    const texts = textsOf(5).filter((text) => text !== '');
    expect(texts.filter((text) => !holds(text, themes.room.good))).toEqual([]);
  });
});
