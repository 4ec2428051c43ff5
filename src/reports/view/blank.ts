import type { Shown } from './shown.ts';

/** The one reason for which a whole row of cells is empty, and their figures; null where one is not, or reasons differ. */
export const blankOf = (cells: readonly Shown[]) => {
  const empty = cells.flatMap((cell) => (cell.measured ? [] : [cell]));
  const [first] = empty;
  return first !== undefined &&
    empty.length === cells.length &&
    empty.every(({ reason }) => reason === first.reason)
    ? { reason: first.reason, span: cells.length, figures: empty.map(({ figure }) => figure) }
    : null;
};
