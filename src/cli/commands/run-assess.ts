import { join } from 'node:path';
import { chalkStderr } from 'chalk';
import { type AssessRequest, assess } from '../../assess.ts';
import { UsageError } from '../../errors.ts';
import { loadWords } from '../../locales/words.ts';
import { lazyBrowser } from '../../reports/browser.ts';
import { formats } from '../../reports/registry.ts';
import { terminalSummary } from '../../reports/terminal.ts';
import { isDay } from '../../tallies/days.ts';
import { commaList } from '../comma-list.ts';
import { checkUnitFormats, readEditionOptions, tasksOf } from '../edition-options.ts';
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
  const reports = Object.entries(formats).flatMap(([id, report]) => (wanted.has(id) ? [report] : []));
  checkUnitFormats(reports, formats, options);
  const made = readEditionOptions(options);
  const browser = lazyBrowser(options.browser);
  if (reports.some(({ printed }) => printed)) browser.warmUp();
  try {
    const { published, model, brand, notes } = await assess(requestOf(paths, options));
    const edition = {
      published,
      model,
      say: loadWords('en'),
      notes,
      ...(brand === null ? {} : { brand }),
      ...made,
    };
    const tasks = tasksOf(reports, edition, options);
    if (!options.quiet) process.stdout.write(`${terminalSummary(edition)}\n`);
    for (const { report, edition, file } of tasks) {
      await writeFiles(options.out, new Map([[file, await report.render(edition, browser)]]));
      const words = edition.say('cli.wrote', { path: join(options.out, file) });
      if (!options.quiet) process.stderr.write(chalkStderr.dim(`${words}\n`));
    }
  } finally {
    await browser.close();
  }
};
