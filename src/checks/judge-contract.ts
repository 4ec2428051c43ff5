import type { Issue } from '../assessment/issue.ts';
import type { Contract, ContractFile } from '../contract/document.ts';
import { sayIssue } from '../locales/issue-words.ts';
import type { Say } from '../locales/words.ts';
import type { Result, Verdict } from './verdict.ts';

/** Whether an issue counts as an error: an error does, and where it is to be strict a warning. */
const isFatal = ({ severity }: Issue, isStrict: boolean): boolean =>
  severity === 'error' || (isStrict && severity === 'warning');

/** Whether the data breaks its contract. */
export const isBroken = ({ issues }: Contract, isStrict: boolean): boolean =>
  issues.shown.some((issue) => isFatal(issue, isStrict));

/** A result for each place where an issue was met; one for all of it where it has none. */
const resultsOf = (issue: Issue, isStrict: boolean, say: Say): Result[] => {
  const { code, file, severity, count } = issue;
  const lines = issue.lines ?? (issue.line === undefined || issue.line < 1 ? [] : [issue.line]);
  const result = {
    rule: code,
    subject: file,
    outcome: isFatal(issue, isStrict) ? ('error' as const) : severity,
    text: sayIssue(issue, say),
  };
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

const passed = (file: ContractFile, say: Say): Result[] =>
  file.status === 'refused'
    ? []
    : [
        {
          rule: 'passed',
          subject: file.file,
          outcome: 'passed',
          text: say('summary.rows', {
            read: file.rows.read,
            scored: file.rows.scored,
            aside: file.rows.read - file.rows.scored,
          }),
          place: { file: file.file },
          count: 0,
        },
      ];

/** What there is to say of the data contract, as a verdict for programs. */
export const judgeContract = (contract: Contract, isStrict: boolean, say: Say): Verdict => {
  const { shown, total } = contract.issues;
  const problems = shown.flatMap((issue) => resultsOf(issue, isStrict, say));
  const troubled = new Set(shown.map(({ file }) => file));
  return {
    command: 'validate',
    version: contract.generator.version,
    negative: isBroken(contract, isStrict),
    omitted: total - shown.reduce((sum, { count }) => sum + count, 0),
    results: [
      ...contract.files.filter(({ file }) => !troubled.has(file)).flatMap((file) => passed(file, say)),
      ...problems,
    ],
  };
};
