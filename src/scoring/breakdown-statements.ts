import type { Sum } from '../assessment/statement.ts';
import type { ToldCell } from './breakdown-cells.ts';
import type { ScoredBreakdown } from './breakdowns.ts';
import type { Sample } from './sample.ts';
import type { StatementBook } from './statement-book.ts';

/**
 * What breakdowns tell: of each group how many answered, and of each dimension the sums over the group and over all who belong to
 * a group, from which that over the rest follows. Mean, standard deviation, r_wg and Cliff's δ (a sum of the ranks of the group's
 * people among all) are of the same people, so that what cannot be subtracted of the one cannot be of the others either.
 */
export const addBreakdowns = (
  book: StatementBook,
  breakdowns: readonly ScoredBreakdown[],
  lowest: number,
): void => {
  const wholes = new Map<readonly Sample[], Sum[]>();
  const wholeOf = ({ whole }: ToldCell): Sum[] => {
    const sums = wholes.get(whole) ?? whole.map((sample) => book.sum(sample));
    wholes.set(whole, sums);
    return sums;
  };
  for (const { result, groups } of breakdowns)
    for (const { people, rows, cells } of groups) {
      const isDepartment = result.attribute === 'department';
      // Departments before groups that cross them, the largest last: all of them within one rank.
      const rank = lowest + (isDepartment ? 1 - 1 / (rows.length + 1) : 0);
      const unit = people.replace('breakdown.department.', 'unit.');
      book.add({
        id: people,
        figures: [people],
        sums: [book.sum({ kind: 'survey', variable: 'answered at all', rows })],
        rank,
        needs: isDepartment ? [unit] : [],
      });
      for (const cell of cells)
        book.add({
          id: cell.id,
          figures: cell.figures,
          sums: [...cell.parts.flatMap((sample) => book.sumsOf(sample)), ...wholeOf(cell)],
          rank,
          needs: [people],
        });
    }
};
