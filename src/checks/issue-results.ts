import type { Issue } from '../assessment/issue.ts';
import { sayIssue } from '../locales/issue-words.ts';
import type { Say } from '../locales/words.ts';
import type { Outcome, Result } from './verdict.ts';

/** A result for each place where an issue was met; one for all of it where it has none. */
export const issueResults = (issue: Issue, outcome: Outcome, say: Say): Result[] => {
  const { code, file, count } = issue;
  const lines = issue.lines ?? (issue.line === undefined || issue.line < 1 ? [] : [issue.line]);
  const result = { rule: code, subject: file, outcome, text: sayIssue(issue, say) };
  const times = say('summary.times', { count });
  if (lines.length === 0)
    return [{ ...result, text: count > 1 ? `${result.text} ${times}` : result.text, place: { file }, count }];
  const elsewhere = count - lines.length;
  return lines.map((line, index) => ({
    ...result,
    place: { file, line },
    // The first place stands for those that were not kept, too.
    count: index === 0 ? 1 + Math.max(0, elsewhere) : 1,
  }));
};
