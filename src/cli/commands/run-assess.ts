import { join } from 'node:path';
import { chalkStderr } from 'chalk';
import { type AssessRequest, assess } from '../../assess.ts';
import { UsageError } from '../../errors.ts';
import { loadWords } from '../../locales/words.ts';
import { lazyBrowser } from '../../reports/browser.ts';
import { isPaper, type Paper, papers } from '../../reports/paper.ts';
import { formats } from '../../reports/registry.ts';
import { terminalSummary } from '../../reports/terminal.ts';
import { isDay } from '../../tallies/days.ts';
import { commaList } from '../comma-list.ts';
import { writeFiles } from '../write-files.ts';
import type { AssessOptions } from './assess.ts';

const wantedFormats = (list: string): Set<string> => {
  const known = Object.keys(formats);
  const names = commaList('--format', list);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new UsageError(
      unknown.map((name) => ({ code: 'unknown-format', facts: { name, known: known.join(', ') } })),
    );
  return new Set(names);
};

const checkDay = (asOf: string | undefined): void => {
  if (asOf !== undefined && !isDay(asOf))
    throw new UsageError([{ code: 'bad-as-of', facts: { value: asOf } }]);
};

const wantedPaper = (name: string): Paper => {
  if (isPaper(name)) return name;
  throw new UsageError([{ code: 'unknown-paper', facts: { name, known: Object.keys(papers).join(', ') } }]);
};

const requestOf = (
  paths: readonly string[],
  { config, asOf, model, lens }: AssessOptions,
): AssessRequest => ({
  paths,
  input: process.stdin,
  ...(config === undefined ? {} : { config }),
  ...(asOf === undefined ? {} : { asOf }),
  ...(model === undefined ? {} : { model }),
  ...(lens === undefined ? {} : { lenses: commaList('--lens', lens) }),
});

/** Assesses data, prints the summary and writes the reports; one that fails does not take those before it with it. */
export const runAssess = async (paths: readonly string[], options: AssessOptions): Promise<void> => {
  const wanted = wantedFormats(options.format);
  checkDay(options.asOf);
  const paper = wantedPaper(options.paper);
  const reports = Object.entries(formats).flatMap(([id, report]) => (wanted.has(id) ? [report] : []));
  const browser = lazyBrowser(options.browser);
  if (reports.some(({ printed }) => printed)) browser.warmUp();
  try {
    const { published, model } = await assess(requestOf(paths, options));
    const edition = { published, model, say: loadWords('en'), paper };
    if (!options.quiet) process.stdout.write(`${terminalSummary(edition)}\n`);
    for (const { fileName, render } of reports) {
      await writeFiles(options.out, new Map([[fileName, await render(edition, browser)]]));
      const words = edition.say('cli.wrote', { path: join(options.out, fileName) });
      if (!options.quiet) process.stderr.write(chalkStderr.dim(`${words}\n`));
    }
  } finally {
    await browser.close();
  }
};
