import { assess } from '../../assess.ts';
import { loadWords } from '../../locales/words.ts';
import { terminalSummary } from '../../reports/terminal.ts';
import { requestOf } from '../request-of.ts';
import { terminalWidth } from '../terminal-width.ts';
import { writeReports } from '../write-reports.ts';
import type { AssessOptions } from './assess.ts';

/** Names, bars and numbers stand apart in a wider summary. */
const widest = 80;

/** Assesses data, prints the summary and writes the reports. */
export const runAssess = (paths: readonly string[], options: AssessOptions): Promise<void> =>
  writeReports(options, async (progress, prepare) => {
    const request = requestOf(paths, options);
    progress.show('reading');
    const onRead = (): void => progress.show('scoring');
    const { published, model, brand, notes } = await assess({ ...request, onFound: prepare, onRead });
    const edition = {
      published,
      model,
      say: loadWords('en'),
      notes,
      ...(brand === null ? {} : { brand }),
    };
    progress.clear();
    if (!options.quiet)
      process.stdout.write(`${terminalSummary(edition, Math.min(widest, terminalWidth()))}\n`);
    return edition;
  });
