import { stripVTControlCharacters } from 'node:util';
import { straight } from '../locales/straight.ts';
import type { Format } from './format.ts';
import { portablePath } from './portable-path.ts';
import type { Result } from './verdict.ts';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** How many of each GitHub shows in one step: ten of a kind, and one notice is kept for the summary. */
const shown = { error: 10, warning: 10, note: 9 } as const;

const escapes: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};

const escapeOf = (character: string): string => escapes[character] ?? character;

/** A log shows colours, and a name could paint over what is said. */
const escapeMessage = (text: string): string =>
  straight(stripVTControlCharacters(text))
    .replace(/(?![\t\r\n])\p{Cc}/gu, ' ')
    .replace(/[%\r\n]/g, escapeOf);
const escapeProperty = (text: string): string => text.replace(/[%\r\n:,]/g, escapeOf);

const commandLine = (
  command: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string => {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${command}${written && ` ${written}`}::${escapeMessage(message)}\n`;
};

const lineOf = ({ rule, place, text }: Result, command: string): string =>
  commandLine(
    command,
    {
      file: place && portablePath(place.file),
      line: place?.line,
      col: place?.line && place.column,
      title: rule,
    },
    text,
  );

/** Commands of a GitHub workflow, one for each problem; the last line says how many GitHub does not show. */
export const github: Format = ({ results, omitted }, words) => {
  const seen = { error: 0, warning: 0, note: 0 };
  const lines: string[] = [];
  let hidden = omitted;
  for (const result of results) {
    const { outcome, count } = result;
    if (outcome === 'passed') continue;
    seen[outcome] += 1;
    const isShown = seen[outcome] <= shown[outcome];
    if (!isShown) hidden += count;
    // Errors and warnings that GitHub hides are still in the step's log; an eleventh notice would hide the summary.
    if (isShown || outcome !== 'note') lines.push(lineOf(result, commands[outcome]));
  }
  if (hidden > 0) lines.push(commandLine('notice', {}, words.omitted(hidden)));
  return lines.join('');
};
