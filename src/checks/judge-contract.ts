import type { Issue } from '../assessment/issue.ts';
import type { Contract, ContractFile } from '../contract/document.ts';
import type { Say } from '../locales/words.ts';
import { issueResults } from './issue-results.ts';
import type { Result, Verdict } from './verdict.ts';

/** Whether an issue counts as an error: an error does, and where it is to be strict a warning. */
const isFatal = ({ severity }: Issue, isStrict: boolean): boolean =>
  severity === 'error' || (isStrict && severity === 'warning');

/** Whether the data breaks its contract. */
export const isBroken = ({ issues }: Contract, isStrict: boolean): boolean =>
  issues.shown.some((issue) => isFatal(issue, isStrict));

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
  const problems = shown.flatMap((issue) =>
    issueResults(issue, isFatal(issue, isStrict) ? 'error' : issue.severity, say),
  );
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
