import { join, resolve } from 'node:path';
import { chalkStderr } from 'chalk';
import { loadWords, type Say } from '../locales/words.ts';
import { lazyBrowser } from '../reports/browser.ts';
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
 * Makes an edition and writes it in every format that is asked for, all at once when all are made; one that fails does not take
 * those before it with it. What makes the edition says when what it needs is there: the reports are prepared then, before it is
 * read, so that they follow the scores at once. Throws UsageError, for an unknown format before anything is made.
 */
export const writeReports = async (
  options: ReportOptions,
  make: (progress: Progress, prepare: () => Promise<void>) => Promise<Edition>,
): Promise<void> => {
  const reports = wantedReports(options.format);
  const paper = wantedPaper(options.paper);
  checkUnitFormats(reports, formats, options);
  const made = await readEditionOptions(options);
  const say = loadWords('en');
  const tell = (...said: Parameters<Say>): void => {
    if (!options.quiet) process.stderr.write(`${chalkStderr.dim(say(...said))}\n`);
  };
  const progress = options.quiet ? silent : progressOn(process.stderr, process.env, say);
  const browser = lazyBrowser(options.browser);
  const prepare = async (): Promise<void> => {
    if (reports.some(({ printed }) => printed)) await browser.warmUp();
    await Promise.all(reports.map((report) => report.load(say.locale)));
  };
  try {
    const edition = { ...(await make(progress, prepare)), ...made, paper };
    const tasks = tasksOf(reports, edition, options);
    if (options.charts !== undefined) {
      const { chartFiles } = await import('../reports/chart-files.ts');
      const charts = chartFiles(edition);
      await writeFiles(options.charts, charts);
      progress.clear();
      tell('cli.wrote-charts', { count: charts.size, path: options.charts });
    }
    const files = new Map<string, string | Uint8Array>();
    try {
      for (const { report, edition: own, file } of tasks) {
        if (report.printed) progress.show('printing');
        const render = await report.load(own.say.locale);
        files.set(file, await render(own, browser));
      }
    } finally {
      progress.clear();
      if (files.size > 0) await writeFiles(options.out, files);
      for (const file of files.keys()) tell('cli.wrote', { path: join(options.out, file) });
    }
    const opened = options.open ? tasks.find(({ report }) => report === toOpen(reports)) : undefined;
    if (opened === undefined) return;
    const path = resolve(options.out, opened.file);
    if (!(await openFile(path))) tell('cli.not-opened', { path });
  } finally {
    progress.clear();
    await browser.close();
  }
};
