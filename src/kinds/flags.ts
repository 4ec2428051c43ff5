import { decodeYes } from './words.ts';

/**
 * Reads a column that says whether something is there, by yes and no or by a text (a goal, a date, a mark) that means yes.
 * An empty cell is unknown where the column says no elsewhere, and no where all that it says is yes or a text, which only the
 * whole column can tell; a column without any entry says nothing. Gives undefined for unknown.
 */
export const flagReader = (cells: readonly string[]): ((raw: string) => boolean | undefined) => {
  const decoded = [...new Set(cells)].map((raw) => decodeYes(raw));
  if (decoded.every(({ status }) => status === 'missing')) return () => undefined;
  const saysNo = decoded.some((cell) => cell.status === 'value' && !cell.value);
  const isYesOrNo = decoded.every(({ status }) => status !== 'wrong');
  return (raw) => {
    const cell = decodeYes(raw);
    if (cell.status === 'missing') return isYesOrNo && saysNo ? undefined : false;
    return cell.status === 'wrong' || cell.value;
  };
};
