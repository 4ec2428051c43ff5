import { chalkStderr as chalk } from 'chalk';
import { isReported, type Problem } from '../errors.ts';
import { sayProblem } from '../locales/issue-words.ts';
import { loadWords, type Say } from '../locales/words.ts';

/** All problems at once, but no more than fit a screen. */
const shown = 20;

const placeText = ({ place }: Problem): string =>
  place === undefined
    ? ''
    : [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');

const line = (problem: Problem, say: Say): string => {
  const place = placeText(problem);
  return `${place === '' ? '' : `${chalk.bold(place)}  `}${sayProblem(problem, say)}\n`;
};

/** A line for each problem, and how many more there are. */
export const explainProblems = (problems: readonly Problem[], say: Say): string => {
  const more = problems.length - shown;
  return [
    ...problems.slice(0, shown).map((problem) => line(problem, say)),
    more > 0 ? `${say('cli.more-problems', { count: more })}\n` : '',
  ].join('');
};

/** The text for a failure: every problem with place, found, expected and what to do; a stack only for a bug of ours. */
export const explain = (error: unknown): string => {
  const say = loadWords('en');
  if (!isReported(error))
    return `${chalk.red(say('cli.bug'))}\n${error instanceof Error ? error.stack : String(error)}\n`;
  const { problems } = error;
  // One problem says by itself what is not done; of data also that all of it is useless, which no single line says.
  const needsHeadline = problems.length > 1 || error.name === 'DataError';
  const headline = `${chalk.red(say(`cli.${error.name}`, { count: problems.length }))}\n`;
  return `${needsHeadline ? headline : ''}${explainProblems(problems, say)}`;
};
