import type { Shown } from './shown.ts';

/** Letters that stand on paper for the reasons why cells are empty, where their words would have to be too small to read; and what each letter means. */
export const lettersFor = (cells: readonly Shown[]) => {
  const reasons = [...new Set(cells.flatMap((cell) => (cell.measured ? [] : [cell.reason])))];
  const letterOf = (reason: string): string =>
    String.fromCharCode('a'.charCodeAt(0) + reasons.indexOf(reason));
  return {
    of: (cell: Shown): string => (cell.measured ? '' : letterOf(cell.reason)),
    legend: reasons.map((reason) => `${letterOf(reason)}: ${reason}`).join(' · '),
  };
};
