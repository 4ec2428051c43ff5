import { chalkStderr as chalk } from 'chalk';
import { isReported, type Problem } from '../errors.ts';
import { sayProblem } from '../locales/issue-words.ts';
import { loadWords, type Say } from '../locales/words.ts';
import { tame, tameLines } from '../reports/fold-line.ts';
import { linesOf, shown } from './shown.ts';

const placeText = ({ place }: Problem): string =>
  place === undefined
    ? ''
    : [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');

const line = (problem: Problem, say: Say): string => {
  const place = placeText(problem);
  return `${place === '' ? '' : `${chalk.bold(tame(place))}  `}${tameLines(sayProblem(problem, say))}\n`;
};

/** How many files are named for what is not shown. */
const namedFiles = 3;

/** How many problems are not shown, and where they are. */
const restText = (rest: readonly Problem[], say: Say): string => {
  const byFile = new Map<string, Problem[]>();
  for (const problem of rest) {
    const file = problem.place?.file ?? '';
    byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  const places = [...byFile].slice(0, namedFiles).map(([file, problems]) =>
    say('cli.more-in', {
      count: problems.length,
      file: file === '' ? 'none' : file,
      ...linesOf(problems.map(({ place }) => place ?? {})),
    }),
  );
  return `${say('cli.more-problems', { count: rest.length, places: places.join('; '), files: byFile.size - places.length })}\n`;
};

/** A line for each problem, and how many more there are and where. */
export const explainProblems = (problems: readonly Problem[], say: Say): string => {
  const rest = problems.slice(shown);
  return [
    ...problems.slice(0, shown).map((problem) => line(problem, say)),
    ...(rest.length > 0 ? [restText(rest, say)] : []),
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
