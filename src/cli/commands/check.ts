import type { Command } from 'commander';
import type { Text } from '../../locales/catalogue.ts';

/** What `culture check` was asked for. */
export interface CheckOptions {
  readonly format: string;
  readonly out?: string;
  readonly frozen?: string | true;
  readonly config?: string;
  readonly asOf?: string;
  readonly model?: string;
  readonly lens?: string;
  readonly quiet?: true;
}

/** Declares `culture check`. */
export const declareCheck = (program: Command, text: Text): void => {
  program
    .command('check')
    .description(text('cli.check.description'))
    .argument('<data...>', text('cli.assess.data'))
    .option('--format <list>', text('cli.check.format'), 'terminal')
    .option('--out <folder>', text('cli.check.out'))
    .option('--frozen [file]', text('cli.check.frozen'))
    .option('--config <file>', text('cli.assess.config'))
    .option('--as-of <day>', text('cli.assess.as-of'))
    .option('--model <path>', text('cli.assess.model'))
    .option('--lens <list>', text('cli.assess.lens'))
    .option('--quiet', text('cli.check.quiet'))
    .action(async (paths: string[], options: CheckOptions) => {
      const { runCheck } = await import('./run-check.ts');
      await runCheck(paths, options);
    });
};
