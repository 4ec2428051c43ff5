import type { Command } from 'commander';
import type { Text } from '../../locales/catalogue.ts';
import { declareReportOptions, type ReportOptions } from './report-options.ts';

/** What `culture assess` was asked for. */
export interface AssessOptions extends ReportOptions {
  readonly config?: string;
  readonly asOf?: string;
  readonly model?: string;
  readonly lens?: string;
}

/** Declares the command; what it does is loaded only when it runs, so that help starts at once. */
export const declareAssess = (program: Command, text: Text): void => {
  const command = program
    .command('assess')
    .description(text('cli.assess.description'))
    .argument('<data...>', text('cli.assess.data'))
    .option('--config <file>', text('cli.assess.config'))
    .option('--as-of <day>', text('cli.assess.as-of'))
    .option('--model <path>', text('cli.assess.model'))
    .option('--lens <list>', text('cli.assess.lens'));
  declareReportOptions(command, text, 'html,pdf,json').action(
    async (paths: string[], options: AssessOptions) => {
      const { runAssess } = await import('./run-assess.ts');
      await runAssess(paths, options);
    },
  );
};
