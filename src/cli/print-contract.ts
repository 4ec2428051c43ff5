import chalk from 'chalk';
import type { Issue } from '../assessment/issue.ts';
import type { Contract, ContractFile, Decoding, ReadFile, RefusedFile } from '../contract/document.ts';
import { kinds } from '../kinds/registry.ts';
import { issuePlace, sayIssue } from '../locales/issue-words.ts';
import type { Say } from '../locales/words.ts';
import { foldLine, tame } from '../reports/fold-line.ts';
import { linesOf, shown } from './shown.ts';

/** How many lines of an issue, and names of columns, a person is shown. */
const shownLines = 5;
const shownNames = 30;

const delimiterWord = (delimiter: string, say: Say): string => {
  const names = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
  const known = Object.entries(names).find(([sign]) => sign === delimiter);
  return known === undefined ? delimiter : say(`delimiter.${known[1]}`);
};

const headerWords = (header: RefusedFile['header'], say: Say): string[] =>
  header === null || (header.line === 1 && header.rows === 1) ? [] : [say('validate.header', { ...header })];

const assumedOr = (file: ReadFile, what: ReadFile['assumed'][number], text: string, say: Say): string =>
  file.assumed.includes(what) ? say('validate.detected', { text }) : text;

const readWords = (file: ReadFile, say: Say): string =>
  [
    assumedOr(file, 'kind', say(`kind.${file.kind}`), say),
    assumedOr(file, 'encoding', file.encoding, say),
    assumedOr(file, 'delimiter', delimiterWord(file.delimiter, say), say),
    ...(file.scale === null
      ? []
      : [assumedOr(file, 'scale', say('validate.scale', { min: file.scale.min, max: file.scale.max }), say)]),
    ...headerWords(file.header, say),
    file.window === 'undated' || file.window === null
      ? say('validate.undated')
      : say('validate.window', { from: file.window.from, to: file.window.to }),
  ].join(', ');

const refusedWords = (file: RefusedFile, say: Say): string =>
  [
    say('validate.refused'),
    ...(file.encoding === null ? [] : [file.encoding]),
    ...(file.delimiter === null ? [] : [delimiterWord(file.delimiter, say)]),
    ...headerWords(file.header, say),
    ...(file.rows === null ? [] : [say('validate.rows', { count: file.rows })]),
  ].join(', ');

const rowsWords = ({ rows }: ReadFile, say: Say): string => {
  const reasons = Object.entries(rows.setAside).map(([reason, count]) => {
    const key = `aside.${reason}`;
    return say('summary.aside', { count, reason: say.has(key) ? say(key) : reason });
  });
  const words = say('summary.rows', { read: rows.read, scored: rows.scored, aside: rows.read - rows.scored });
  return reasons.length === 0 ? words : `${words} (${reasons.join(', ')})`;
};

/** One column's texts by what they were read as: 5 ← "Strongly agree" 12, "5" 3. */
const decodingLines = ({ column, values, more }: Decoding, say: Say, width: number): string[] => {
  const byValue = new Map<string, string[]>();
  for (const { raw, value, count } of values)
    byValue.set(value, [...(byValue.get(value) ?? []), say('validate.text', { raw, count })]);
  const lines = [...byValue].map(([value, texts]) => {
    const read = value === '' ? say('validate.no-answer') : value;
    return foldLine(`      ${chalk.cyan(tame(read))} ← ${tame(texts.join(', '))}`, width, 8);
  });
  const rest = more > 0 ? [`      ${say('validate.more-texts', { count: more })}`] : [];
  return [`    ${chalk.dim(say('validate.read-as', { column }))}`, ...lines, ...rest];
};

