import { decodeYes } from './words.ts';

/**
 * Reads a column that says whether something is there, by yes and no or by a text (a goal, a date, a mark) that means yes.
 * An empty cell is unknown among yes and no, and no among texts, which only the whole column can tell; a column without
 * any entry says nothing. Gives undefined for unknown.
 */
export const flagReader = (cells: readonly string[]): ((raw: string) => boolean | undefined) => {
  const decoded = [...new Set(cells)].map((raw) => decodeYes(raw));
  if (decoded.every(({ status }) => status === 'missing')) return () => undefined;
  const isYesOrNo = decoded.every(({ status }) => status !== 'wrong');
  return (raw) => {
    const cell = decodeYes(raw);
    if (cell.status === 'missing') return isYesOrNo ? undefined : false;
    return cell.status === 'wrong' || cell.value;
  };
};
