import { join } from 'node:path';
import { chalkStderr } from 'chalk';
import { assess } from '../../assess.ts';
import { UsageError } from '../../errors.ts';
import { loadWords } from '../../locales/words.ts';
import { lazyBrowser } from '../../reports/browser.ts';
import { formats } from '../../reports/registry.ts';
import { terminalSummary } from '../../reports/terminal.ts';
import { isDay } from '../../tallies/days.ts';
import { writeFiles } from '../write-files.ts';
import type { AssessOptions } from './assess.ts';

const wantedFormats = (list: string): Set<string> => {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !Object.hasOwn(formats, name));
  if (unknown.length > 0)
    throw new UsageError(
      unknown.map((name) => ({
        code: 'unknown-format',
        facts: { name, known: Object.keys(formats).join(', ') },
      })),
    );
  return new Set(names);
};

const checkDay = (asOf: string | undefined): void => {
  if (asOf !== undefined && !isDay(asOf))
    throw new UsageError([{ code: 'bad-as-of', facts: { value: asOf } }]);
};

/** Assesses data, writes the reports, and prints the summary; a report that fails does not take the others with it. */
export const runAssess = async (paths: readonly string[], options: AssessOptions): Promise<void> => {
  const wanted = wantedFormats(options.format);
  checkDay(options.asOf);
  const { published, model } = await assess({
    paths,
    ...(options.config === undefined ? {} : { config: options.config }),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(options.model === undefined ? {} : { model: options.model }),
  });
  const edition = { published, model, say: loadWords('en') };
  const { say } = edition;
  if (!options.quiet) process.stdout.write(`${terminalSummary(edition)}\n`);

  const browser = lazyBrowser(options.browser);
  try {
    for (const [id, { fileName, render }] of Object.entries(formats)) {
      if (!wanted.has(id)) continue;
      const content = await render(edition, browser);
      await writeFiles(options.out, new Map([[fileName, content]]));
      if (!options.quiet)
        process.stderr.write(chalkStderr.dim(`${say('cli.wrote', { path: join(options.out, fileName) })}\n`));
    }
  } finally {
    await browser.close();
  }
};
