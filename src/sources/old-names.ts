import type { Account } from '../kinds/account.ts';
import { memoised, missing, valued } from '../kinds/decoded.ts';
import type { Layout } from '../kinds/kind.ts';
import type { Renamer } from '../project/departments.ts';

/** Columns that hold a department's name. */
const departmentColumns = ['department', 'for_department', 'from_department', 'to_department'];

/**
 * Puts the name of today into cells that hold a department's old one, and notes each old name of a column once: without how many rows
 * have it, for how many people a department has is not to be told here.
 */
export const withNamesOfToday = (
  { columns }: Pick<Layout, 'columns'>,
  rename: Renamer,
  account: Account,
): ((cells: readonly string[]) => readonly string[]) => {
  const readers = departmentColumns.flatMap((column) => {
    const index = columns.get(column);
    if (index === undefined) return [];
    const noted = new Set<string>();
    const decode = memoised((raw) => {
      const renamed = rename(raw);
      if (renamed === undefined) return missing;
      const { old, today } = renamed;
      if (!noted.has(old))
        account.note({ code: 'department-renamed', severity: 'note', column, facts: { old, today } });
      noted.add(old);
      return valued(today);
    });
    return [{ index, decode }];
  });
  return (cells) => {
    let renamed: string[] | undefined;
    for (const { index, decode } of readers) {
      const today = decode(cells[index] ?? '');
      if (today.status !== 'value') continue;
      renamed ??= [...cells];
      renamed[index] = today.value;
    }
    return renamed ?? cells;
  };
};
