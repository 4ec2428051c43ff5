import { isMissingWord } from '../vocabulary/words.ts';

/** What a cell's text means: a value, no answer, or something that does not belong there (an issue code says what). */
export type Decoded<T> =
  | { readonly status: 'value'; readonly value: T }
  | { readonly status: 'missing' }
  | { readonly status: 'wrong'; readonly code: WrongCode };

export type WrongCode =
  | 'not-a-number'
  | 'not-a-whole-number'
  | 'not-on-the-scale'
  | 'not-an-answer'
  | 'recommend-words'
  | 'not-a-day'
  | 'not-a-period'
  | 'not-a-level'
  | 'not-yes-or-no'
  | 'not-an-activity'
  | 'not-a-metric'
  | 'not-a-duration';

export type Decoder<T> = (raw: string) => Decoded<T>;

export const missing = { status: 'missing' } as const;
export const valued = <T>(value: T): Decoded<T> => ({ status: 'value', value });
export const wrong = (code: WrongCode): Decoded<never> => ({ status: 'wrong', code });

/** Words that say there is no answer hold no digit, as most cells do: those need not be looked up. */
const digit = /\d/;

export const isMissing = (raw: string): boolean =>
  !digit.test(raw) && (raw.trim() === '' || isMissingWord(raw));

/** How many different texts a decoder remembers. */
export const remembered = 10_000;

/** Remembers each distinct text, up to a bound, so that decoding costs once per value and not once per row. */
export const memoised = <T>(decode: Decoder<T>): Decoder<T> => {
  const known = new Map<string, Decoded<T>>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const decoded = decode(raw);
    if (known.size < remembered) known.set(raw, decoded);
    return decoded;
  };
};