const columnLines = (file: ReadFile, say: Say, width: number): string[] => {
  const { used, unused, personal } = file.columns;
  const { hasItems, columns } = kinds[file.kind];
  const isItem = (name: string): boolean => hasItems && columns.every((column) => column.name !== name);
  const pairs = Object.entries(used).flatMap(([name, header]) =>
    isItem(name) ? [] : [name === header ? name : `${name} = ${header}`],
  );
  // A heading is an item's where it is its code or its wording, or was declared so: that is certain, and needs no repeating.
  const items = Object.keys(used).filter(isItem);
  const line = (key: 'validate.used' | 'validate.unused' | 'validate.personal', names: readonly string[]) => {
    const more = names.length - shownNames;
    const shown = [
      ...names.slice(0, shownNames),
      ...(more > 0 ? [say('validate.more-names', { count: more })] : []),
    ];
    return names.length === 0
      ? []
      : [foldLine(tame(`    ${say(key, { names: shown.join(', ') })}`), width, 6)];
  };
  return [
    ...line('validate.used', pairs),
    ...(items.length === 0
      ? []
      : [
          foldLine(
            tame(`    ${say('validate.items', { count: items.length, codes: items.join(', ') })}`),
            width,
            6,
          ),
        ]),
    ...line('validate.unused', unused),
    ...line('validate.personal', personal),
  ];
};

const marks = { error: chalk.red('error'), warning: chalk.yellow('warning'), note: chalk.dim('note') };

const issueLines = (issue: Issue, say: Say, width: number): string => {
  const lines = issue.lines ?? [];
  const places =
    lines.length > 1
      ? ` ${say('validate.lines', { lines: lines.slice(0, shownLines).join(', '), more: issue.count - Math.min(lines.length, shownLines) })}`
      : issue.count > 1
        ? ` ${say('summary.times', { count: issue.count })}`
        : '';
  const text = `${issuePlace(issue)}  ${marks[issue.severity]}  ${sayIssue(issue, say)}${places}`;
  return (
    text
      .split('\n')
      // Lines to paste stand further in, and stay as they are.
      .map((part) =>
        part.startsWith('    ') ? `    ${tame(part)}` : foldLine(`    ${tame(part)}`, width, 6),
      )
      .join('\n')
  );
};

/** One file of the contract with the first of its issues, and where the others are. */
export const printFile = (
  file: ContractFile,
  issues: readonly Issue[],
  say: Say,
  width: number,
  most = shown,
): string => {
  const words = file.status === 'read' ? readWords(file, say) : chalk.red(refusedWords(file, say));
  const rest = issues.slice(most);
  return [
    foldLine(`${chalk.bold(tame(file.file))}  ${words}`, width, 4),
    ...(file.status === 'read'
      ? [
          foldLine(`    ${rowsWords(file, say)}`, width, 6),
          ...columnLines(file, say, width),
          ...file.decodings.flatMap((decoding) => decodingLines(decoding, say, width)),
        ]
      : []),
    ...issues.slice(0, most).map((issue) => issueLines(issue, say, width)),
    ...(rest.length > 0
      ? [foldLine(`    ${say('validate.more-issues', { count: rest.length, ...linesOf(rest) })}`, width, 6)]
      : []),
  ].join('\n');
};

/** The data contract for a person at a terminal of so many columns: file by file, then what came of it. */
export const printContract = (
  contract: Contract,
  verdict: { readonly isBroken: boolean; readonly isStrict: boolean },
  say: Say,
  width: number,
): string => {
  const { files, issues } = contract;
  // The gravest come first, in whichever file they are.
  const first = issues.shown.slice(0, shown);
  const elsewhere = issues.shown.filter((issue) => !files.some(({ file }) => file === issue.file));
  const summary = say('validate.summary', {
    files: files.length,
    refused: files.filter(({ status }) => status === 'refused').length,
    issues: issues.total,
  });
  return [
    ...files.map((file) =>
      printFile(
        file,
        issues.shown.filter((issue) => issue.file === file.file),
        say,
        width,
        first.filter((issue) => issue.file === file.file).length,
      ),
    ),
    ...elsewhere.map((issue) => issueLines(issue, say, width).trimStart()),
    verdict.isBroken
      ? chalk.red(`${summary} ${say('validate.broken', { strict: verdict.isStrict ? 'yes' : 'no' })}`)
      : chalk.green(`${summary} ${say('validate.kept-contract')}`),
    ...(issues.more > 0 ? [say('validate.kept', { count: issues.more })] : []),
  ].join('\n\n');
};
