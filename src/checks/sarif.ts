import { straight } from '../locales/straight.ts';
import type { Format, Words } from './format.ts';
import { portablePath } from './portable-path.ts';
import type { Outcome, Result } from './verdict.ts';

type Problem = Result & { readonly outcome: Exclude<Outcome, 'passed'> };

// What passed is left out: GitHub shows every result as an alert, whatever its kind.
const isProblem = (result: Result): result is Problem => result.outcome !== 'passed';

const uriOf = (file: string): string =>
  portablePath(file)
    // Half a surrogate pair has no percent-encoding.
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

// JSON leaves out what is undefined.
const regionOf = ({ line, column }: NonNullable<Result['place']>): object | undefined =>
  line === undefined ? undefined : { startLine: line, startColumn: column };

const locationOf = ({ place, subject }: Problem): object =>
  place === undefined
    ? { logicalLocations: [{ fullyQualifiedName: subject }] }
    : { physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region: regionOf(place) } };

const rulesOf = (problems: readonly Problem[]): string[] =>
  [...new Set(problems.map(({ rule }) => rule))].sort();

const toolOf = (version: string, rules: readonly string[], words: Words): object => ({
  driver: {
    name: 'culture',
    version,
    rules: rules.map((id) => ({ id, shortDescription: { text: words.describe(id) } })),
  },
});

/** Readers make a link of [words](place) even in plain text, and names come from the data. */
const plain = (text: string): string => straight(text).replaceAll('](', '] (');

const resultOf = (problem: Problem, ruleIndex: number): object => ({
  ruleId: problem.rule,
  ruleIndex,
  level: problem.outcome,
  message: { text: plain(problem.text) },
  locations: [locationOf(problem)],
  occurrenceCount: problem.count > 0 ? problem.count : undefined,
});

/** SARIF 2.1.0: rules by their code, results in the order of the verdict. */
export const sarif: Format = ({ command, version, negative, omitted, results }, words) => {
  const problems = results.filter(isProblem);
  const rules = rulesOf(problems);
  const indexes = new Map(rules.map((rule, index) => [rule, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: toolOf(version, rules, words),
        // Two commands in one pipeline are two analyses; without this the second replaces the first.
        automationDetails: { id: `culture/${command}/` },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, indexes.get(problem.rule) ?? -1)),
        properties: { negative, omitted },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
