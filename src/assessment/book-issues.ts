import type { Issue } from './issue.ts';

const severities = ['error', 'warning', 'note'];

/** Issues in the order of their weight, then of their place; the first so many are shown, the total counts all. */
export const bookIssues = (
  issues: readonly Issue[],
  most: number,
): { readonly total: number; readonly shown: Issue[] } => {
  const ordered = [...issues].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)),
  );
  return { total: issues.reduce((sum, { count }) => sum + count, 0), shown: ordered.slice(0, most) };
};
