import type { Issue } from '../assessment/issue.ts';
import type { Problem } from '../errors.ts';
import type { Say } from './words.ts';

/** The sentence for a problem, by its code; throws where the catalogue lacks it. */
export const sayProblem = ({ code, facts }: Pick<Problem, 'code' | 'facts'>, say: Say): string => {
  const key = `issue.${code}`;
  if (!say.has(key)) throw new Error(`the ${say.locale} catalogue lacks "${key}"`);
  return say(key, facts);
};

/** The sentence for an issue of an assessment; a value that may not be shown is called a text. */
export const sayIssue = (issue: Issue, say: Say): string => {
  const { code, column = '', value, expected = '', facts = {} } = issue;
  const found = value === undefined ? say('issue-words.text') : say('issue-words.value', { value });
  return sayProblem({ code, facts: { column, value: found, expected, file: issue.file, ...facts } }, say);
};

/** Where an issue stands: file, and the line if it has one. */
export const issuePlace = ({ file, line }: Issue): string => (line === undefined ? file : `${file}:${line}`);
