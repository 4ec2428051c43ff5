import { join, resolve } from 'node:path';
import { chalkStderr } from 'chalk';
import { loadWords } from '../locales/words.ts';
import { lazyBrowser } from '../reports/browser.ts';
import { chartFiles } from '../reports/chart-files.ts';
import { formats } from '../reports/registry.ts';
import type { Edition, Report } from '../reports/report.ts';
import type { ReportOptions } from './commands/report-options.ts';
import { checkUnitFormats, readEditionOptions, tasksOf } from './edition-options.ts';
import { openFile } from './open-file.ts';
import { type Progress, progressOn, silent } from './progress.ts';
import { wantedFormats } from './wanted-formats.ts';
import { wantedPaper } from './wanted-paper.ts';
import { writeFiles } from './write-files.ts';

const wantedReports = (list: string): Report[] => {
  const wanted = wantedFormats(list, Object.keys(formats));
  return Object.entries(formats).flatMap(([id, report]) => (wanted.has(id) ? [report] : []));
};

/** Which of some reports is opened: the one for reading, else the first. */
const toOpen = (reports: readonly Report[]): Report | undefined =>
  reports.find((report) => report === formats.html) ?? reports[0];

/**
 * Makes an edition and writes it in every format that is asked for; one that fails does not take those before it with
 * it. Throws UsageError, for an unknown format before anything is made.
 */
export const writeReports = async (
  options: ReportOptions,
  make: (progress: Progress) => Promise<Edition>,
): Promise<void> => {
  const reports = wantedReports(options.format);
  const paper = wantedPaper(options.paper);
  checkUnitFormats(reports, formats, options);
  const made = readEditionOptions(options);
  const say = loadWords('en');
  const tell = (words: string): void => {
    if (!options.quiet) process.stderr.write(`${chalkStderr.dim(words)}\n`);
  };
  const progress = options.quiet ? silent : progressOn(process.stderr, process.env, say);
  const browser = lazyBrowser(options.browser);
  if (reports.some(({ printed }) => printed)) browser.warmUp();
  try {
    const edition = { ...(await make(progress)), ...made, paper };
    const tasks = tasksOf(reports, edition, options);
    const write = async (folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> => {
      await writeFiles(folder, files);
      progress.clear();
    };
    if (options.charts !== undefined) {
      const charts = chartFiles(edition);
      await write(options.charts, charts);
      tell(say('cli.wrote-charts', { count: charts.size, path: options.charts }));
    }
    const opened = options.open ? toOpen(reports) : undefined;
    for (const { report, edition: own, file } of tasks) {
      if (report.printed) progress.show('printing');
      const path = join(options.out, file);
      await write(options.out, new Map([[file, await report.render(own, browser)]]));
      tell(say('cli.wrote', { path }));
      if (report === opened && !(await openFile(resolve(path))))
        tell(say('cli.not-opened', { path: resolve(path) }));
    }
  } finally {
    progress.clear();
    await browser.close();
  }
};
