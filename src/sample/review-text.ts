import type { Random } from '../statistics/random.ts';
import { endings, links, openings, type Theme, type ThemeName, themes } from './review-clauses.ts';

/** For each rating, 1–5, what may be said and in which order: + a good thing, - a bad one. */
const outlines: readonly (readonly string[])[] = [
  ['--', '---', '---', '-'],
  ['--', '-+', '--+', '-'],
  ['+-', '-+', '+-', '++-'],
  ['++', '++-', '+', '-++'],
  ['++', '+++', '+++', '+'],
];

const shares = { empty: 0.1, opening: 0.35, ending: 0.4, secondLine: 0.1 };

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Themes to write on: first one that the stay was about, then any other. */
const drawThemes = (random: Random, about: readonly ThemeName[], count: number): Theme[] => {
  const first = random.pick(about);
  const others = Object.entries(themes).filter(([name]) => name !== first);
  return [themes[first], ...random.shuffle(others).map(([, theme]) => theme)].slice(0, count);
};

const moodOf = (rating: number): keyof typeof endings =>
  rating >= 4 ? 'good' : rating === 3 ? 'mixed' : 'bad';

/** A guest's text that agrees with the rating, 1–5, and begins with a theme the stay was about; some say nothing. */
export const reviewText = (random: Random, rating: number, about: readonly ThemeName[]): string => {
  const says = (share: number): boolean => random.next() < share;
  if (says(shares.empty)) return '';

  const signs = [...random.pick(outlines[rating - 1] ?? [])];
  const clauses = drawThemes(random, about, signs.length).map((theme, index) =>
    random.pick(signs[index] === '+' ? theme.good : theme.bad),
  );
  const body = clauses.reduce((text, clause, index) => {
    const link = random.pick(signs[index] === signs[index - 1] ? links.same : links.other);
    return `${text}${link}${link === '. ' ? capitalise(clause) : clause}`;
  });

  const opening = says(shares.opening) ? `${random.pick(openings)} ` : '';
  const gap = says(shares.secondLine) ? '\n' : ' ';
  const ending = says(shares.ending) ? gap + random.pick(endings[moodOf(rating)]) : '';
  return `${opening}${capitalise(body)}.${ending}`;
};
