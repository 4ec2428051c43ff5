import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, plainAnswer } from '../../src/vocabulary/plain-answer.ts';
import { isScaleWord, placeOn, samePlaces, scalesFor } from '../../src/vocabulary/verbal-scales.ts';
import { isMissingWord, levelWord, yesOrNo } from '../../src/vocabulary/words.ts';
import { root } from '../fixtures.ts';

interface Written {
  readonly id: string;
  readonly family: string;
  readonly points: readonly Readonly<Record<string, readonly string[]>>[];
}
const written: readonly Written[] = JSON.parse(
  readFileSync(join(root, 'src', 'vocabulary', 'scales.json'), 'utf8'),
);
const languages = ['en', 'pl', 'ru', 'sr', 'lt'];

const placesIn = (texts: readonly string[]): (number | undefined)[] => {
  const [scale] = scalesFor(texts);
  return texts.map((text) => scale && placeOn(scale, text));
};

describe('the scales', () => {
  it.each(written)('$id has every point in every language, and no wording at two of them', ({ points }) => {
    const seen = new Map<string, number>();
    points.forEach((words, place) => {
      expect(Object.keys(words)).toEqual(languages);
      for (const word of Object.values(words).flat()) {
        expect(plainAnswer(word)).toBe(plainAnswer(plainAnswer(word)));
        expect(seen.get(plainAnswer(word)) ?? place, word).toBe(place);
        seen.set(plainAnswer(word), place);
      }
    });
  });

  it.each(written)(
    '$id is among those that its own words fit, in any language and any part of them',
    ({ id, points }) => {
      for (const language of languages) {
        const usual = points.map((words) => words[language]?.[0] ?? '');
        fc.assert(
          fc.property(fc.subarray(usual, { minLength: 1 }), (part) => {
            const own = scalesFor(part).find((scale) => scale.id === id);
            expect(own && part.map((text) => placeOn(own, text))).toEqual(
              part.map((text) => usual.indexOf(text) + 1),
            );
          }),
          { numRuns: 20 },
        );
      }
    },
  );
});

describe('answers in words', () => {
  it.each([
    [
      ['Strongly agree', 'Disagree', 'Neither agree nor disagree'],
      [5, 2, 3],
    ],
    [
      ['strongly  AGREE', '"Disagree"'],
      [4, 2],
    ],
    [
      ['Zdecydowanie się zgadzam', 'Trudno powiedzieć'],
      [5, 3],
    ],
    [
      ['Zdecydowanie sie zgadzam', 'Ani sie zgadzam, ani sie nie zgadzam'],
      [5, 3],
    ],
    [
      ['Совершенно согласна', 'Скорее не согласен', 'И да, и нет'],
      [5, 2, 3],
    ],
    [
      ['U potpunosti se slažem', 'Niti se slažem niti se ne slažem'],
      [5, 3],
    ],
    [
      ['У потпуности се слажем', 'Нити се слажем нити се не слажем'],
      [5, 3],
    ],
    [
      ['Visiškai sutinku', 'Nei sutinku, nei nesutinku'],
      [5, 3],
    ],
    [
      ['Visiskai sutinku', 'Nei sutinku, nei nesutinku'],
      [5, 3],
    ],
    [
      ['Never', 'Sometimes'],
      [1, 3],
    ],
    [
      ['Ponekad', 'Uvek'],
      [3, 5],
    ],
    [
      ['Very dissatisfied', 'Very satisfied', 'Neutral'],
      [1, 5, 3],
    ],
    [
      ['<strong>Not at all</strong>', 'Completely', 'Moderately'],
      [1, 5, 3],
    ],
    [
      ['Extremely important', 'Not important'],
      [5, 1],
    ],
  ])('%j stand at %j', (texts, places) => {
    expect(placesIn(texts)).toEqual(places);
  });

  it('that fit no one scale fit none', () => {
    expect(scalesFor(['Strongly agree', 'Never'])).toEqual([]);
    expect(isScaleWord('Ana was very kind')).toBe(false);
  });

  it('may stand in different places on scales of one length', () => {
    const fitting = scalesFor(['Good', 'Fair']).filter(({ size }) => size === 5);
    expect(samePlaces(fitting, ['Good', 'Fair'])).toBe(false);
    expect(samePlaces(scalesFor(['Never']), ['Never'])).toBe(true);
  });

  it('without diacritics are the same unless that makes them others', () => {
    expect(folded('łódź')).toBe('lodz');
    expect(folded('й')).toBe('й');
  });
});

describe('other words', () => {
  it.each([
    'N/A',
    'NaN',
    '-',
    '.',
    'I don’t know',
    'Unfamiliar (N/A)',
    'Nie wiem',
    'Не знаю',
    'Ne znam',
    'Не знам',
    'Nežinau',
    'nezinau',
    'Prefer not to say',
  ])('%j is no answer', (text) => {
    expect(isMissingWord(text)).toBe(true);
    expect(isScaleWord(text)).toBe(false);
  });

  it.each([
    ['Tak', true],
    ['да', true],
    ['ДА', true],
    ['taip', true],
    ['Nie', false],
    ['нет', false],
    ['ne', false],
    ['0', false],
    ['perhaps', undefined],
    ['', undefined],
  ])('%j is %j', (text, said) => {
    expect(yesOrNo(text)).toBe(said);
  });

  it.each([
    ['Team Leader', 'manager'],
    ['Kierownik', 'manager'],
    ['сотрудник', 'staff'],
    ['Запослени', 'staff'],
    ['generalni direktor', 'executive'],
    ['vadovė', 'manager'],
    ['Boss', undefined],
  ])('%j is of level %j', (text, level) => {
    expect(levelWord(text)).toBe(level);
    expect(isMissingWord(text)).toBe(false);
  });
});
