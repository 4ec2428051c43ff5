import type { Issue } from '../assessment/issue.ts';
import { sayIssue } from '../locales/issue-words.ts';
import type { Say } from '../locales/words.ts';
import type { Outcome, Result } from './verdict.ts';

/** A result for each place where an issue was met; one for all of it where it has none. */
export const issueResults = (issue: Issue, outcome: Outcome, say: Say): Result[] => {
  const { code, file, count } = issue;
  const lines = issue.lines ?? (issue.line === undefined || issue.line < 1 ? [] : [issue.line]);
  const text = sayIssue(issue, say);
  const result = { rule: code, subject: file, outcome, text };
  const often = count > Math.max(1, lines.length) ? `${text} ${say('summary.times', { count })}` : text;
  if (lines.length === 0) return [{ ...result, text: often, place: { file }, count }];
  const elsewhere = count - lines.length;
  return lines.map((line, index) => ({
    ...result,
    place: { file, line },
    // The first place stands for those that were not kept, too.
    ...(index === 0 ? { text: often, count: 1 + Math.max(0, elsewhere) } : { count: 1 }),
  }));
};
