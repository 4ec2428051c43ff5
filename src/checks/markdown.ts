import { issuePlace, sayIssue } from '../locales/issue-words.ts';
import type { Say } from '../locales/words.ts';
import { table, words } from '../reference/markdown-table.ts';
import type { Effect, Gate } from './gate.ts';
import { gateHeadline, issuesText } from './gate-headline.ts';
import { sayFrozen } from './say-frozen.ts';

/** A job summary takes 1 MB; so many rows of each sort are far below that. */
const shownConditions = 200;
const shownIssues = 50;

const order: readonly Effect[] = ['fails', 'warns', 'ignored', 'passes'];

type Row = Gate['conditions'][number];

const conditionRow = ({ effect, says }: Row, say: Say): string[] => [
  effect === 'off' ? '' : say(`check.${effect}`),
  says.headline,
  says.details.join('; '),
  says.condition,
  says.passes,
];

const conditionTable = (rows: readonly Row[], say: Say): string[] =>
  table(
    [
      [say('check.table.effect'), '---'],
      [say('check.table.figure'), '---'],
      [say('check.table.found'), '---'],
      [say('check.table.condition'), '---'],
      [say('check.table.passes'), '---'],
    ],
    rows.map((row) => conditionRow(row, say)),
  );

const frozenLines = ({ frozen }: Gate, say: Say): string[] => {
  if (frozen === null) return [];
  const { headline, details, passes } = sayFrozen(frozen, say);
  const lines = [...details, passes].filter((line) => line !== '');
  return [
    `### ${words(headline)}`,
    ...(lines.length > 0 ? [lines.map((line) => `- ${words(line)}`).join('\n')] : []),
  ];
};

/** A gate as the summary of a job on GitHub: the verdict, a table of conditions with those that fail first, and the data's issues. */
export const gateMarkdown = (gate: Gate, say: Say): string => {
  const { conditions, issues, organisation } = gate;
  const asked = order.flatMap((effect) => conditions.filter((one) => one.effect === effect));
  const more = asked.length - shownConditions;
  const moreIssues = issues.shown.length - shownIssues;
  return `${[
    `## ${words(say('check.title', { organisation }))}`,
    `**${words(gateHeadline(gate, say))}**`,
    ...conditionTable(asked.slice(0, shownConditions), say),
    ...(more > 0 ? [words(say('check.see-more', { count: more }))] : []),
    ...frozenLines(gate, say),
    words(issuesText(gate, say)),
    ...table(
      [
        [say('check.table.where'), '---'],
        [say('check.table.issue'), '---'],
      ],
      issues.shown.slice(0, shownIssues).map((issue) => [issuePlace(issue), sayIssue(issue, say)]),
    ),
    ...(moreIssues > 0 ? [words(say('check.see-more', { count: moreIssues }))] : []),
  ].join('\n\n')}\n`;
};
