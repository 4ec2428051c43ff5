import { type AssessRequest, assess } from '../../assess.ts';
import { UsageError } from '../../errors.ts';
import { loadWords } from '../../locales/words.ts';
import { terminalSummary } from '../../reports/terminal.ts';
import { isDay } from '../../tallies/days.ts';
import { commaList } from '../comma-list.ts';
import { writeReports } from '../write-reports.ts';
import type { AssessOptions } from './assess.ts';

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

/** Assesses data, prints the summary and writes the reports. */
export const runAssess = (paths: readonly string[], options: AssessOptions): Promise<void> =>
  writeReports(options, async (progress) => {
    checkDay(options.asOf);
    progress.show('reading');
    const onRead = (): void => progress.show('scoring');
    const { published, model, brand, notes } = await assess({ ...requestOf(paths, options), onRead });
    const edition = {
      published,
      model,
      say: loadWords('en'),
      notes,
      ...(brand === null ? {} : { brand }),
    };
    progress.clear();
    if (!options.quiet) process.stdout.write(`${terminalSummary(edition)}\n`);
    return edition;
  });
