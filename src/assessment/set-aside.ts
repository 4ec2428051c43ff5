import type { Input } from './input.ts';

/** Reasons for which rows are set aside for when they were written, not for how. */
const ofOtherTimes: readonly string[] = ['earlier-wave', 'other-wave', 'after-as-of', 'outside-year'];

type SetAside = Input['rows']['setAside'];

const rowsOf = (setAside: SetAside, isWanted: (reason: string) => boolean): number =>
  Object.entries(setAside).reduce((sum, [reason, count]) => (isWanted(reason) ? sum + count : sum), 0);

/** Rows that were set aside for something that is wrong with them: not those of another time. */
export const unusableRows = (setAside: SetAside): number =>
  rowsOf(setAside, (reason) => !ofOtherTimes.includes(reason));

/** Where the rows went that are not scored as of now: scored as of an earlier wave, or set aside, and why. */
export const asideOf = (
  setAside: SetAside,
): { readonly earlier: number; readonly aside: number; readonly reasons: SetAside } => {
  const { 'earlier-wave': earlier = 0, ...reasons } = setAside;
  return { earlier, aside: rowsOf(reasons, () => true), reasons };
};
