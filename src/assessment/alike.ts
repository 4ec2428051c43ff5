import type { Window } from './figure.ts';

/** Whether two lists hold the same, in whatever order. */
export const haveSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));

/** The mean length of a month, in milliseconds. */
const month = 30.44 * 86_400_000;

/** How many months a window spans, rounded; 0 where nobody knows. */
export const monthsOf = (window: Window): number =>
  window === 'undated' ? 0 : Math.round((Date.parse(window.to) - Date.parse(window.from)) / month);
