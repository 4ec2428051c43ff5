import type { Command } from 'commander';
import type { Text } from '../../locales/catalogue.ts';
import { declareReportOptions, type ReportOptions } from './report-options.ts';

/** What `culture report` was asked for. */
export interface SavedReportOptions extends ReportOptions {
  readonly config?: string;
  readonly model?: string;
}

/** Declares `culture report`. */
export const declareReport = (program: Command, text: Text): void => {
  const command = program
    .command('report')
    .description(text('cli.report.description'))
    .argument('<assessment>', text('cli.report.assessment'))
    .option('--config <file>', text('cli.report.config'))
    .option('--model <path>', text('cli.assess.model'));
  declareReportOptions(command, text, 'html,pdf').action(
    async (path: string, options: SavedReportOptions) => {
      const { runReport } = await import('./run-report.ts');
      await runReport(path, options);
    },
  );
};
