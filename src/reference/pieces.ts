import type { Key } from '../locales/catalogue.ts';
import type { Say } from '../locales/words.ts';

/** A piece of a sentence: words, with no figure; or what is said of a figure, whose value is null where the text is an end, an n or a bound and not the value. */
export interface Piece {
  readonly figure: string;
  readonly value: number | null;
  readonly text: string;
}

/** Words alone. */
export const wordsAlone = (text: string): Piece => ({ figure: '', value: null, text });

/** What is said of a figure beside its value. */
export const aboutFigure = (figure: string, text: string): Piece => ({ figure, value: null, text });

/** A sentence of the catalogue in pieces: what facts say of figures stands by itself, so that each number can name its figure. */
export const sayPieces = (
  say: Say,
  key: Key,
  facts: Readonly<Record<string, string | number | Piece>>,
): Piece[] =>
  say
    .parts<Piece>(key, facts)
    .map((part) => (typeof part === 'string' ? wordsAlone(part) : part))
    .filter(({ text }) => text !== '');

/** The sentence as plain text. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
